"""The words of the interface: English in code and templates, other languages in `locale/`.

Each stage has a catalogue of its own (`locale/fr/check.po`): what is added to one stage touches
one file. Catalogues are read as they are written, so a translator's change needs no compiling.
"""

from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations

LOCALE = Path(__file__).parent.parent / "locale"
SOURCE_LANGUAGE = "en"


@cache
def translations(lang: str) -> NullTranslations:
    """Every catalogue of a language as one; none for the language that the code is written in."""
    merged: NullTranslations = NullTranslations()
    for path in sorted((LOCALE / lang).glob("*.po")):
        with path.open("rb") as file:
            catalogue = read_po(file, locale=lang)
        compiled = BytesIO()
        write_mo(compiled, catalogue)
        compiled.seek(0)
        loaded = Translations(compiled)
        merged = merged.merge(loaded) if isinstance(merged, Translations) else loaded
    return merged


def gettext(text: str, lang: str) -> str:
    """`text` in a language; itself where no catalogue translates it."""
    return translations(lang).gettext(text) if text else ""


def ngettext(singular: str, plural: str, count: int, lang: str) -> str:
    """The form of a sentence for `count` things in a language."""
    return translations(lang).ngettext(singular, plural, count)


def pgettext(context: str, text: str, lang: str) -> str:
    """`text` in a language, where the same English word has several meanings."""
    return str(translations(lang).pgettext(context, text))
