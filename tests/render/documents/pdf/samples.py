"""Documents made by hand that hold every kind of block, in both languages."""

from decimal import Decimal
from typing import Any

from generator.render.documents.blocks import (
    Block,
    Cell,
    Contents,
    Document,
    Facts,
    Heading,
    Items,
    Line,
    Paragraph,
    Picture,
    Row,
    Run,
    Table,
)

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="80" viewBox="0 0 400 80">'
    '<rect fill="#0b4f8a" width="300" height="30"/><text x="5" y="60">12,5</text></svg>'
)


def a_line(*words: str | Run) -> Line:
    return tuple(one if isinstance(one, Run) else Run(one) for one in words)


def a_paragraph(*words: str | Run, role: Any = "") -> Paragraph:
    return Paragraph(a_line(*words), role)


def a_row(*texts: str, role: Any = "", headed: bool = True) -> Row:
    """A row whose first cell heads it; the others are numbers."""
    first = Cell(a_line(texts[0]), header=headed)
    return Row(
        (first, *(Cell(a_line(one), value=Decimal(1), numeric=True) for one in texts[1:])), role
    )


def a_head(*texts: str) -> Row:
    return Row(
        tuple(Cell(a_line(one), header=True, numeric=place > 0) for place, one in enumerate(texts))
    )


def a_group(text: str, columns: int) -> Row:
    return Row((Cell(a_line(text), header=True, columns=columns),), "group")


def a_table(rows: int = 3, *, landscape: bool = False, caption: str = "Dépenses") -> Table:
    return Table(
        caption=a_line(f"{caption} (en milliers de dollars)"),
        head=(a_head("Programme", "2006-2007", "2007-2008"),),
        body=(
            a_group("Immigration", 3),
            *(a_row(f"Élément {one}", "1 111,3", "−13,0") for one in range(1, rows + 1)),
            a_row("Total", "111 313,3", "113 111,1", role="total"),
        ),
        widths=(3, 1, 1),
        notes=(a_line("Les montants sont arrondis."),),
        landscape=landscape,
    )


def some_facts() -> Facts:
    return Facts(
        (
            (a_line("Responsable"), (a_line("Ministère de l’Immigration"),)),
            (a_line("Échéancier"), (a_line("automne 2018"), a_line("hiver 2019"))),
        )
    )


def a_picture() -> Picture:
    return Picture(SVG, "Les trois quarts vont au programme.", a_line("Où va l’argent"))


def some_items() -> Items:
    deeper = Items(((a_paragraph("une étape"),), (a_paragraph("une autre"),)))
    return Items(((a_paragraph("Une action"), deeper), (a_paragraph("Une deuxième"),)), True)


def every_block() -> tuple[Block, ...]:
    return (
        Heading(1, a_line("Ce que fait la mesure"), "what", starts_page=True),
        a_paragraph("Elle aide.", role="lead"),
        some_facts(),
        a_paragraph(Run("En cours", strong=True), " – des actions sont commencées.", role="status"),
        Heading(2, a_line("Actions"), "actions"),
        some_items(),
        a_paragraph("Voir ", Run("la suite", to="more"), ", ", Run("the plan", lang="en")),
        Heading(2, a_line("Dépenses"), "spending"),
        a_table(),
        a_picture(),
        Heading(1, a_line("Tableau synoptique"), "more", starts_page=True),
        a_table(landscape=True, caption="Synthèse"),
        Heading(1, a_line("Source"), "source", starts_page=True),
        a_paragraph("Le plan, page 3.", role="source"),
        a_paragraph("Le texte officiel prévaut.", role="note"),
    )


def a_document(**changes: Any) -> Document:
    return Document(
        **{
            "kind": "card",
            "key": "plans/a-plan/2.1",
            "lang": "fr",
            "title": a_line("Un titre"),
            "subtitle": a_line("Mesure 2.1"),
            "description": "Ce que dit la fiche.",
            "publisher": "Un ministère",
            "address": "https://affiche.example/fr/plans/a-plan/2.1/",
            "date": "2008-06-01",
            "blocks": every_block(),
            "keywords": ("plan", "mesure"),
            **changes,
        }
    )


def a_book(**changes: Any) -> Document:
    contents = Contents(a_line("Table des matières"))
    return a_document(
        **{
            "kind": "plan",
            "cover": True,
            "imprint": (a_line("ISBN 000"), a_line("© Un gouvernement")),
            "blocks": (contents, *every_block()),
            **changes,
        }
    )
