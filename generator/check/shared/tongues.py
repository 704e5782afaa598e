"""Which language a text is in, French or English, by its little words and other sure signs."""

import re
from collections.abc import Iterable

_WORD = re.compile(r"[^\W\d_]+(?:[’'](?=[^\W\d_]))?")
_ACCENTED = re.compile(r"[àâçèéêëîïôùûœ]")
FEWEST = 2
"""The fewest words of a text to judge: one alone may be a word of both languages."""
_FRENCH_WORDS = """
    au aux avec ce ces cette comme dans de des du elle elles en est et être il ils je la le les leur
    leurs mais même ne nos notre nous ou où par pas pour qu’ que qui sa sans se ses sont sous sur
    toute toutes tous un une vers vos votre vous y d’ l’ n’ s’ c’ j’ afin ainsi alors auprès aussi
    autre autres chaque depuis dont entre lors lorsque plusieurs pendant selon
    annuel annuelle bilan cible cibles emploi enjeu enjeux entreprise entreprises fiche mesure
    mesures moyens nombre objectif objectifs personnes projet projets suivi taux travail
"""
_ENGLISH_WORDS = """
    about after all and any are at be been before being between both by can during each every for
    from has have how if in into is it its may more must not of one other our out over own shall
    should since such than that the their them then there these they this those through to under up
    upon was we were what when where which while who whom whose will with within without would you
    your
    achieve annual better building business children committee community council department
    development employment education framework funding goal goals government growth health housing
    improve increase jobs learning number objective objectives people planning program raise reduce
    reports research review safety school share skills spending staff strategic strategy strengthen
    target targets training water women work workers year years young youth
"""
_FRENCH, _ENGLISH = frozenset(_FRENCH_WORDS.split()), frozenset(_ENGLISH_WORDS.split())


def tongue(text: str) -> str:
    """`fr` or `en`, where the words of a text say so clearly; empty where they do not."""
    french = english = 0
    for match in _WORD.finditer(text):
        word = match[0].replace("'", "’")
        if word.isupper() and len(word) > 1:
            continue  # an acronym: UN, EST
        low = word.lower()
        french += low in _FRENCH or (word == low and bool(_ACCENTED.search(low)))
        english += low in _ENGLISH
    if french == english or (french > english and _is_name(text)):
        return ""
    # These two alone are told apart: the words of each are above.
    return "fr" if french > english else "en"


def _is_name(text: str) -> bool:
    """Whether every word has a capital, which French gives to names alone: « Emploi-Québec »."""
    return all(match[0][0].isupper() for match in _WORD.finditer(text))


class Names:
    """Names that stand as they are in every language, and the language of what is not a name."""

    def __init__(self, names: Iterable[str], same_in_all: Iterable[str]) -> None:
        self._whole = {name.lower().strip() for name in same_in_all}
        self._by_word: dict[str, list[str]] = {}
        for name in {*(name.lower().strip() for name in names), *self._whole}:
            if first := _WORD.match(name):
                self._by_word.setdefault(first[0], []).append(name)

    def tongue(self, text: str) -> str:
        """The language that a text of two words or more is clearly in, names left out."""
        if text.lower().strip() in self._whole:
            return ""
        rest = self._without(text)
        few = sum(len(match[0]) > 1 for match in _WORD.finditer(rest)) < FEWEST
        return "" if few else tongue(rest)

    def _without(self, text: str) -> str:
        """A text without the names that it holds."""
        low, parts, at = text.lower(), [], 0
        for match in _WORD.finditer(low):
            known = self._by_word.get(match[0], ()) if match.start() >= at else ()
            name = max((one for one in known if low.startswith(one, match.start())), default="")
            if name:
                parts.append(text[at : match.start()])
                at = match.start() + len(name)
        return "".join([*parts, text[at:]])
