"""A French text breaks a rule of typography.

## Why

French puts a no-break space (U+00A0) before `:` `;` `!` `?` `%` `$` and inside guillemets, writes
« … » and curly apostrophes, and spaces thousands. An ordinary space lets a line begin with a mark;
straight quotes look like code. What the rule repairs is certain; an inch mark, a quotation mark
that stands alone, code, addresses and times are passed over. A narrow no-break space (U+202F) is
as good. Spaces look alike on a screen: the message names them.

## Bad

```yaml
# data/plans/a-plan/plan.yml
title:
  fr: 'Plan : "l''accueil"'
  en: Plan
```

## Good

```yaml
# data/plans/a-plan/plan.yml
title:
  fr: 'Plan\u00a0: «\u00a0l’accueil\u00a0»'
  en: Plan
```

## How to fix

Run `affiche check --fix`: it writes what is certain and changes nothing else in the file. By
hand, a no-break space is Alt+0160 on Windows and Option+space on a Mac. A phrase that is rightly
written so goes into `same_in_all`, in the settings of the site.
"""

import re
from collections.abc import Iterator, Sequence

from generator.check.shared.foreign import has_english
from generator.check.shared.masked import FACT, FILLED
from generator.check.shared.proofreading import problems
from generator.check.shared.quotation import pairs, straight_pairs, within
from generator.check.shared.typography import (
    AFTER,
    AFTER_COLON,
    APOSTROPHES,
    BLANK,
    NARROW,
    NO_BREAK,
    WORD,
    Slip,
    apostrophe,
    shared_slips,
    spaces,
)
from generator.check.shared.written import Part
from generator.language.message import Message, say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF510", name="french-typography", severity=Severity.WARNING, doc=__doc__ or "")

_SPACED = f"[{NO_BREAK}{NARROW}]+"
_RIGHT = re.compile(_SPACED)
_MARKS = re.compile(
    rf"(?<={WORD})(?!{_SPACED}[;:!?])(?P<run>{BLANK}*)(?P<mark>[;!?]+{AFTER}|:{AFTER_COLON})"
    rf"|(?<=…)(?!{_SPACED}[;!?])(?P<run2>{BLANK}+)(?P<mark2>[;!?]+{AFTER})"
)
_ANY_MARK = re.compile("[;:!?]")
_OPEN = re.compile(rf"«(?P<run>{BLANK}*)(?=[^\s»])")
_CLOSE = re.compile(rf"(?<=[^\s«])(?P<run>{BLANK}*)»")
_ELIDED = re.compile(
    r"(?<![\w'’])(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu|quoiqu)(?P<mark>['‘´])"
    rf"(?=[\d«“\"*_\[{FILLED}{FACT}])",
    re.IGNORECASE,
)
_THOUSANDS = re.compile(
    rf"(?<![\d.,])(?<!\d[ -])[1-9]\d{{0,2}}(?:{BLANK}\d{{3}})+(?!\d)(?!{BLANK}?-?\d)"
)
_COMMAS = re.compile(
    rf"(?<![\d.,])[1-9]\d{{0,2}}(?:(?:,\d{{3}}){{2,}}(?![\d.,]*\d)|,\d{{3}}(?={BLANK}?\$(?!\w)))"
)
_COMMA_AFTER = re.compile(r"\d,\d{3}")
_UNIT = re.compile(
    rf"(?:(?<=\d)(?!{_SPACED}\S)(?P<run>{BLANK}*)|(?<={FACT})(?!{_SPACED}\S)(?P<run2>{BLANK}+))"
    r"(?P<unit>%|‰|[kMG]?\$|€)(?![\w$%])"
)
_ANY_UNIT = re.compile("[%‰$€]")
_SPACE_AFTER = re.compile(rf"[\d{FACT}] ")
_LETTER_UNIT = re.compile(
    rf"(?<=[\d{FACT}])(?P<run> +)(?P<unit>°[CF]|km²?|m[²³]|kg|cm|mm|ha|h|min|[kMG]W|[kMGT]Wh)"
    r"(?![\w’'/])"
)
_TITLE = re.compile(
    r"(?<![\w.-])(?P<word>MM?\.|Mmes?|Mlles?)(?P<run> +)(?=[^\W\d_])"
    r"|(?<![\w.-])(?P<word2>Dre?|Me)(?P<run2> +)(?=[A-ZÀ-Þ])"
    r"|(?<![\w.-])(?P<word3>[nN](?:o|°|ᵒ)|pp?\.|art\.)(?P<run3> +)(?=\d)"
)


def find(site: Site) -> Iterator[Problem]:
    """The faults of typography in French texts and narratives."""
    return problems(site, rule, "fr", slips)  # this check is of that language's rules


def slips(text: str) -> Iterator[Slip]:
    """The faults of a text that is masked where it is no prose."""
    yield from shared_slips(text)
    for match in _ELIDED.finditer(text) if APOSTROPHES.search(text) else ():
        yield apostrophe(match.start("mark"), match["mark"])
    yield from _marks(text)
    yield from _guillemets(text)
    yield from _quotes(text)
    yield from _numbers(text)
    yield from _units(text)
    yield from _titles(text)


