"""Pieces that several kinds of documents share: organizations, statuses, sources, citations."""

from collections.abc import Iterable, Sequence

from generator.language.figures import amount, quantity
from generator.model import addresses
from generator.model.organization import Organization
from generator.model.plan import Plan
from generator.model.types import Absent, Quantity
from generator.render.cite import Citing
from generator.render.documents.blocks import Cell, Line, Run
from generator.render.documents.compose.desk import Desk, joined
from generator.render.documents.compose.sheet import Pair, Sheet
from generator.render.sentences.card import called
from generator.render.words import numbered
from generator.view import Cited, NodeLink


def organizations(desk: Desk, found: Iterable[Organization]) -> tuple[Line, ...]:
    """Organizations, one on each line, with their acronyms."""
    return tuple(
        desk.link(called(one, desk.lang), addresses.key("organizations", one.id)) for one in found
    )


def responsible(desk: Desk, found: Sequence[Organization], note: str = "") -> Pair:
    """Who answers for something; `note` says for what, where that is more."""
    named = organizations(desk, found)
    term = desk.plural("Responsible organization", "Responsible organizations", len(found))
    if note and named:
        named = (*named[:-1], joined((named[-1], desk.line(f"({note})"))))
    return desk.line(term), named


def partners(desk: Desk, found: Sequence[Organization]) -> Pair:
    """Who takes part."""
    return desk.line(desk.plural("Partner", "Partners", len(found))), organizations(desk, found)


def ruled(desk: Desk, status: str | None) -> Line:
    """A status with its published rule; empty where there is none."""
    if not status:
        return ()
    rule = desk.line(desk.labels.progress_rule[status])
    return joined((desk.strong(desk.labels.progress[status]), rule), " – ")


def node(desk: Desk, link: NodeLink) -> Line:
    """A node by its number and title, leading to it."""
    return desk.link(numbered(link.node, desk.lang), link.key, link.anchor)


def item(desk: Desk, link: NodeLink, here: Plan) -> Line:
    """A node with its level, and its plan where that is another than the document's."""
    title = desk.text(link.node.title)
    line = desk.link(f"{position(desk, link)} – {title}", link.key, link.anchor)
    if link.plan.id == here.id:
        return line
    return joined((line, desk.line(f"({plan_name(desk, link.plan)})")))


def position(desk: Desk, link: NodeLink) -> str:
    """The level and the number of a node: "Measure 2.4"."""
    return " ".join(filter(None, (desk.text(link.level.label), link.node.number)))


def plan_name(desk: Desk, plan: Plan) -> str:
    """What other pages call a plan."""
    return desk.text(plan.short_title) or desk.text(plan.title)


def quantity_line(desk: Desk, value: Quantity, unit: str = "") -> Line:
    """A figure, or in full why there is none."""
    if isinstance(value, Absent):
        return desk.line(f"{quantity(value, desk.lang)} ({desk.labels.absence[value.value]})")
    return desk.line(amount(value, desk.lang, unit))


def quantity_cell(desk: Desk, value: Quantity | None, unit: str = "") -> Cell:
    """A figure in a table, or why there is none; a report that says nothing of it says that."""
    if value is None:
        return Cell(desk.line(desk.words("Not stated in the documents")))
    number = None if isinstance(value, Absent) else value
    return Cell(quantity_line(desk, value, unit), value=number, numeric=number is not None)


def source(desk: Desk, sheet: Sheet, cited: Cited | None, level: int, prefix: str = "") -> None:
    """Where the facts come from, and whose words say them."""
    if not cited:
        return
    sheet.heading(level, desk.line(desk.words("Source")), f"{prefix}section-source")
    sheet.paragraph(document(desk, cited), "source")
    sheet.paragraph(desk.line(notice(desk)), "note")


def notice(desk: Desk) -> str:
    """That the official text is elsewhere."""
    return desk.words(
        "The facts in this document are those of its source. The wording is ours: we write it in "
        "plain language. The official text is in the source, which prevails."
    )


def document(desk: Desk, cited: Cited) -> Line:
    """A source, with the section and the page that are cited."""
    key = addresses.key("sources", cited.source.id)
    page = cited.citation.page
    place = (
        desk.text(cited.citation.section),
        desk.words("page {page}", page=page) if page else "",
    )
    after = "".join(f", {one}" for one in place if one)
    return (*desk.link(cited.source.title, key), *desk.line(after))


def about(desk: Desk, sheet: Sheet, citing: Citing, level: int, prefix: str = "") -> None:
    """How to find the page again, what its facts date from, how to cite it."""
    sheet.heading(level, desk.line(desk.words("Cite and reuse")), f"{prefix}section-about")
    sheet.facts(
        (
            (desk.line(desk.words("Permanent link")), (permanent(desk, citing),)),
            (desk.line(desk.words("Date of the data")), (dated(desk, citing),)),
            (desk.line(desk.words("Licence")), (licence(desk, citing),)),
            (desk.line(desk.words("How to cite this document")), (desk.line(citing.citation),)),
        )
    )


def permanent(desk: Desk, citing: Citing) -> Line:
    """The address of the page, as a link."""
    return desk.line(citing.permanent, Run("", link=citing.permanent))


def licence(desk: Desk, citing: Citing) -> Line:
    """The terms of reuse, as a link to them; empty where there are none."""
    if citing.licence is None:
        return ()
    name, url = citing.licence
    return desk.line(name, Run("", link=url))


def dated(desk: Desk, citing: Citing) -> Line:
    """What the facts date from: the document, or the period that they are about."""
    if not citing.date:
        return ()
    kind = desk.words("period covered") if citing.is_period else desk.words("date of the document")
    return desk.line(f"{citing.date} ({kind})")
