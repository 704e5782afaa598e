"""Stems of words, by Snowball: here when the index is made, in the browser when it is asked.

Both sides use the same version of the same algorithms (see `stemmers/README.md`).
https://snowballstem.org/
"""

from collections.abc import Callable
from importlib.resources import files
from typing import NamedTuple

LANGUAGES = {
    "ar": "arabic",
    "ca": "catalan",
    "da": "danish",
    "de": "german",
    "el": "greek",
    "en": "english",  # as every other
    "eo": "esperanto",
    "es": "spanish",
    "et": "estonian",
    "eu": "basque",
    "fi": "finnish",
    "fr": "french",  # as every other
    "ga": "irish",
    "hi": "hindi",
    "hu": "hungarian",
    "hy": "armenian",
    "id": "indonesian",
    "it": "italian",
    "lt": "lithuanian",
    "nb": "norwegian",
    "ne": "nepali",
    "nl": "dutch",
    "nn": "norwegian",
    "no": "norwegian",
    "pt": "portuguese",
    "ro": "romanian",
    "ru": "russian",
    "sr": "serbian",
    "sv": "swedish",
    "ta": "tamil",
    "tr": "turkish",
    "yi": "yiddish",
}
"""What Snowball calls each language that it knows."""


class Amended(NamedTuple):
    """What a search needs otherwise than Snowball has it: of a word and its stem, another stem."""

    here: Callable[[str, str], str]
    script: str


def _french(word: str, stem: str) -> str:
    """A final y stays: `employé` is no `emploi`, `loyer` no `loi`. But `emplois` is `emploi`."""
    if stem.endswith("i") and word[len(stem) - 1 : len(stem)] == "y":
        stem = f"{stem[:-1]}y"
    return stem[:-1] if stem.endswith("is") and len(stem) > 3 else stem


_AMENDED = {
    "fr": Amended(  # Snowball makes a final y an i, and leaves the s of plurals after an i
        _french,
        "(word, stem) => (word[stem.length - 1] === 'y' ? stem.replace(/i$/, 'y') : stem)"
        ".replace(/(?<=^.{2,}i)s$/, '')",
    ),
}
_AS_IT_IS = Amended(lambda _, stem: stem, "(_, stem) => stem")


def stemmer(lang: str) -> Callable[[str], str]:
    """What gives the stem of a word in small letters: the word itself without Snowball's rules."""
    code = lang.partition("-")[0]
    name = LANGUAGES.get(code)
    if not name:
        return lambda word: word
    # A check alone needs no stems; the library carries no types.
    from Stemmer import Stemmer  # type: ignore[import-not-found]  # noqa: PLC0415

    stem = Stemmer(name).stemWord
    amended = _AMENDED.get(code, _AS_IT_IS).here
    return lambda word: amended(word, stem(word))


def script(lang: str) -> bytes:
    """The JavaScript module that gives the same stems; empty where Snowball has no rules."""
    code = lang.partition("-")[0]
    name = LANGUAGES.get(code)
    if not name:
        return b""
    folder = files(__package__) / "stemmers"
    base, own = ((folder / f"{one}.js").read_text(encoding="utf-8") for one in ("base", name))
    amended = _AMENDED.get(code, _AS_IT_IS).script
    made = (
        f"const snowball = new {name.capitalize()}Stemmer(), amended = {amended};\n"
        "export default (word) => amended(word, snowball.stemWord(word));"
    )
    return f"let BaseStemmer;\n{base}\n{own}\n{made}\n".encode()
