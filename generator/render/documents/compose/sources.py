"""The documents that the facts of a plan or a budget come from."""

from collections.abc import Iterable, Iterator

from babel import Locale, UnknownLocaleError

from generator.language.dates import written
from generator.language.numbers import locale
from generator.render.documents.blocks import Run
from generator.render.documents.compose.desk import Desk
from generator.render.documents.compose.parts import notice
from generator.render.documents.compose.sheet import Pair, Sheet
from generator.view import PlanView, SourceView


def sources(desk: Desk, sheet: Sheet, view: PlanView) -> None:
    """The chapter of the documents that a plan's facts come from."""
    found = [one for one in desk.views.sources if _is_of(one, view)]
    if not found:
        return
    sheet.chapter(desk.line(desk.words("Sources")), "section-sources", starts_page=False)
    sheet.paragraph(desk.line(notice(desk)), "note")
    with sheet.unlisted():
        described(desk, sheet, found)


def described(desk: Desk, sheet: Sheet, found: Iterable[SourceView], level: int = 2) -> None:
    """Documents with what identifies each."""
    for one in found:
        name = f"source-{one.source.id}"
        sheet.heading(level, desk.link(one.source.title, one.key), name)
        sheet.facts(facts(desk, one))
        sheet.paragraph(desk.line(one.source.note), "note")


def _is_of(one: SourceView, view: PlanView) -> bool:
    """Whether a plan, one of its items, reports or indicators cites a document."""
    plan = view.plan.id
    used = {use for node in view.plan.nodes for use in node.indicators}
    used |= set(view.plan.major_indicators)
    return (
        any(each.id == plan for each in one.plans)
        or any(link.plan.id == plan for link in (*one.nodes, *one.reports))
        or any(each.id in used for each in one.indicators)
    )


def facts(desk: Desk, one: SourceView) -> Iterator[Pair]:
    """Who published a document, when, and by which numbers libraries know it."""
    source = one.source
    if one.publisher:
        yield desk.line(desk.words("Publisher")), (desk.line(one.publisher.name),)
    date = written(source.date, desk.lang) if source.date else ""
    unknown = desk.words("not stated in the document")
    yield desk.line(desk.words("Publication date")), (desk.line(date or unknown),)
    language = desk.line(_language(desk, source.language))
    yield desk.line(desk.words("Language of the document")), (language,)
    yield from identifiers(desk, one)
    if source.url:
        address = desk.line(source.url, Run("", link=source.url))
        yield desk.line(desk.words("Publisher’s website")), (address,)


def identifiers(desk: Desk, one: SourceView) -> Iterator[Pair]:
    """The numbers of a document by their schemes."""
    names = {
        "isbn": desk.words("ISBN"),
        "isbn-print": desk.words("ISBN (print)"),
        "isbn-electronic": desk.words("ISBN (electronic)"),
        "issn": desk.words("ISSN"),
        "doi": desk.words("DOI"),
        "legal-deposit": desk.words("Legal deposit"),
    }
    for scheme, number in sorted(one.source.identifiers.items()):
        yield desk.line(names.get(scheme, scheme)), (desk.line(number),)


def _language(desk: Desk, code: str) -> str:
    """The name of a language in the document's own."""
    try:
        return Locale.parse(locale(desk.lang)).languages.get(code) or code
    except (UnknownLocaleError, ValueError):
        return code
