"""The known name that is nearest to an unknown one: most unknown names are misspelt ones."""

from collections.abc import Iterable
from difflib import get_close_matches

from generator.language.message import Message, say

MOST_GUESSES = 25
MOST_CANDIDATES = 300
START = 2


class Guesser:
    """Guesses among known names, up to a number: guessing is slow, and nobody reads hundreds."""

    def __init__(self) -> None:
        self._left = MOST_GUESSES

    def nearest(self, word: str, known: Iterable[str]) -> str:
        """The known name nearest to `word`; empty where none is near."""
        if self._left <= 0:
            return ""
        self._left -= 1
        names = list(known)
        if len(names) > MOST_CANDIDATES:
            names = [name for name in names if name[:START] == word[:START]][:MOST_CANDIDATES]
        return next(iter(get_close_matches(word, names, n=1)), "")

    def fix(self, word: str, known: Iterable[str], otherwise: Message) -> Message:
        """Advice to write the nearest known name, or other advice where none is near."""
        near = self.nearest(word, known)
        return say("Write {near} if that is what is meant.", near=near) if near else otherwise
