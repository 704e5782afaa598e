"""All indicators as a workbook: what each is, who uses it, its targets and results.

One for each language, not one for each indicator: ten thousand would take longer than the pages.
Its rows are written apart for each plan, and joined.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import partial

from generator.language.words import gettext
from generator.model.indicator import Indicator
from generator.model.site import Site
from generator.render.tables import decimals
from generator.render.words import numbered, plain
from generator.render.workbook.book import Cell, Drawn, Form, Row, Sheet, Style, laid_out
from generator.render.workbook.figures import UNITS, figures
from generator.render.workbook.formats import DAY, number_format
from generator.render.workbook.notes import notes, place, terms
from generator.render.workbook.packing import piece
from generator.render.workbook.plans import DIRECTION, FREQUENCY, STANDING
from generator.view import IndicatorView

Layout = tuple[Sheet, Sheet]
Amounts = frozenset[tuple[str, int]]
"""Units of figures, and their decimal places."""


@dataclass(frozen=True, slots=True)
class Ledger:
    """The workbook in a language and a format. `amounts` are those that any of its figures has."""

    form: type[Form]
    site: Site
    lang: str
    amounts: Amounts

    def rows(
        self, layout: Callable[[], Layout], above: int, figures_above: int
    ) -> tuple[Drawn, Drawn]:
        """The rows of some indicators and those of their figures, below so many others."""
        book, (every, told) = self.form(self._styles()), laid_out(layout)
        rows = book.drawn(every, above), book.drawn(told, figures_above)
        return _packed(rows[0], book.level), _packed(rows[1], book.level)

    def whole(self, parts: Sequence[tuple[Drawn, Drawn]]) -> bytes:
        """The bytes of the workbook that has these rows."""
        words, lang = partial(gettext, lang=self.lang), self.lang
        book = self.form(self._styles())
        every, told = map(book.drawn, layout((), self.site, lang))
        sheets = [_joined(every, [one for one, _ in parts])]
        if any(some.height for _, some in parts):
            sheets.append(_joined(told, [some for _, some in parts]))
        sheets.append(book.drawn(notes(_notes(self.site, lang), lang)))
        return book.bound(words("Indicators"), plain(self.site.settings.title, lang), lang, sheets)

    def _styles(self) -> Iterator[Style]:
        """The styles of every part, so that all agree on their numbers."""
        yield from (("", False, False), ("", False, True), (DAY, False, False))
        for unit, places in sorted(self.amounts):
            yield number_format(unit, places, self.lang), False, False


def layout(views: Sequence[IndicatorView], site: Site, lang: str) -> Layout:
    """The sheet of some indicators, and that of their figures."""
    words = partial(gettext, lang=lang)
    head = [
        *map(words, ("Indicator", "Unit", "Desired direction", "Frequency", "Methodology")),
        *map(words, ("Reporting status", "Plan", "Part of", "Note", "Permanent link")),
    ]
    rows = [Row(_row(one, site, lang)) for one in views]
    every = Sheet(words("Indicators"), head, rows)
    return every, figures((view.indicator for view in views), lang)


def amounts(indicators: Sequence[Indicator]) -> Amounts:
    """The units of the figures of indicators, with their decimal places."""
    return frozenset(_amounts(indicators))


def _amounts(indicators: Sequence[Indicator]) -> Iterator[tuple[str, int]]:
    """The unit and the decimal places of each figure."""
    for one in indicators:
        unit = UNITS.get(one.scale, "")
        values = [entry.value for entry in (one.baseline, *one.observations) if entry]
        for target in one.targets:
            values += (target.value, target.min, target.max)
        for value in values:
            if isinstance(value, Decimal):
                yield unit, decimals(value, 0)


def _packed(drawn: Drawn, level: int) -> Drawn:
    """A sheet whose rows are compressed."""
    rows = b"".join(row for row in drawn.rows if isinstance(row, bytes))
    return drawn._replace(rows=[piece(rows, level)])


def _joined(top: Drawn, parts: Sequence[Drawn]) -> Drawn:
    """A sheet of the rows of several."""
    columns = zip(top.widths, *(one.widths for one in parts), strict=True)
    rows = [row for one in parts for row in one.rows]
    return top._replace(widths=[max(some) for some in columns], rows=rows)


def _row(view: IndicatorView, site: Site, lang: str) -> Sequence[Cell]:
    """One indicator; the plans and the items that use it stand one on each line."""
    words, one = partial(gettext, lang=lang), view.indicator
    return (
        plain(one.title, lang),
        plain(one.unit, lang),
        words(DIRECTION[one.direction]) if one.direction else None,
        words(FREQUENCY[one.frequency]) if one.frequency else None,
        plain(one.methodology, lang),
        words(STANDING[one.standing]),
        "\n".join(plain(plan.title, lang) for plan in view.plans),
        "\n".join(numbered(link.node, lang) for link in view.uses),
        plain(one.note, lang),
        place(view.key, site, lang)[1],
    )


def _notes(site: Site, lang: str) -> list[tuple[str, str]]:
    """How to read the sheets."""
    words = partial(gettext, lang=lang)
    return [
        place("indicators", site, lang),
        terms(site, lang),
        (
            words("Start and end"),
            words("The first and the last day that a date or a period can mean."),
        ),
        (
            words("Empty cell"),
            words("The document says nothing there. It does not mean zero."),
        ),
    ]
