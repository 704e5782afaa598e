"""The files that tell of every plan: each joined from a part for each plan."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial

from generator.language.message import Message, say
from generator.language.words import language_names
from generator.model.addresses import plan_folder
from generator.model.indicator import Indicator
from generator.page import Leaning, Part
from generator.render.api import reference
from generator.render.api.files import DataFile, joined, runs
from generator.render.api.indicators import (
    all_figures_rows,
    all_figures_top,
    indicator_rows,
    indicators_top,
)
from generator.render.api.values import Json, document, encoded, file
from generator.render.workbook import WRITERS, Ledger, amounts, layout
from generator.render.workbook.indicators import Layout
from generator.view import CardView, IndicatorView, Views

Shown = Sequence[CardView] | Sequence[IndicatorView]
Run = tuple[Leaning, list[IndicatorView]]
"""Indicators that stand beside each other, all of the plan of one folder; what they depend on."""


def index(views: Views) -> DataFile:
    """The index of everything."""
    path, langs = file("index", ".json"), views.site.settings.codes
    cards = [
        _listed(path, home, some, partial(reference.cards, some, langs))
        for home, some in runs(views.cards, _folder_of_card)
    ]
    indicators = [
        _listed(path, home, some, partial(reference.indicators, some, langs))
        for home, some in runs(views.indicators, _folder_of_indicator)
    ]

    def join(parts: Sequence[bytes]) -> bytes:
        lists = {"cards": parts[: len(cards)], "indicators": parts[len(cards) :]}
        return document(path, "index", reference.index(views), lists)

    holds = say("Every plan, card, indicator and budget.")
    return joined(path, holds, [*cards, *indicators], join)


def _listed(path: str, home: str, some: Shown, make: Callable[[], Sequence[Json]]) -> Part:
    """What a list has of one plan, between its brackets."""
    leans = Leaning(home, frozenset((home,)))
    return Part(_named(path, home, some), lambda: encoded(make())[1:-1], leans)


def _named(path: str, home: str, some: Shown) -> str:
    """The name of a part: where in the files of its plan it starts, and how much it is."""
    return f"{path}/{home}/{some[0].key}/{len(some)}"


def indicators(views: Views) -> Iterator[DataFile]:
    """A table of all indicators, one of all their figures, and a workbook in each language."""
    langs = views.site.settings.codes
    found = [_run(views, home, some) for home, some in runs(views.indicators, _folder_of_indicator)]
    holds = say("Every indicator, one per row.")
    rows = partial(indicator_rows, langs=langs)
    yield _table(file("indicators", ".csv"), indicators_top(langs), rows, found, holds)
    holds = say("Every target and result of every indicator, one per row.")
    rows = partial(all_figures_rows, langs=langs)
    yield _table(file("figures", ".csv"), all_figures_top(langs), rows, found, holds)
    known = amounts([view.indicator for view in views.indicators])
    for language in views.site.settings.languages:
        holds = say(
            "Every indicator, its targets and results, in {language}.",
            language=language_names(language.code, langs),
        )
        layouts = [partial(layout, some, views.site, language.code) for _, some in found]
        for ending, form in WRITERS.items():
            ledger = Ledger(form, views.site, language.code, known)
            path = file("indicators", f".{language.code}.{ending}")
            yield _workbook(path, ledger, found, layouts, holds)


def _table(
    path: str,
    top: bytes,
    rows: Callable[[Sequence[IndicatorView]], bytes],
    found: Sequence[Run],
    holds: Message,
) -> DataFile:
    """A table with rows of all indicators below what stands above them."""
    parts = [
        Part(_named(path, leans.home, some), partial(rows, some), leans) for leans, some in found
    ]
    return joined(path, holds, parts, lambda some: b"".join([top, *some]))


def _workbook(
    path: str,
    ledger: Ledger,
    found: Sequence[Run],
    layouts: Sequence[Callable[[], Layout]],
    holds: Message,
) -> DataFile:
    """A workbook of all indicators, whose rows depend on how many stand above them."""
    parts, above, told = [], 0, 0
    styles = sorted(ledger.amounts)
    for (leans, some), laid in zip(found, layouts, strict=True):
        name = f"{_named(path, leans.home, some)}/{above}/{told}/{styles}"
        parts.append(Part(name, partial(ledger.rows, laid, above, told), leans))
        above += len(some)
        told += sum(_count(view.indicator) for view in some)
    return joined(path, holds, parts, ledger.whole)


def _count(one: Indicator) -> int:
    """How many figures an indicator has."""
    return bool(one.baseline) + len(one.targets) + len(one.observations)


def _run(views: Views, home: str, some: list[IndicatorView]) -> Run:
    """Indicators, with what they depend on together."""
    folders = (views.leans[view.key].folders for view in some)
    return Leaning(home, frozenset((home,)).union(*folders)), some


def _folder_of_card(view: CardView) -> str:
    """The folder of a card's plan."""
    return plan_folder(view.plan.origin.path)


def _folder_of_indicator(view: IndicatorView) -> str:
    """The folder of the file that defines an indicator."""
    return plan_folder(view.indicator.origin.path)