def _marks(text: str) -> Iterator[Slip]:
    """Marks without a no-break space before them."""
    for match in _MARKS.finditer(text) if _ANY_MARK.search(text) else ():
        run, mark = _either(match, "run"), _either(match, "mark")
        if not _RIGHT.fullmatch(run) and not has_english(text, match.start()):
            what = say("{spaces} before “{mark}”", spaces=spaces(run), mark=mark)
            yield _spaced_before(match, run, what)


def _either(match: re.Match[str], name: str) -> str:
    """A group of a pattern, whichever of its forms was found: `run`, `run2`, `run3`."""
    return next(
        (
            words
            for key, words in match.groupdict().items()
            if key.startswith(name) and words is not None
        ),
        "",
    )


def _spaced_before(match: re.Match[str], run: str, what: Message) -> Slip:
    """A stretch that should begin with a no-break space, in place of the spaces of `run`."""
    start = match.start()
    if run:
        return _spaced(match, [(start, start + len(run), NO_BREAK)], what)
    return _spaced(match, [(start, start + 1, NO_BREAK + match[0][0])], what)


def _spaced_after(match: re.Match[str], run: str, what: Message) -> Slip:
    """A stretch that should end with a no-break space, in place of the spaces of `run`."""
    end = match.end()
    if run:
        return _spaced(match, [(end - len(run), end, NO_BREAK)], what)
    return _spaced(match, [(end - 1, end, match[0][-1] + NO_BREAK)], what)


def _spaced(match: re.Match[str], parts: Sequence[Part], what: Message) -> Slip:
    """A stretch that lacks its no-break space."""
    expected = say("A no-break space (U+00A0), so that a line never breaks there.")
    fix = say("Put a no-break space there.")
    return Slip(match.start(), match.end(), parts, what, expected, fix)


def _guillemets(text: str) -> Iterator[Slip]:
    """Guillemets without a no-break space inside."""
    for match in _OPEN.finditer(text) if "«" in text else ():
        if not _RIGHT.fullmatch(match["run"]):
            what = say("{spaces} after “{mark}”", spaces=spaces(match["run"]), mark="«")
            yield _spaced_after(match, match["run"], what)
    for match in _CLOSE.finditer(text) if "»" in text else ():
        if not _RIGHT.fullmatch(match["run"]):
            what = say("{spaces} before “{mark}”", spaces=spaces(match["run"]), mark="»")
            yield _spaced_before(match, match["run"], what)


def _quotes(text: str) -> Iterator[Slip]:
    """Straight or English quotation marks around words; English ones are right in guillemets."""
    for start, end in straight_pairs(text):
        what = say("straight quotation marks")
        if within(text, start, "«", "»"):
            parts = [(start, start + 1, "“"), (end, end + 1, "”")]
            inner = say("Inside guillemets, curly quotation marks: “ ”")
            yield Slip(start, end + 1, parts, what, inner, say("Write “ and ” in their place."))
        else:
            yield _quoted(text, start, end, what)
    for start, end in pairs(text, "“", "”"):
        if not within(text, start, "«", "»") and "«" not in text[start:end]:
            yield _quoted(text, start, end, say("English quotation marks"))


def _quoted(text: str, start: int, end: int, what: Message) -> Slip:
    """A pair of marks that should be guillemets."""
    inside = text[start + 1 : end]
    after = start + 1 + len(inside) - len(inside.lstrip(" " + NO_BREAK))
    before = start + 1 + len(inside.rstrip(" " + NO_BREAK))
    parts = [(start, after, "«" + NO_BREAK), (before, end + 1, NO_BREAK + "»")]
    expected = say("Guillemets, with a no-break space inside: « »")
    return Slip(start, end + 1, parts, what, expected, say("Write « and » in their place."))


def _numbers(text: str) -> Iterator[Slip]:
    """Thousands apart by an ordinary space or by a comma."""
    for match in _THOUSANDS.finditer(text) if _SPACE_AFTER.search(text) else ():
        if " " in match[0]:
            what = say("{spaces} between thousands", spaces=spaces(" "))
            yield _spaced(match, _each(match, " "), what)
    for match in _COMMAS.finditer(text) if _COMMA_AFTER.search(text) else ():
        yield _spaced(match, _each(match, ","), say("a comma between thousands"))


def _each(match: re.Match[str], sign: str) -> list[Part]:
    """A no-break space in place of each of some sign."""
    found = (match.start() + at for at, character in enumerate(match[0]) if character == sign)
    return [(at, at + 1, NO_BREAK) for at in found]


def _units(text: str) -> Iterator[Slip]:
    """A number apart from its unit by an ordinary space, or by none where there should be one."""
    signs = _UNIT.finditer(text) if _ANY_UNIT.search(text) else ()
    letters = _LETTER_UNIT.finditer(text) if _SPACE_AFTER.search(text) else ()
    for match in (*signs, *letters):
        run, unit = _either(match, "run"), _either(match, "unit")
        if not _RIGHT.fullmatch(run):
            before = spaces(run)
            what = say("{spaces} between a number and “{mark}”", spaces=before, mark=unit)
            yield _spaced_before(match, run, what)


def _titles(text: str) -> Iterator[Slip]:
    """An abbreviation apart from the name or the number that it announces."""
    for match in _TITLE.finditer(text):
        run, word = _either(match, "run"), _either(match, "word")
        what = say("{spaces} after “{mark}”", spaces=spaces(run), mark=word)
        yield _spaced_after(match, run, what)
