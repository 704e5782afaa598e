"""Acronyms in prose: where they are used, and where the text says what they stand for."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from generator.check.shared.markup import tags

UP = "A-ZÀ-ÖØ-Þ"
SHORTEST, LONGEST = 2, 8
_USE = re.compile(
    rf"(?<![\w.@#/&+-])(?:[{UP}](?:\.[{UP}])+\.?|[{UP}](?:[{UP}0-9]|[&/-](?=[{UP}0-9]))+)(?=s?(?!\w))"
)
_SHOUT = re.compile(rf"(?<!\w)(?:[{UP}]['’])?[{UP}]{{2,}}(?:[ \u00a0'’-]+[{UP}]+)+(?!\w)")
_INITIALS = re.compile(rf"[ \u00a0]?[{UP}][a-zß-öø-ÿ]")
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})")
_FORM = re.compile(r"(?:.*[/-])?\d+(?:[/-].*)?")
_CODE = re.compile(rf"\d.*|[{UP}]+\d{{3,}}.*|.*\d[{UP}].*|[{UP}]\d.*")
_IN_BRACKETS = re.compile(r"\((?P<inside>[^()\n]{2,300})\)")
_POINTER = re.compile(r"(?:voir|cf\.|see|selon|page)\b", re.IGNORECASE)
_APPOSITION = (
    r",? (?:soit|c’est-à-dire|signifie|désigne|stands for|means|is short for|that is)\b|"
    r", (?:(?:the|an?|le|la|les|une?|or|ou) |l’)\w+ \w+"
)
_CALLED = (
    r"(?:sigle|acronyme|acronym|abbreviation|abrégée?s?|appelée?s?|nommée?s?|dite?s?|called|named|"
    r"known as)"
)


class Use(NamedTuple):
    """An acronym, without its full stops, and where it stands."""

    acronym: str
    start: int
    end: int


def any_in(text: str) -> bool:
    """Whether there may be an acronym in a text at all: most have none."""
    return bool(_USE.search(text))


def uses(prose: str) -> Iterator[Use]:
    """The acronyms of a masked text; no Roman numeral, code, initial, or word in capitals."""
    if not any_in(prose):
        return
    loud = [match.span() for match in _SHOUT.finditer(prose) if _is_loud(match[0])]
    loud += [match.span() for match in re.finditer(r"[^\n]+", prose) if _is_capitals(match[0])]
    for match in _USE.finditer(prose):
        dotted = "." in match[0]
        if any(start <= match.start() < end for start, end in loud):
            continue
        if not (dotted and _INITIALS.match(prose, match.end())):
            yield from _parts(match[0].replace(".", ""), match)


def _parts(written: str, match: re.Match[str]) -> Iterator[Use]:
    """The acronyms of a word, one by one where a stroke joins them; the code TP-1 has none."""
    if _FORM.fullmatch(written):
        return
    for part in re.finditer(r"[^/-]+", written):
        word = part[0]
        letters = sum(each.isalpha() for each in word)
        if letters >= SHORTEST and len(word) <= LONGEST and not _is_number(word):
            whole = word == written
            start = match.start() if whole else match.start() + part.start()
            yield Use(word, start, match.end() if whole else start + len(word))


def _is_number(word: str) -> bool:
    """Whether capitals are a Roman numeral, or a code such as that of the post."""
    return bool(_ROMAN.fullmatch(word) or _CODE.fullmatch(word))


def _is_loud(run: str) -> bool:
    """Whether words in capitals that follow one another are a title, and no acronyms."""
    words = re.findall(rf"[{UP}]+", run)
    return sum(len(word) > 1 for word in words) > 2 or any(len(word) > 5 for word in words)


def _is_capitals(line: str) -> bool:
    """Whether a line is all in capitals: more than one word, and hardly a small letter."""
    small, large = (sum(map(test, line)) for test in (str.islower, str.isupper))
    return small * 4 < large and large > LONGEST


def named_in(prose: str) -> set[str]:
    """The acronyms that a text seems to define, in brackets or before them, in one reading."""
    found: set[str] = set()
    for match in _IN_BRACKETS.finditer(prose):
        found |= {use.acronym for use in uses(match["inside"])}
        before = prose[max(match.start() - 20, 0) : match.start()].rstrip()
        found |= {use.acronym for use in uses(before) if use.end == len(before)}
    return found


def definition(acronym: str, body: str, prose: str) -> int:
    """Where a text first says what an acronym stands for; -1 where it does not.

    `body` is the text as written, `prose` the same with signs in place of what is no prose.
    """
    found = [match.start() for match in _defining(acronym).finditer(prose)]
    found += [
        match.start()
        for match in _IN_BRACKETS.finditer(prose)
        if any(use.acronym == acronym for use in uses(match["inside"]))
        and not _POINTER.match(match["inside"])
    ]
    return min([*found, *_marked(acronym, body)], default=-1)


@lru_cache(maxsize=256)
def _defining(acronym: str) -> re.Pattern[str]:
    """What says what an acronym stands for, in words around it."""
    word = r"\.?".join(re.escape(letter) for letter in acronym)
    here = rf"(?<!\w){word}\.?[*_»”\"\u00a0]*"
    return re.compile(
        rf"{here}\s*\((?!voir|see|cf)[^()\n]*?\w{{2,}}\W+\w{{2,}}|"
        rf"^\W{{0,10}}{here}[ \u00a0]*[:–—]\W{{0,5}}\w|"
        rf"{here}(?:{_APPOSITION})|{_CALLED}[\s\u00a0«“\"*_]{{1,5}}(?:(?:le|la|the)\s)?{here}",
        re.MULTILINE,
    )


def _marked(acronym: str, body: str) -> Iterator[int]:
    """Where Markdown or HTML defines an acronym, or a link leads to what does."""
    escaped = re.escape(acronym)
    if re.search(rf"^ {{0,3}}\*\[{escaped}\]:", body, re.MULTILINE):
        yield 0  # it explains the acronym everywhere on the page
    if entry := re.search(rf"^{escaped}[ \t]*\n\n? {{0,3}}:[ \t]", body, re.MULTILINE):
        yield entry.start()
    for match in re.finditer(rf"\[[^\[\]]*{escaped}[^\[\]]*\]\(/(?:glossary|organizations)", body):
        yield match.start()
    for tag in tags(body):
        if tag.name == "abbr" and tag.value("title") and body.startswith(acronym, tag.end):
            yield tag.start
