"""The problems of typography: each text of a language read once, each slip at its exact place."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from generator.check.shared.items import narrative_item
from generator.check.shared.masked import FILLED, masked
from generator.check.shared.typography import Slip
from generator.check.shared.written import Written, written, written_body
from generator.language.message import say
from generator.model.narrative import Narrative
from generator.model.site import Site
from generator.model.types import Text
from generator.model.walk import values
from generator.place import Place
from generator.problem import Problem, Rule

Slips = Callable[[str], Iterator[Slip]]
_AROUND = 24
_PROSE = re.compile(r"[\w\s,.’()–—-]*")
"""Words with the marks that no rule of place looks at: most texts, where there is no fault."""
_COMMON = re.compile(r"  |\.\.\.|\s[,.]|\d\s|\b(?:MM?\.|M[a-z]{1,3}|Dre?|art\.|[nN]o|pp?\.)\s")
"""What a rule may find in words that have none of the signs that rules look at."""


def problems(site: Site, rule: Rule, lang: str, slips: Slips) -> Iterator[Problem]:
    """The faults in every text and narrative of a language, at their places."""
    codes = [each.code for each in site.settings.languages if each.code.partition("-")[0] == lang]
    if codes:
        ignored = site.settings.checks.same_in_all
        yield from _in_data(site, rule, codes, _Reader(slips, ignored))
        yield from _in_narratives(site, rule, codes, _Reader(slips, ignored))


@dataclass(frozen=True, slots=True)
class _Reader:
    """Finds the slips of a text; phrases that are the same in all languages are passed over."""

    slips: Slips
    ignored: Sequence[str]

    def read(self, text: str) -> list[Slip]:
        """The slips of a text."""
        if _PROSE.fullmatch(text) and not _COMMON.search(text):
            return []
        plain = masked(text)
        for phrase in self.ignored:
            if phrase:
                plain = plain.replace(phrase, FILLED * len(phrase))
        return list(self.slips(plain))


def _in_data(site: Site, rule: Rule, codes: Sequence[str], reader: _Reader) -> Iterator[Problem]:
    """The faults of the data, file by file: a file is read once."""
    for each in sorted(values(site), key=lambda one: one.origin.path):
        if not isinstance(each.value, Text):
            continue
        for code in codes:
            words = each.value.get(code, "")
            slips = reader.read(words)
            if slips and _same_elsewhere(each.value, code):
                slips = [slip for slip in slips if slip.shared]
            if slips:
                name = f"{each.name}.{code}"
                where = written(site, each.origin, name, words)
                yield from _problems(rule, words, slips, where, each.origin.at(name), each.item)


def _same_elsewhere(text: Text, code: str) -> bool:
    """Whether another language says the same: which of them the words are in is in doubt."""
    return any(words == text[code] for lang, words in text.items() if lang != code)


def _in_narratives(
    site: Site, rule: Rule, codes: Sequence[str], reader: _Reader
) -> Iterator[Problem]:
    """The faults of narrative: of its title, its description and its body."""
    for narrative in site.narratives:
        if narrative.lang in codes:
            item = narrative_item(narrative.key)
            for words, where, place in _texts(site, narrative):
                slips = reader.read(words)
                if slips:
                    yield from _problems(rule, words, slips, where(), place, item)


def _texts(
    site: Site, narrative: Narrative
) -> Iterator[tuple[str, Callable[[], Written | None], Place]]:
    """The texts of a narrative, with the way to each as it is written, and its place."""
    origin = narrative.origin
    for name, words in (("title", narrative.title), ("description", narrative.description)):
        if words:
            yield words, partial(written, site, origin, name, words), origin.at(name)

    def body() -> Written:
        return written_body(narrative, site.text(narrative.path))

    yield narrative.body, body, narrative.at(1, 1)


def _problems(
    rule: Rule,
    words: str,
    slips: Iterable[Slip],
    where: Written | None,
    place: Place,
    item: str,
) -> Iterator[Problem]:
    """The slips of a text as problems; at the place of the text where no other is certain."""
    for slip in sorted(slips, key=lambda one: (one.start, one.end)):
        at, width = where.stretch(slip.start, slip.end) if where else (place, 0)
        edit = where.edit(slip.parts) if where else None
        yield rule.at(
            at,
            say("In “{words}”: {what}.", words=around(words, slip), what=slip.what),
            expected=slip.expected,
            fix=say("{how} `affiche check --fix` does it.", how=slip.fix) if edit else slip.fix,
            item=item,
            width=width,
            edit=edit,
        )


def around(words: str, slip: Slip) -> str:
    """A slip with some words around it, on one line."""
    start = max(slip.start - _AROUND, 0)
    end = min(slip.start + 2 * _AROUND, max(slip.end, slip.start + _AROUND), len(words))
    before = "…" + words[start : slip.start].partition(" ")[2] if start else words[: slip.start]
    after = words[slip.start : end]
    if end < len(words):
        after = after.rpartition(" ")[0] + "…" if " " in after[2:] else after + "…"
    return re.sub(r"\s*\n\s*", " ", f"{before}{after}").strip(" ")
