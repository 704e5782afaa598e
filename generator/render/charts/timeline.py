"""The picture of a schedule: what is planned when, as vaguely as the document says it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generator.language import dates
from generator.model import addresses
from generator.model.when import SEASONS, When, parse
from generator.render.charts.labels import every
from generator.render.charts.scale import Scale, written
from generator.render.words import plain
from generator.view import NodeLink, Scheduled

MOST = 40
"""How many dated items a picture may hold; a longer schedule is a list that is read, not seen."""
_LONGEST = 72
_LEAST = Decimal(1)
_OPEN = Decimal(5)
_LABELS = 6


@dataclass(frozen=True, slots=True)
class Box:
    """A part of a bar: `kind` is `sure`, `vague` (within it, somewhen), `since` or `until`."""

    kind: str
    x: str
    width: str


@dataclass(frozen=True, slots=True)
class Item:
    """A dated item: what it is, when in words, its bar, and where the page tells it whole."""

    text: str
    when: When
    boxes: tuple[Box, ...]
    key: str
    anchor: str


@dataclass(frozen=True, slots=True)
class Group:
    """The items of one node. A node that is dated itself is its own only item or the first."""

    link: NodeLink
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """A schedule as a picture. `years` are (place, year, its label's side); `grid` is their path.

    `first` and `last` are the ends of the earliest and the latest deadline; `kinds` tells which
    kinds of boxes there are. `today` is a place, empty where the day is not within.
    """

    groups: tuple[Group, ...]
    count: int
    years: tuple[tuple[str, str], ...]
    marks: tuple[str, ...]
    today: str
    first: str
    last: str
    open_ended: int
    kinds: frozenset[str]


def timeline(schedule: Sequence[Scheduled], today: date | None, lang: str) -> Timeline | None:
    """The picture of a plan's schedule; none for a single date, nor for more than it can hold."""
    dated = [one for one in schedule if one.when.start or one.when.end]
    if not 1 < len(dated) <= MOST:
        return None
    years = _years(dated)
    days = Scale(Decimal(years[0].toordinal()), Decimal(years[-1].toordinal()))
    groups = tuple(_groups(dated, days, lang))
    ends = [one.when for one in dated if one.when.end]
    starts = years[:-1]
    shown = every(len(starts), _LABELS)
    return Timeline(
        groups=groups,
        count=len(dated),
        years=tuple((_place(days, starts[n]), str(starts[n].year)) for n in shown),
        marks=tuple(_place(days, day) for day in years),
        today=_place(days, today) if today and years[0] <= today < years[-1] else "",
        first=dates.written(ends[0].deadline, lang) if ends else "",
        last=dates.written(ends[-1].deadline, lang) if ends else "",
        open_ended=len(dated) - len(ends),
        kinds=frozenset(box.kind for group in groups for item in group.items for box in item.boxes),
    )


def _years(dated: Iterable[Scheduled]) -> tuple[date, ...]:
    """The first day of each year of the picture, and the day on which it ends."""
    days = [day for one in dated for day in (one.when.start, one.when.end) if day]
    first, last = min(days).year, min(max(days).year, date.max.year - 1)
    return tuple(date(year, 1, 1) for year in range(min(first, last), last + 2))


def _place(days: Scale, day: date) -> str:
    """Where a day stands."""
    return written(days.share(Decimal(day.toordinal())))


def _groups(dated: Iterable[Scheduled], days: Scale, lang: str) -> Iterator[Group]:
    """Items by their node, in the order of each node's first deadline."""
    found: dict[tuple[str, str], list[Scheduled]] = {}
    for one in dated:
        found.setdefault((one.link.plan.id, one.link.node.id), []).append(one)
    for items in found.values():
        yield Group(items[0].link, tuple(_item(one, days, lang) for one in items))


def _item(one: Scheduled, days: Scale, lang: str) -> Item:
    """One dated item."""
    link, anchor = one.link, one.link.anchor
    text = plain(link.node.title, lang)
    if one.action:
        text = plain(one.action.action.text, lang)
        anchor = addresses.anchor(one.action.action.id) if link.level.card else anchor
    return Item(_short(text), one.when, tuple(_boxes(one.when, days)), link.key, anchor)


def _short(text: str) -> str:
    """The beginning of a text, cut at a word: the list tells it whole."""
    if len(text) <= _LONGEST:
        return text
    return text[:_LONGEST].rpartition(" ")[0].rstrip(",;:.–( \u00a0") + "…"


def _boxes(when: When, days: Scale) -> Iterator[Box]:
    """A bar: what is sure, what is known only to a season or a year, and what is open."""
    opening, closing = (_end(end) for end in when.ends)
    if opening and closing and not when.is_interval:
        yield _box("vague" if opening.is_vague or opening.is_long else "sure", *opening.days, days)
    elif opening and closing:
        yield from _between(opening, closing, days)
    elif closing:
        yield _box("until", days.low, closing.first, days, _OPEN)
        yield _box("vague" if closing.is_long else "sure", *closing.days, days)
    elif opening:
        yield _box("vague" if opening.is_long else "sure", *opening.days, days)
        yield _box("since", opening.last, days.high, days, _OPEN)


def _between(opening: "_End", closing: "_End", days: Scale) -> Iterator[Box]:
    """The bar of an interval with two ends: seasons and dates said to be rough are vague."""
    first = opening.last if opening.is_vague else opening.first
    last = closing.first if closing.is_vague else closing.last
    if first >= last:
        yield _box("vague", opening.first, closing.last, days)
        return
    if opening.is_vague:
        yield _box("vague", *opening.days, days)
    yield _box("sure", first, last, days)
    if closing.is_vague:
        yield _box("vague", *closing.days, days)


@dataclass(frozen=True, slots=True)
class _End:
    """One end of a date: the days that it can mean, the last not included."""

    first: Decimal
    last: Decimal
    is_vague: bool

    @property
    def days(self) -> tuple[Decimal, Decimal]:
        """Both."""
        return self.first, self.last

    @property
    def is_long(self) -> bool:
        """Whether it is more than a day."""
        return self.last - self.first > 1


def _end(edtf: str) -> _End | None:
    """The days of an end; none where it is open."""
    when = parse(edtf) if edtf else None
    if when is None or when.start is None or when.end is None:
        return None
    is_season = edtf[5:7] in map(str, SEASONS)
    first, last = when.start.toordinal(), when.end.toordinal() + 1
    return _End(Decimal(first), Decimal(last), is_season or not edtf[-1].isdigit())


def _box(kind: str, first: Decimal, last: Decimal, days: Scale, least: Decimal = _LEAST) -> Box:
    """A part of a bar, wide enough to see."""
    x, end = days.share(first), days.share(last)
    width = max(end - x, least)
    return Box(kind, written(min(x, 100 - width)), written(width))
