"""Numbers, money, percentages, dates and times in prose, as values that languages share.

`111 313,3 k$` and `$111,313.3K` say the same; so do « 1er mars 2018 » and "March 1, 2018". French
and English are read with their words, other languages by their digits.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from generator.language.number_words import VOCABULARIES, Vocabulary, counted, roman
from generator.language.quantity import Amount, Key, Kind, Quantity, Rough, of_row
from generator.language.quantity_dates import (
    date,
    fraction,
    fraction_keys,
    label,
    numeric_date,
    said,
    time,
    years,
)
from generator.language.quantity_patterns import LETTERS, months, pattern, silent

__all__ = ["Key", "Kind", "Quantity", "Rough", "read"]

LONGEST = 20
"""Digits beyond which a number is taken for a code."""
LONGEST_GAP = 16
_FRACTIONS = {"½": "1/2", "⅓": "1/3", "⅔": "2/3", "¼": "1/4", "¾": "3/4"}
_WORDS = re.compile(LETTERS)
_GAP = re.compile(rf"[\s-]+(?:(?P<join>et|and)[\s-]+)?(?P<next>{LETTERS})")
_WHICH = (
    "derni(?:er|ère)s?|prochaine?s?|premi(?:er|ère)s?|last|past|next|first|coming|consecutive|full"
)
_UNIT_WORD = re.compile(rf"[\s-]?({LETTERS})")
_LAPSE = re.compile(rf"[\s-](?:(?:{_WHICH})\s)?({LETTERS})")
_SHARE = re.compile(r"[\s-](?:(?:an?|de)\s|d[’'])?")
_SHORT_SCALE = re.compile(r"\s?([kMG])(?=\s?(?:de\s)?\$)")
_AFTER_DOLLAR = re.compile(r"\s?(K|k|M|B|bn)\b")
_SCALES = {"k": 3, "K": 3, "M": 6, "G": 9, "B": 9, "bn": 9}


_compiled = cache(re.compile)


def _end(match: re.Match[str] | None) -> int:
    """Where a match ends that may be empty, and is always there."""
    return match.end() if match else 0


@lru_cache(maxsize=4096)
def read(text: str, lang: str) -> tuple[Quantity, ...]:
    """The quantities of a text, in order."""
    return tuple(_Reader(text, lang).quantities())


@dataclass(slots=True)
class _Tail:
    """What follows a number: its scale, its unit, a lapse of time, and where they end."""

    end: int
    scale: int | None = None
    kind: str = ""
    more: Decimal = Decimal(0)
    lapse: tuple[tuple[str, int], ...] = ()
    is_ordinal: bool = False


class _Reader:
    """Reads one text from its start to its end, each character a few times at most."""

    def __init__(self, text: str, lang: str) -> None:
        self.text, self.lang = text, lang
        self.words: Vocabulary | None = VOCABULARIES.get(lang)

    def quantities(self) -> Iterator[Quantity]:
        """Every quantity; amounts wait for those that they stand in a row with."""
        row: list[Amount] = []
        for found in self._parts():
            if isinstance(found, Amount) and (not row or self._goes_on(row[-1], found)):
                row.append(found)
                continue
            yield from of_row(row)
            row = [found] if isinstance(found, Amount) else []
            if isinstance(found, Quantity):
                yield found
        yield from of_row(row)

    def _goes_on(self, before: Amount, after: Amount) -> bool:
        """Whether two amounts stand in a row, as in "10 to 15 million"; a unit may serve both."""
        if self.words is None or not 0 < after.start - before.end < LONGEST_GAP:
            return False
        between = self.text[before.end : after.start].rstrip("CAUS")
        return bool(_compiled(self.words.connector).fullmatch(between))

    def _parts(self) -> Iterator[Amount | Quantity]:
        """Amounts and other quantities, as they come."""
        end, find, skip = 0, pattern(self.lang).search, silent(self.lang).match
        while match := find(self.text, _end(skip(self.text, end))):
            end = match.end()
            for found in self._of_match(match.lastgroup or "", match):
                end = max(end, found.end)
                yield found

    def _of_match(self, kind: str, match: re.Match[str]) -> Iterator[Amount | Quantity]:
        """What one match of the pattern says."""
        match kind:
            case "number":
                yield from self._number(match)
            case "word":
                yield from self._word(match)
            case "date":
                yield date(match, months(self.lang))
            case "iso" | "slashes":
                yield numeric_date(match)
            case "years":
                yield years(match)
            case _:
                yield from self._rare(kind, match)

    def _rare(self, kind: str, match: re.Match[str]) -> Iterator[Quantity]:
        """A time, a fraction, a Roman numeral, or a number that names something."""
        match kind:
            case "clock" | "time":
                yield time(match)
            case "phone":
                yield label(match, re.sub(r"\D", "", match[0])[-10:])
            case "label":
                yield label(match, match[0])
            case "part" | "fraction":
                yield fraction(match, _FRACTIONS.get(match[0], match[0]))
            case "roman" if value := roman(match["letters"]):
                yield said(match.start(), match.end(), Key("number", Decimal(value)))

    def _number(self, match: re.Match[str]) -> Iterator[Amount | Quantity]:
        """A number in digits; nothing where letters make it a code, such as 3D."""
        digits = match["number"]
        if match["group"]:
            digits = digits.replace(match["group"], "")
        digits = digits.replace(",", ".")
        if len(digits) > LONGEST:
            yield label(match, digits)
            return
        tail = self._tail(match.start(), match.end(), is_digits=True)
        after = self.text[tail.end : tail.end + 1]
        if tail.end == match.end() and after.isupper():
            return
        _, _, decimals = digits.partition(".")
        yield Amount(
            start=self._sign(match.start()),
            end=tail.end,
            value=Decimal(digits) + tail.more,
            written=Decimal(digits),
            decimals=len(decimals),
            kind=tail.kind,
            scale=tail.scale,
            lapse=tail.lapse,
            is_grouped=bool(match["group"]),
            is_ordinal=tail.is_ordinal,
        )

    def _tail(self, start: int, end: int, *, is_digits: bool) -> _Tail:
        """What follows the number between `start` and `end`."""
        tail, words = _Tail(end), self.words
        if self._sign(start) < start:
            tail.kind = "money"
        if words is None:
            return tail
        if is_digits and (ordinal := _compiled(words.ordinal).match(self.text, end)):
            return _Tail(ordinal.end(), is_ordinal=True)
        self._half(tail, words)
        self._scale(tail, words)
        self._half(tail, words)
        self._unit(tail, words)
        return tail

    def _sign(self, start: int) -> int:
        """Where the sign of a currency stands before a number; `start` where none does."""
        before = self.text[max(0, start - 2) : start]
        # French writes a space between a number and the sign after it: that sign is not the next's.
        sign = re.search(r"[$€£]\Z" if self.lang == "fr" else r"[$€£]\s?\Z", before)
        return start - len(sign[0]) if sign else start

    def _half(self, tail: _Tail, words: Vocabulary) -> None:
        """Add what « et demi » says."""
        if found := _compiled(words.half).match(self.text, tail.end):
            tail.end, tail.more = found.end(), Decimal("0.5")

    def _scale(self, tail: _Tail, words: Vocabulary) -> None:
        """Add a scale: millions, k$."""
        short = _SHORT_SCALE.match(self.text, tail.end)
        if tail.kind == "money" and not short:
            short = _AFTER_DOLLAR.match(self.text, tail.end)
        if short:
            tail.end, tail.scale = short.end(), _SCALES[short[1]]
        elif found := _UNIT_WORD.match(self.text, tail.end):
            scale = words.scales.get(found[1].lower())
            if scale is not None:
                tail.end, tail.scale = found.end(), scale

    def _unit(self, tail: _Tail, words: Vocabulary) -> None:
        """Add a unit: per cent, dollars, cents, or a lapse of time."""
        for kind, unit in (
            ("percent", words.percent),
            ("money", words.dollars),
            ("cents", words.cents),
        ):
            if found := _compiled(unit).match(self.text, tail.end):
                tail.end, tail.kind = found.end(), kind
                return
        lapse = _LAPSE.match(self.text, tail.end)
        if lapse and not tail.kind and lapse[1].lower() in words.lapses:
            tail.lapse = (words.lapses[lapse[1].lower()],)

    def _word(self, match: re.Match[str]) -> Iterator[Amount | Quantity]:
        """What a word says: a number, with the words that go on with it, a month, a lapse."""
        words, word = self.words, match[0].lower()
        if words is None:
            return
        if word in words.fractions:
            yield from self._part(match, words)
        if word in words.counts or word in words.others:
            yield from self._counted(match, words)
        elif word in words.hours:
            yield said(match.start(), match.end(), Key("time", Decimal(words.hours[word] * 60)))
        elif word in words.lapses:
            unit, length = words.lapses[word]
            lasts = [Decimal(length)]
            if _compiled(words.half).match(self.text, match.end()):
                lasts.append(lasts[0] * 3 / 2)
            yield said(match.start(), match.end(), *(Key(unit, each) for each in lasts))
        elif word in months(self.lang):
            key = Key("month", Decimal(months(self.lang)[word]))
            yield said(match.start(), match.end(), key)

    def _part(self, match: re.Match[str], words: Vocabulary) -> Iterator[Quantity]:
        """A fraction in words, of something or of a lapse of time: "half a year"."""
        whole = words.fractions[match[0].lower()]
        keys = list(fraction_keys(1, whole))
        of = _SHARE.match(self.text, match.end())
        after = _WORDS.match(self.text, of.end()) if of else None
        if after and after[0].lower() in words.lapses:
            unit, length = words.lapses[after[0].lower()]
            keys.append(Key(unit, Decimal(length) / whole))
        elif of and _compiled(words.percent).match(self.text, of.end()):
            keys.append(Key("percent", Decimal(1) / whole))
        yield said(match.start(), match.end(), *keys)

    def _counted(self, match: re.Match[str], words: Vocabulary) -> Iterator[Amount | Quantity]:
        """A number in words, and the fraction or the scale and unit that follow it."""
        spoken, end = [match[0].lower()], match.end()
        known = {**words.counts, **words.others}
        while (gap := _GAP.match(self.text, end)) and gap["next"].lower() in known:
            spoken.append(gap["next"].lower())
            end = gap.end()
        values = counted([known[word] for word in spoken])
        if gap and not gap["join"] and gap["next"].lower() in words.fractions:
            part = fraction_keys(int(values[-1]), words.fractions[gap["next"].lower()])
            yield said(match.start(), gap.end(), *part, Key("number", values[-1]))
            return
        tail = self._tail(match.start(), end, is_digits=False)
        is_count = len(values) == 1 and all(word in words.counts for word in spoken)
        for value in values[:-1]:
            yield said(match.start(), end, Key("number", value))
        yield Amount(
            start=match.start(),
            end=tail.end,
            value=values[-1] + tail.more,
            is_count=is_count and not tail.more and spoken != ["neuf"],
            kind=tail.kind,
            scale=tail.scale,
            lapse=tail.lapse,
        )
