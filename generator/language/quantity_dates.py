"""Dates, times, fractions and numbers that name something: quantities that are no amount."""

import re
from collections.abc import Mapping
from decimal import Decimal

from generator.language.quantity import Key, Kind, Quantity


def said(start: int, end: int, *keys: Key) -> Quantity:
    """Something said in words: it answers to digits, and is never missed."""
    ways = tuple(frozenset({key}) for key in keys)
    return Quantity(start=start, end=end, kind="number", ways=ways, is_digits=False)


def _dated(
    kind: Kind, match: re.Match[str], *ways: frozenset[Key], bare: frozenset[Key] = frozenset()
) -> Quantity:
    """Something in digits that is no amount."""
    return Quantity(start=match.start(), end=match.end(), kind=kind, ways=ways, bare=bare)


def label(match: re.Match[str], text: str) -> Quantity:
    """A number that names something: of a telephone, of a book."""
    keys = frozenset({Key("label", text)})
    return _dated("label", match, keys, bare=keys)


def _numbers(*numbers: str | int | None) -> frozenset[Key]:
    """The keys of numbers."""
    return frozenset(Key("number", Decimal(each)) for each in numbers if each is not None)


def date(match: re.Match[str], names: Mapping[str, int]) -> Quantity:
    """A date with its month in words; only a month where no digits stand beside it."""
    digits = [match["day"], match["after"], match["year"]]
    plain = [re.sub(r"\D", "", each) for each in digits if each]
    month = Key("month", Decimal(names[match["month"].lower()]))
    if not plain:
        return said(match.start(), match.end(), month)
    bare = _numbers(*plain)
    return _dated("date", match, bare | {month}, bare=bare)


def numeric_date(match: re.Match[str]) -> Quantity:
    """A date in digits alone, in whichever order."""
    numbers = [int(each) for each in re.split(r"[-/]", match[0])]
    bare = _numbers(*numbers)
    places = (1,) if match["iso"] else (0, 1)
    ways = [bare]
    for place in places:
        rest = [number for at, number in enumerate(numbers) if at != place]
        ways.append(_numbers(*rest) | {Key("month", Decimal(numbers[place]))})
    return _dated("date", match, *ways, bare=bare)


def years(match: re.Match[str]) -> Quantity:
    """Two years, as in `2008-2012` or `2007-08`; or a year and its month, as in `2018-03`."""
    first, second = int(match[0][:4]), int(match[0][5:])
    bare = _numbers(first, second)
    if len(match[0]) > len("2007-08"):
        return _dated("year", match, bare, bare=bare)
    month = [_numbers(first) | {Key("month", Decimal(second))}] if 0 < second <= 12 else []
    century = first // 100 * 100 + (100 if second < first % 100 else 0)
    return _dated("year", match, _numbers(first, century + second), *month, bare=bare)


def fraction(match: re.Match[str], text: str) -> Quantity:
    """A fraction in digits, or two numbers with a bar between them: `1/2`, `24/7`."""
    parts = [int(each) for each in text.split("/")]
    bare = _numbers(*parts)
    said = fraction_keys(*parts) if parts[1] else ()
    return _dated("number", match, bare, *(frozenset({key}) for key in said), bare=bare)


def fraction_keys(part: int, whole: int) -> tuple[Key, ...]:
    """What a fraction says: itself, and its value and percentage where they are short."""
    keys = [Key("label", f"{part}/{whole}")]
    if 100 % whole == 0:
        keys.append(Key("percent", Decimal(part * 100 // whole)))
        keys.append(Key("number", Decimal(part * 100 // whole) / 100))
    return tuple(keys)


def time(match: re.Match[str]) -> Quantity:
    """A time of the day, which may also count hours."""
    parts = match.groupdict()
    hour, minute = (parts["hour"], parts["minute"]) if parts.get("clock") else match[0].split(":")
    at = int(hour) * 60 + int(minute or 0)
    half = (parts.get("half") or "").lower()
    if half:
        at = at % 720 + (720 if half == "p" else 0)
    bare = _numbers(hour, minute)
    ways = [frozenset({Key(kind, Decimal(at))}) for kind in ("time", "minutes")]
    if not half and at < 720 and not parts.get("clock"):
        ways.append(frozenset({Key("time", Decimal(at + 720))}))
    if parts.get("clock") and not half and not minute:
        ways += [bare, _numbers(int(hour) % 12)]
    return _dated("time", match, *ways, bare=bare)
