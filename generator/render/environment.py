"""The templates' environment of one language: sandboxed, escaped, with words and numbers bound."""

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from generator.language import dates, numbers
from generator.language.figures import amount, figure, quantity
from generator.language.words import gettext, language_name, ngettext, pgettext
from generator.model import addresses
from generator.model.types import Absent, Text
from generator.render.links import to_page
from generator.render.sentences.words import inside
from generator.sandbox import Sandbox


def environment(lang: str, templates: Path) -> Sandbox:
    """An environment for the templates of a project in one language.

    Templates find: `_` and `ngettext` (words of the interface), the filters `t` (a `Text` in the
    page's language), `when` (a fuzzy date), `number`, `percent`, `amount(unit, decimals)`,
    `quantity` (a figure, or why there is none), `inside` (a label within a sentence), and
    `link(key, anchor)`, which leads to a page of the same language.
    """
    env = Sandbox(templates, lang)
    env.globals.update(
        _=_words(lang),
        ngettext=_plural(lang),
        pgettext=partial(_context_words, lang),
        link=_link(lang),
        language_name=partial(language_name, lang=lang),
        anchor=addresses.anchor,
        key=addresses.key,
        lang=lang,
    )
    env.filters.update(
        t=partial(_text, lang=lang),
        when=partial(dates.written, lang=lang),
        number=partial(numbers.decimal, lang=lang),
        percent=partial(numbers.percent, lang=lang),
        amount=partial(amount, lang=lang),
        quantity=partial(quantity, lang=lang),
        figure=partial(figure, lang=lang),
        inside=inside,
    )
    env.tests["absent"] = lambda value: isinstance(value, Absent)
    return env


def _words(lang: str) -> Any:
    """`_("{count} plans", count=3)` in a language."""

    def words(text: str, **values: object) -> str:
        found = gettext(text, lang)
        return found.format(**values) if values else found

    return words


def _plural(lang: str) -> Any:
    """`ngettext("{count} plan", "{count} plans", 3)` in a language; `{count}` is formatted."""

    def words(singular: str, plural: str, count: int, **values: object) -> str:
        found = ngettext(singular, plural, count, lang)
        return found.format(count=numbers.decimal(count, lang), **values)

    return words


def _context_words(lang: str, context: str, text: str, **values: object) -> str:
    """`pgettext("verb", "open")` in a language."""
    found = pgettext(context, text, lang)
    return found.format(**values) if values else found


def _text(text: Text | Mapping[str, str] | None, lang: str) -> str:
    """A text in a language; empty where there is none."""
    return text.get(lang, "") if text else ""


def _link(lang: str) -> Any:
    """`link("plans/x", "anchor")`: `render/links.py` makes it lead from the page being drawn."""

    def link(key: str, anchor: str = "") -> str:
        return to_page(key, lang, anchor)

    return link
