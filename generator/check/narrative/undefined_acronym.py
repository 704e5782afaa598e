"""An acronym is nowhere defined.

## Why

Those who work on a plan know its acronyms; those who read it do not. An acronym is written out
where a page first uses it, or it stands in the glossary or with its organization, where readers
find it. Roman numerals, common signs (PDF, ISBN, QC) and titles in capitals are passed over, and
each acronym is reported once a page.

## Bad

```markdown
<!-- content/plans/a-plan/index.en.md -->
The DGSM looks after this plan.
```

## Good

```markdown
<!-- content/plans/a-plan/index.en.md -->
The Direction générale des services (DGSM) looks after this plan. The DGSM reports each year.
```

## How to fix

Write the words where the page first uses it, with the acronym in brackets; or do without the
acronym. If the whole site uses it, give it an entry in `data/glossary.yml`, or write it as
`acronym` of its organization. What all readers of the site know goes into `acronyms`, in
`mkdocs.yml`.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, islice
from posixpath import dirname

from generator.check.shared.acronyms import Use, any_in, definition, named_in, uses
from generator.check.shared.common_acronyms import is_common
from generator.check.shared.items import narrative_item
from generator.check.shared.masked import masked
from generator.check.shared.prose import headings
from generator.check.shared.written import written, written_body
from generator.language.message import Message, say
from generator.model.narrative import Narrative
from generator.model.site import Site
from generator.model.types import Text
from generator.model.walk import Value, values
from generator.place import Place
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF607",
    name="undefined-acronym",
    severity=Severity.HINT,
    doc=__doc__ or "",
    needs_all=True,
)

MOST = 50
"""How many acronyms of a page are looked up: no honest page has more."""
READ = {"title", "short_title", "summary"}
"""The fields of the data that are looked at: the others are wordings of documents."""
OFFICIAL = ("sources/", "glossary/", "organizations/")
"""What bears names that documents and organizations gave themselves."""


def find(site: Site) -> Iterator[Problem]:
    """The acronyms that neither the site nor the page, or the plan, defines."""
    known = _known(site)
    data = _Data()
    for each in values(site):
        if isinstance(each.value, Text):
            data.add(each, each.value)
    yield from data.problems(site, known)
    for narrative in site.narratives:
        yield from _of_page(site, narrative, known, data)


def _known(site: Site) -> frozenset[str]:
    """The acronyms that the whole site defines, in any language."""
    given: Iterable[Mapping[str, str] | None] = chain(
        (each.acronym for each in site.organizations), (each.acronym for each in site.terms)
    )
    found = {words for text in given if text for words in text.values()}
    terms = chain.from_iterable(term.term.values() for term in site.terms)
    found |= {use.acronym for words in terms for use in uses(words)}
    names = chain.from_iterable(each.name.values() for each in site.organizations)
    found |= {acronym for words in names for acronym in named_in(words)}
    return frozenset(
        word.replace(".", "")
        for each in (*found, *site.settings.checks.acronyms)
        for word in (each, *each.replace("/", " ").replace("-", " ").split())
    )


@dataclass(slots=True)
class _Data:
    """The acronyms that the data defines and uses, by folder, such as that of a plan."""

    named: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    used: dict[tuple[str, str, str], tuple[Value, Use]] = field(default_factory=dict)

    def add(self, value: Value, text: Text) -> None:
        """Read a text of the data: what it defines, and what it uses for the first time."""
        is_read = value.field in READ and not value.item.startswith(OFFICIAL)
        for lang, words in text.items():
            if not any_in(words):
                continue
            home = dirname(value.origin.path) or value.item.partition("/")[0]
            if "(" in words:
                for key in {home, value.item}:
                    self.named.setdefault((key, lang), set()).update(named_in(words))
            for use in uses(masked(words)) if is_read else ():
                self.used.setdefault((home, lang, use.acronym), (value, use))

    def problems(self, site: Site, known: frozenset[str]) -> Iterator[Problem]:
        """The acronyms that are used and not defined, each once for a folder and a language."""
        for (home, lang, acronym), (value, use) in self.used.items():
            named = self.named.get((home, lang), set())
            if acronym not in known and acronym not in named and not is_common(acronym, lang):
                at = _in_data(site, value, lang, use)
                yield _problem(_nowhere(acronym), *at, value.item, acronym)


def _in_data(site: Site, value: Value, lang: str, use: Use) -> tuple[Place, int]:
    """Where an acronym of the data stands, and its width where that is certain."""
    name = f"{value.name}.{lang}"
    words = value.value[lang] if isinstance(value.value, Text) else ""
    where = written(site, value.origin, name, words)
    return where.stretch(use.start, use.end) if where else (value.origin.at(name), 0)


def _of_page(
    site: Site, narrative: Narrative, known: frozenset[str], data: _Data
) -> Iterator[Problem]:
    """The acronyms of a page, each once: where it is first used, headings aside."""
    item, lang = narrative_item(narrative.key), narrative.lang
    known = known | data.named.get((item, lang), set())
    for name, words in (("title", narrative.title), ("description", narrative.description)):
        known |= named_in(words or "")
        for use in uses(masked(words or "")):
            if _is_new(use, known, lang) and definition(use.acronym, *_both(narrative)) < 0:
                known |= {use.acronym}
                where = written(site, narrative.origin, name, words or "")
                place = narrative.origin.at(name)
                at = where.stretch(use.start, use.end) if where else (place, 0)
                yield _problem(_nowhere(use.acronym), *at, item, use.acronym)
    yield from _of_body(narrative, known, item)


def _both(narrative: Narrative) -> tuple[str, str]:
    """The body of a page as written, and with signs in place of what is no prose."""
    return narrative.body, masked(narrative.body)


def _of_body(narrative: Narrative, known: frozenset[str], item: str) -> Iterator[Problem]:
    """The acronyms of a body that are not defined, or only after they were used."""
    body, prose = _both(narrative)
    for acronym, use in islice(_first_uses(body, prose, known, narrative.lang).items(), MOST):
        defined = definition(acronym, body, prose)
        if defined < 0 or use.end <= defined:
            found = _nowhere(acronym) if defined < 0 else _late(narrative, acronym, defined)
            yield _problem(
                found, *written_body(narrative).stretch(use.start, use.end), item, acronym
            )


def _is_new(use: Use, known: frozenset[str], lang: str) -> bool:
    """Whether an acronym needs a definition on its page."""
    return use.acronym not in known and not is_common(use.acronym, lang)


def _first_uses(body: str, prose: str, known: frozenset[str], lang: str) -> Mapping[str, Use]:
    """Where each acronym is first used: in a heading only where it is used nowhere else."""
    titles = [(each.start, each.end) for each in headings(body)]
    first: dict[str, Use] = {}
    in_titles: dict[str, Use] = {}
    for use in uses(prose):
        if _is_new(use, known, lang):
            here = bisect_right(titles, (use.start, len(body))) - 1
            is_title = here >= 0 and use.start < titles[here][1]
            (in_titles if is_title else first).setdefault(use.acronym, use)
    return {**in_titles, **first}


def _nowhere(acronym: str) -> Message:
    """That an acronym is not defined at all."""
    return say("Nothing says what {acronym} stands for.", acronym=acronym)


def _late(narrative: Narrative, acronym: str, defined: int) -> Message:
    """That an acronym is defined after it is used."""
    line = narrative.at(narrative.body.count("\n", 0, defined) + 1).line
    return say(
        "What {acronym} stands for is only said further down, on line {line}.",
        acronym=acronym,
        line=str(line),
    )


def _problem(found: Message, place: Place, width: int, item: str, acronym: str) -> Problem:
    """An acronym that has to be defined."""
    return rule.at(
        place,
        found,
        expected=say("Its words, where it is first used, or an entry in the glossary."),
        fix=say("Write it out: the words, then ({acronym}).", acronym=acronym),
        item=item,
        width=width,
    )
