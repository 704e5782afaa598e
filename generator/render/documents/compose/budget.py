"""A budget as a briefing: highlights, the portfolio in figures, each program, what words mean."""

from generator.language.dates import written
from generator.model.budget import Program
from generator.render.budget import share_written, unplaced
from generator.render.charts import MoneyCharts, money_charts
from generator.render.cite import citing
from generator.render.documents.blocks import Contents, Document, Line
from generator.render.documents.compose.desk import Desk, joined
from generator.render.documents.compose.glossary import glossary
from generator.render.documents.compose.imprint import frame
from generator.render.documents.compose.parts import about, organizations, source
from generator.render.documents.compose.pictures.bars import bars_picture
from generator.render.documents.compose.prose import narrative
from generator.render.documents.compose.report import errata
from generator.render.documents.compose.sheet import Pair, Sheet
from generator.render.documents.compose.tables import table
from generator.render.sentences.budget import budget_sentences
from generator.render.sentences.words import inside
from generator.render.tables import drawn, program_anchor
from generator.view import Cited
from generator.view.budget import BudgetView, Definition


def compose(desk: Desk, view: BudgetView) -> Document:
    """The briefing of one budget."""
    budget = view.budget
    cited = Cited(view.source, view.citation) if view.source else None
    cite = citing(desk.pen, view.key, desk.text(budget.title), cited, budget.period)
    own = desk.holding(
        {(view.key, ""): "section-glance"}
        | {(view.key, program_anchor(one.id)): program_anchor(one.id) for one in budget.programs}
    )
    sheet = Sheet()
    sheet.paragraph(desk.line(budget.summary), "lead")
    sheet.facts(_facts(desk, view))
    errata(desk, sheet, budget)
    sheet.add(Contents(desk.line(desk.words("Table of contents")), 2))
    _glance(desk, sheet, view)
    _presentation(own, sheet, view)
    _portfolio(own, sheet, view, money_charts(view, desk.lang))
    for definition in view.definitions:
        _program(desk, sheet, view, definition)
    _words(desk, sheet, view)
    glossary(desk, sheet)
    source(desk, sheet, cited, 1)
    about(desk, sheet, cite, 1)
    return frame(
        desk,
        "budget",
        view.key,
        title=desk.line(budget.title),
        subtitle=desk.line(budget.portfolio),
        description=desk.text(budget.summary) or desk.text(budget.title),
        cited=cited,
        period=budget.period,
        blocks=sheet.blocks,
        keywords=(desk.words("Budget"), desk.text(budget.portfolio), *budget.years[:1]),
    )


def _facts(desk: Desk, view: BudgetView) -> tuple[Pair, ...]:
    """Whose budget it is, and of which year."""
    budget = view.budget
    organization = desk.site.organization_by_id.get(budget.organization or "")
    named = organizations(desk, [organization] if organization else [])
    return (
        (desk.line(desk.words("Portfolio")), (desk.line(budget.portfolio),)),
        (desk.line(desk.words("Fiscal year")), (desk.line(written(budget.period, desk.lang)),)),
        (desk.line(desk.words("Responsible organization")), named),
    )


def _glance(desk: Desk, sheet: Sheet, view: BudgetView) -> None:
    """The budget in sentences."""
    told = budget_sentences(view, desk.teller)
    if told.lead:
        sheet.heading(1, desk.line(desk.words("At a glance")), "section-glance")
        sheet.paragraph(desk.strong(" ".join(told.lead)))
        sheet.lines(desk.line(sentence) for sentence in told.more)


def _presentation(desk: Desk, sheet: Sheet, view: BudgetView) -> None:
    """The narrative, under a heading of its own: its headings are not those of the briefing."""
    found = narrative(desk, view.key, 2, "text-")
    if found:
        sheet.heading(1, desk.line(desk.words("Presentation")), "section-presentation")
        with sheet.unlisted():
            sheet.add(*found)


def _portfolio(desk: Desk, sheet: Sheet, view: BudgetView, charts: MoneyCharts) -> None:
    """The tables of the whole portfolio with their pictures, and what no table explains."""
    tables = [one for one in view.tables if one.program is None]
    if tables:
        title = desk.line(desk.words("The portfolio in figures"))
        sheet.heading(1, title, "section-portfolio", starts_page=True)
        sheet.paragraph(desk.line(_rule(desk)), "note")
        for chart in charts.whole:
            bars_picture(desk, sheet, chart)
    for one in tables:
        name = drawn(one, desk.lang, "")
        sheet.heading(2, desk.line(name.title), name.anchor)
        sheet.add(table(desk, one))
        if name.anchor in charts.beside:
            bars_picture(desk, sheet, charts.beside[name.anchor])
    others = unplaced(view)
    if others:
        title = desk.line(desk.words("Other explanations"))
        sheet.heading(2, title, "section-explanations")
        sheet.lines(desk.line(text) for text in others)


def _rule(desk: Desk) -> str:
    """Whose the figures are, and that they are added up again."""
    return desk.words(
        "Amounts and totals are those that the document gives. Changes and shares that it does not "
        "give are calculated here. Each time this site is built, checks add them up again."
    )


def _program(desk: Desk, sheet: Sheet, view: BudgetView, definition: Definition) -> None:
    """One program: its definition, share, elements and tables."""
    program = definition.program
    title = desk.text(program.title)
    if program.number:
        title = desk.words("Program {number}: {title}", number=program.number, title=title)
    anchor = program_anchor(program.id)
    sheet.heading(1, desk.line(title), anchor)
    sheet.paragraph(desk.line(program.definition))
    sheet.paragraph(_share(desk, definition))
    _elements(desk, sheet, program)
    for one in view.tables:
        if one.program and one.program.id == program.id:
            name = drawn(one, desk.lang, "")
            sheet.heading(2, desk.line(name.title), name.anchor)
            sheet.add(table(desk, one))


def _elements(desk: Desk, sheet: Sheet, program: Program) -> None:
    """The elements of a program, by their own numbers."""
    found = program.elements
    if not found:
        return
    words = desk.plural("Its element:", "Its {count} elements:", len(found))
    sheet.paragraph(desk.line(words))
    if [one.number for one in found] == [str(place) for place in range(1, len(found) + 1)]:
        sheet.lines((desk.line(one.title) for one in found), ordered=True)
        return
    named = (f"{one.number}. " if one.number else "" for one in found)
    titles = (desk.text(one.title) for one in found)
    sheet.lines(map(desk.line, map("".join, zip(named, titles, strict=True))))


def _share(desk: Desk, definition: Definition) -> Line:
    """What part of the portfolio a program is, of which measure."""
    share = share_written(definition.share, desk.lang)
    if not share or definition.of is None or definition.share is None:
        return ()
    own = inside(desk.text(definition.of.label))
    if definition.share.line is None:
        own += ", " + desk.words("calculated here")
    whole = desk.strong(desk.words("{share} of the whole portfolio", share=share))
    return joined((whole, desk.line(f"({own}).")))


def _words(desk: Desk, sheet: Sheet, view: BudgetView) -> None:
    """What the measures of the budget mean."""
    measures = [one for one in view.budget.measures if one.definition]
    if measures:
        sheet.heading(1, desk.line(desk.words("What the words mean")), "section-words")
        sheet.facts((desk.line(one.label), (desk.line(one.definition),)) for one in measures)
