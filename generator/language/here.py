"""The language of who runs a command."""

import locale
import os

from generator.language.words import SOURCE_LANGUAGE, spoken


def locale_language() -> str:
    """The language of the environment's locale, where Affiche speaks it; else English."""
    names = (os.environ.get(name) for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    found = next((name for name in names if name), locale.getlocale()[0] or "")
    code = found.partition("_")[0].partition(".")[0].lower()
    return code if code in spoken() else SOURCE_LANGUAGE
