"""How French joins a small word to the next: « l’élément », « du programme », « d’Oka ».

The rules are those of the Office québécois de la langue française (Banque de dépannage
linguistique, « Élision »): before a vowel or a silent h; never before a number in figures, « oui »
or « onze ».
"""

import re
import unicodedata
from collections.abc import Callable, Mapping

_OPENING = "«“\"'’([ \u00a0\u202f"
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_VOWELS = frozenset("aeiou")
_LIGATURES = str.maketrans({"œ": "oe", "æ": "ae"})
_WHOLE = re.compile(r"onzi|onze$|oui$|ouistiti|uhlan|ululement")
"""How words begin that are joined as if they did not begin with a vowel."""
_ASPIRATED = re.compile(
    r"hach|haie|haill|hain|hair|hall|halo|halt|hamac|hambourg|hamburger|hameau|hamster|hanch|hand|"
    r"hangar|hant|harass|harcel|hard|harem|hareng|hargn|haricot|harnach|harnais|harp|hasard|hat|"
    r"hauss|haut|havr|hennir|heraut|heriss|hernie|heron|heros|heurt|hibou|hideu|hierarch|hiss|"
    r"hobby|hoch|hockey|hold-up|holding|holland|homard|hong|hont|hoquet|horde|hors|hott|houbl|"
    r"houe|houill|houl|houpp|houss|hublot|hue|huguenot|huit|hull|hun|hurl|huron|husky|hutt"
)
"""How words begin whose h stands for a consonant, without accents."""
_SILENT = re.compile(r"hallucin|halog|halter|huitr")
"""How words begin that look like those, and whose h is silent."""


def _bare(word: str) -> str:
    """A word in small letters without accents."""
    spread = unicodedata.normalize("NFKD", word.lower().translate(_LIGATURES))
    return "".join(mark for mark in spread if not unicodedata.combining(mark))


def elides(text: str) -> bool:
    """Whether the word before a text loses its vowel: « l’élément », « le huitième »."""
    found = _WORD.match(text.lstrip(_OPENING))
    if found is None or found[0][0].isdigit():
        return False
    word = found[0].partition("’")[0].partition("'")[0]
    bare = _bare(word)
    if _WHOLE.match(bare):
        return False
    if bare[0] == "y":
        return len(bare) > 1 and bare[1] not in _VOWELS
    if bare[0] == "h":
        return not word.isupper() and not _is_aspirated(bare)
    return bare[0] in _VOWELS


def _is_aspirated(bare: str) -> bool:
    """Whether the h of a word stands for a consonant: « le handicap », « l’habitation »."""
    return bool(_ASPIRATED.match(bare)) and not _SILENT.match(bare)


def _joined(full: str, short: str) -> Callable[[str], str]:
    """A word that loses its vowel before another."""
    return lambda text: f"{short}’{text}" if elides(text) else f"{full} {text}"


def _contracted(plain: Callable[[str], str], le: str, les: str) -> Callable[[str], str]:
    """A word that melts into the article of the one that follows: « de le » is « du »."""

    def join(text: str) -> str:
        article, _, rest = text.partition(" ")
        melted = {"le": le, "les": les}.get(article.lower())
        return f"{melted} {rest}" if melted and rest else plain(text)

    return join


FORMS: Mapping[str, Callable[[str], str]] = {
    "de": _contracted(_joined("de", "d"), "du", "des"),
    "à": _contracted(lambda text: f"à {text}", "au", "aux"),
    "que": _joined("que", "qu"),
    "le": _joined("le", "l"),
    "la": _joined("la", "l"),
}
"""The words that a template can join to a value, and how."""
