"""The words of the interface: English in code and templates, other languages in `locale/`.

Each stage has a catalogue of its own (`locale/fr/check.po`): what is added to one stage touches
one file. Catalogues are read as they are written, so a translator's change needs no compiling.
A project may bring catalogues of its own, in `locale/` beside mkdocs.yml: for a language that is
not here, or to say something in other words. They are those of the project read last.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path
from typing import Any, Protocol, TypeVar

from babel import Locale, UnknownLocaleError
from babel.support import NullTranslations, Translations

from generator import ahead
from generator.packed import digest
from generator.store import usual

LOCALE = Path(__file__).parent.parent / "locale"
SOURCE_LANGUAGE = "en"  # what the code is written in
_SOURCE_LOCALE = "en_CA"

Catalogues = Mapping[str, tuple[str, ...]]
"""The text of the `.po` files of each language, by its code."""
_own: dict[str, tuple[str, ...]] = {}
_kept: list[Callable[[], None]] = []


class _Kept(Protocol):
    """A function that keeps its answers, as `functools.lru_cache` makes it."""

    def cache_clear(self) -> None:
        """Forgets every answer."""

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Answers."""


K = TypeVar("K", bound=_Kept)


def by_catalogue(function: K) -> K:
    """Marks a function that keeps its answers, and whose answers depend on the catalogues."""
    _kept.append(function.cache_clear)
    return function


def use(own: Catalogues) -> None:
    """Takes these catalogues for those of the project, in place of any before them."""
    if own == _own:
        return
    _own.clear()
    _own.update(own)
    for forget in _kept:
        forget()


@by_catalogue
@cache
def translations(lang: str) -> NullTranslations:
    """Every catalogue of a language as one; none for the language that the code is written in."""
    merged: NullTranslations = NullTranslations()
    for compiled in _compiled(lang, tuple(_texts(lang))):
        loaded = Translations(BytesIO(compiled))
        merged = merged.merge(loaded) if isinstance(merged, Translations) else loaded
    return merged


def _compiled(lang: str, texts: tuple[str, ...]) -> tuple[bytes, ...]:
    """Catalogues as machines read them; reading them as people write them takes 50 ms."""
    store, key = usual(), fingerprint(lang)
    known = store.get("words", key) if texts else ()
    if known is not None:
        return tuple(known)
    made = tuple(machine_readable(text, lang) for text in texts)
    store.put("words", key, made)
    return made


def machine_readable(text: str, lang: str) -> bytes:
    """A catalogue in the form of gettext's `.mo` files."""
    known: bytes | None = ahead.made("catalogue", lang, text)
    if known is not None:
        return known
    from babel.messages.mofile import write_mo  # noqa: PLC0415 - only where none was made ahead
    from babel.messages.pofile import read_po  # noqa: PLC0415 - likewise

    compiled = BytesIO()
    write_mo(compiled, read_po(StringIO(text), locale=_known(lang)))
    return compiled.getvalue()


def _texts(lang: str) -> Iterator[str]:
    """The catalogues of a language; those of the project come last, and so prevail."""
    for path in sorted((LOCALE / lang).glob("*.po")):
        yield path.read_text(encoding="utf-8")
    yield from _own.get(lang, ())


@by_catalogue
@cache
def fingerprint(lang: str) -> str:
    """What tells whether the words of a language are still the same."""
    return digest((lang, tuple(_texts(lang))))


def spoken() -> tuple[str, ...]:
    """The languages that the generator itself speaks, whatever those of a project."""
    return tuple(sorted({SOURCE_LANGUAGE, *(path.parent.name for path in LOCALE.glob("*/*.po"))}))


def _known(code: str) -> str | None:
    """A code that CLDR knows, for the plural forms of its language; `None` for any other."""
    try:
        return str(Locale.parse(code.replace("-", "_")))
    except (UnknownLocaleError, ValueError):
        return None


def gettext(text: str, lang: str) -> str:
    """`text` in a language; itself where no catalogue translates it."""
    return translations(lang).gettext(text) if text else ""


def ngettext(singular: str, plural: str, count: int, lang: str) -> str:
    """The form of a sentence for `count` things in a language."""
    return translations(lang).ngettext(singular, plural, count)


def pgettext(context: str, text: str, lang: str) -> str:
    """`text` in a language, where the same English word has several meanings."""
    return str(translations(lang).pgettext(context, text))


def language_name(code: str, lang: str) -> str:
    """A language's name in another (`fr` is "French" in English); its code where nobody knows."""
    try:
        return Locale.parse(code, sep="-").get_language_name(locale(lang)) or code
    except (UnknownLocaleError, ValueError):
        return code


def language_names(code: str, langs: Iterable[str]) -> dict[str, str]:
    """A language's name in each of these languages."""
    return {lang: language_name(code, lang) for lang in langs}


@by_catalogue
@cache
def locale(lang: str) -> str:
    """The CLDR locale of a language, for numbers and dates: `fr_CA` for `fr`.

    Its catalogue says which. Without a word there it is the language itself; or English, where
    CLDR does not know that either.
    """
    said = pgettext("CLDR locale", "en_CA", lang)
    if lang == SOURCE_LANGUAGE or said != _SOURCE_LOCALE:
        return said
    return _known(lang) or said


def is_known(lang: str) -> bool:
    """Whether a language can be written: CLDR knows it, or its catalogue names a locale."""
    return _known(lang) is not None or locale(lang) != _SOURCE_LOCALE
