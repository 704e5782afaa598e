"""The styles of paragraphs of office formats, each said once for all of them."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

FONT = "Calibri"
"""Word's own; LibreOffice has Carlito in its place, whose letters are as wide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Style:
    """A style: its name in Word and in ODF, sizes and distances in points, a colour by name."""

    docx: str
    odt: str
    size: Decimal = Decimal(11)
    colour: str = "ink"
    bold: bool = False
    italic: bool = False
    before: int = 0
    after: int = 6
    left: int = 0
    line: int = 115
    keep: bool = False
    page: bool = False
    right: bool = False
    outline: int = 0


def _own(name: str, **looks: object) -> Style:
    """A style that no format knows, which has the same name in each."""
    return Style(docx=name, odt=name, **looks)  # type: ignore[arg-type] # fields by name


_HEADINGS = (
    # level, size, colour, before, after
    (1, Decimal(20), "brand", 24, 8),
    (2, Decimal(15), "brand", 18, 5),
    (3, Decimal(12), "ink", 14, 4),
    (4, Decimal(11), "ink", 12, 3),
    (5, Decimal(11), "quiet", 10, 3),
    (6, Decimal("10.5"), "quiet", 10, 3),
)
SMALL, NOTE = Decimal("9.5"), Decimal(9)


def styles(*, is_book: bool) -> Sequence[Style]:
    """Every style; the chapters of a book begin pages."""
    body = {"after": 7, "line": 120}
    return (
        Style(docx="Title", odt="Title", size=Decimal(28), bold=True, after=6, line=100),
        Style(docx="Subtitle", odt="Subtitle", size=Decimal(13), colour="quiet", after=12),
        Style(docx="Author", odt="Author", size=SMALL, colour="quiet", bold=True, after=14),
        Style(docx="Body Text", odt="Text_20_body", **body),  # type: ignore[arg-type] # as above
        Style(docx="First Paragraph", odt="First_20_paragraph", **body),  # type: ignore[arg-type] # as above
        *(
            Style(
                docx=f"heading {level}",
                odt=f"Heading_20_{level}",
                size=size,
                colour=colour,
                bold=True,
                before=before,
                after=after,
                line=105,
                keep=True,
                page=is_book and level == 1,
                outline=level,
            )
            for level, size, colour, before, after in _HEADINGS
        ),
        Style(docx="Compact", odt="Table_20_Contents", size=SMALL, before=2, after=2, line=100),
        Style(
            docx="Table Heading",
            odt="Table_20_Heading",
            size=SMALL,
            bold=True,
            before=2,
            after=2,
            line=100,
        ),
        Style(
            docx="Definition Term",
            odt="Definition_20_Term",
            size=SMALL,
            colour="quiet",
            bold=True,
            before=6,
            after=0,
            keep=True,
        ),
        Style(docx="Definition", odt="Definition_20_Definition", after=2),
        Style(
            docx="Table Caption",
            odt="TableCaption",
            size=Decimal("10.5"),
            bold=True,
            before=12,
            after=5,
            keep=True,
        ),
        Style(docx="footer", odt="Footer", size=NOTE, colour="quiet", after=0),
        _own("Number", size=SMALL, before=2, after=2, line=100, right=True),
        _own("NumberHeading", size=SMALL, bold=True, before=2, after=2, line=100, right=True),
        _own("Lead", size=Decimal(13), colour="ink", after=12, line=125),
        _own("Leading", keep=True, **body),
        _own("Label", size=SMALL, colour="quiet", bold=True, before=8, after=2, keep=True),
        _own("Note", size=NOTE, colour="quiet", before=3, after=6),
        _own("Source", size=NOTE, colour="quiet", before=3, after=6),
        _own("Status", bold=True, colour="brand", after=6),
        _own("Imprint", size=SMALL, colour="quiet", after=5),
        _own("PictureCaption", size=SMALL, colour="quiet", after=12),
        _own("ContentsHeading", size=Decimal(15), colour="brand", bold=True, before=24, after=8),
        *(
            _own(
                f"Contents{level}",
                bold=level == 1,
                before=5 if level == 1 else 0,
                after=2,
                left=14 * (level - 1),
            )
            for level in (1, 2, 3, 4)
        ),
    )
