"""A yearly progress report in a document, all its parts."""

from generator.language.dates import written
from generator.model import addresses
from generator.model.budget import Budget
from generator.model.report import Report
from generator.render.documents.blocks import Line
from generator.render.documents.compose.desk import Desk, joined
from generator.render.documents.compose.parts import document, quantity_line, ruled
from generator.render.documents.compose.sheet import Pair, Sheet
from generator.view import ReportView


def report(
    desk: Desk, sheet: Sheet, view: ReportView, level: int, prefix: str = "", *, titled: bool = True
) -> None:
    """One report, under a heading of this level; without it where it is `titled` elsewhere."""
    one = view.report
    if titled:
        name = prefix + addresses.anchor(f"report-{one.id}")
        sheet.heading(level, desk.line(title(desk, one)), name)
    below = level + 1 if titled else level
    errata(desk, sheet, one)
    sheet.facts(_facts(desk, one))
    for heading, words in _parts(desk, one):
        if words:
            sheet.heading(below, desk.line(heading), f"{prefix}report-{one.id}-part")
            sheet.paragraph(words)
    _boxes(desk, sheet, one, below, prefix)
    if view.cited:
        start = desk.line(desk.words("Source of this report:"))
        sheet.paragraph(joined((start, document(desk, view.cited))), "source")


def title(desk: Desk, one: Report) -> str:
    """What a report is called."""
    period = written(one.period, desk.lang)
    return desk.text(one.title) or desk.words("Progress report, {period}", period=period)


def errata(desk: Desk, sheet: Sheet, entity: Report | Budget) -> None:
    """What was changed in a closed year after it was published."""
    for one in entity.errata:
        date = desk.words("Erratum of {date}:", date=written(one.date, desk.lang))
        sheet.paragraph(joined((desk.strong(date), desk.line(one.text))), "note")


def _facts(desk: Desk, one: Report) -> tuple[Pair, ...]:
    """Period, status, cost and clientele; what the report does not say is left out."""
    cost = quantity_line(desk, one.cost, "dollars") if one.cost is not None else ()
    people = quantity_line(desk, one.clientele) if one.clientele is not None else ()
    return (
        (desk.line(desk.words("Period")), (desk.line(written(one.period, desk.lang)),)),
        (desk.line(desk.words("Status")), (ruled(desk, one.status),)),
        (desk.line(desk.words("Cost")), (cost,)),
        (desk.line(desk.words("Clientele (people)")), (people,)),
    )


def _parts(desk: Desk, one: Report) -> tuple[tuple[str, Line], ...]:
    """The parts of a report that are text, with their headings."""
    return (
        (desk.words("What was done"), desk.line(one.activities)),
        (desk.words("Next steps"), desk.line(one.next_steps)),
        (desk.words("Further information"), desk.line(one.further_information)),
        (desk.words("Gender-based analysis (ADS / GBA Plus)"), _analysis(desk, one)),
    )


def _analysis(desk: Desk, one: Report) -> Line:
    """Whether gender-based analysis applies, and how it is done."""
    found = one.gender_based_analysis
    if not found:
        return ()
    applies = (
        desk.words("Applies to this measure.")
        if found.applies
        else desk.words("Does not apply to this measure.")
    )
    return joined((desk.strong(applies), desk.line(found.text)))


def _boxes(desk: Desk, sheet: Sheet, one: Report, level: int, prefix: str) -> None:
    """The boxes of the form, ticked or not."""
    if not one.declarations:
        return
    heading = desk.line(desk.words("Boxes of the report form"))
    sheet.heading(level, heading, f"{prefix}report-{one.id}-part")
    ticked, unticked = desk.words("Ticked:"), desk.words("Not ticked:")
    sheet.lines(
        joined((desk.strong(ticked if box.ticked else unticked), desk.line(box.text)))
        for box in one.declarations
    )
