"""All indicators as a workbook: what each is, who uses it, its targets and results.

One for each language, not one for each indicator: ten thousand would take longer than the pages.
"""

from collections.abc import Sequence
from functools import partial

from generator.language.words import gettext
from generator.render.words import numbered, plain
from generator.render.workbook.notes import notes, place
from generator.render.workbook.plans import DIRECTION, FREQUENCY, STANDING, figures
from generator.render.workbook.book import Book, Cell, Row, Sheet
from generator.view import IndicatorView, Views


def indicators_workbook(views: Views, lang: str) -> Book:
    """The workbook in a language."""
    words = partial(gettext, lang=lang)
    head = [
        *map(words, ("Indicator", "Unit", "Desired direction", "Frequency", "Methodology")),
        *map(words, ("Reporting status", "Plan", "Part of", "Note", "Permanent link")),
    ]
    every = Sheet(
        words("Indicators"), head, [Row(_row(one, views, lang)) for one in views.indicators]
    )
    told = figures((view.indicator for view in views.indicators), lang)
    sheets = [every, *([told] if told.rows else []), notes(_notes(views, lang), lang)]
    return Book(words("Indicators"), plain(views.site.settings.title, lang), lang, sheets)


def _row(view: IndicatorView, views: Views, lang: str) -> Sequence[Cell]:
    """One indicator; the plans and the items that use it stand one on each line."""
    words, one = partial(gettext, lang=lang), view.indicator
    return (
        plain(one.title, lang),
        plain(one.unit, lang),
        words(DIRECTION[one.direction]) if one.direction else None,
        words(FREQUENCY[one.frequency]) if one.frequency else None,
        plain(one.methodology, lang),
        words(STANDING[one.standing]),
        "\n".join(plain(plan.title, lang) for plan in view.plans),
        "\n".join(numbered(link.node, lang) for link in view.uses),
        plain(one.note, lang),
        place(view.key, views.site, lang)[1],
    )


def _notes(views: Views, lang: str) -> list[tuple[str, str]]:
    """How to read the sheets."""
    words = partial(gettext, lang=lang)
    return [
        place("indicators", views.site, lang),
        (
            words("Start and end"),
            words("The first and the last day that a date or a period can mean."),
        ),
        (
            words("Empty cell"),
            words("The document says nothing there. It does not mean zero."),
        ),
    ]
