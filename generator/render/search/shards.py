"""The index in pieces, of which a reader fetches those that a question needs.

A word's piece is told by its first letters alone, and a result's by its rank, so that a page that
changes changes few pieces. Pieces are named by what they hold: those of two builds never mix.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from itertools import accumulate
from operator import sub
from typing import NamedTuple

from generator.page import OutputFile

START = 3
"""How many letters of a stem tell its piece: a prefix of as many is found in one."""
RECORDS = 8
"""How many results a piece holds."""
_PER_PIECE = 40
"""For how many entries there is a piece of words, about."""
_MOST_PIECES = 4096
HASH = 8
STEP = 8
"""Of what an entry's number is a multiple; how much a word says of the entry is added."""


def piece_count(entries: int) -> int:
    """How many pieces hold the words of so many entries: a power of two."""
    return min(_MOST_PIECES, 1 << max(0, entries // _PER_PIECE - 1).bit_length())


def piece_of(word: str, count: int) -> int:
    """The piece of a stem, or of a word, among `count`."""
    number = 0
    for letter in word[:START]:
        number = number * 31 + ord(letter)
    return number % count


def word_pieces(numbers: Mapping[str, Sequence[int]], entries: int) -> list[bytes]:
    """Every word with the entries that have it, in the pieces for so many entries.

    `numbers` are by term. A piece is `[words, aliases]`: `{stem: {word: entries}}`, and the stem or
    stems of words whose own letters tell another piece. Entries are numbers of which each is the
    sum of those before it: the entry's rank in steps, and how much the word says of it.
    """
    count = piece_count(entries)
    terms: list[list[str]] = [[] for _ in range(count)]
    aliases: list[dict[str, list[str]]] = [{} for _ in range(count)]
    for term in sorted(numbers):
        stem, _, word = term.partition(" ")
        place = piece_of(stem, count)
        terms[place].append(term)
        elsewhere = piece_of(word, count)
        if elsewhere != place:
            aliases[elsewhere].setdefault(word, []).append(stem)
    return [
        _written({term: _steps(numbers[term]) for term in some}, far)
        for some, far in zip(terms, aliases, strict=True)
    ]


def _written(steps: Mapping[str, Sequence[int]], aliases: Mapping[str, Sequence[str]]) -> bytes:
    """A piece of words: its terms in their order with their entries, and its aliases."""
    found: defaultdict[str, dict[str, Sequence[int]]] = defaultdict(dict)
    for term, some in steps.items():
        stem, _, word = term.partition(" ")
        found[stem][word] = some
    return compact((found, dict(sorted(aliases.items()))))


class Rewritten(NamedTuple):
    """The numbers of a term that are `low` or more, and less than `high`: which they are now."""

    low: int
    high: int
    numbers: Sequence[int]


def revised_words(
    pieces: Sequence[bytes], changes: Mapping[str, Iterable[Rewritten]]
) -> list[bytes]:
    """Pieces of words, in which terms have other entries than they had."""
    opened: dict[int, _Piece] = {}

    def piece(word: str) -> _Piece:
        place = piece_of(word, len(pieces))
        if place not in opened:
            opened[place] = _Piece(pieces[place])
        return opened[place]

    for term, rewritten in changes.items():
        stem, _, word = term.partition(" ")
        own, far = piece(stem), piece(word)
        own.rewrite(term, rewritten)
        if far is not own:
            far.call(word, stem, is_known=term in own.steps)
    found = list(pieces)
    for place, one in opened.items():
        found[place] = one.written()
    return found


class _Piece:
    """A piece of words that is open, to be changed."""

    def __init__(self, data: bytes) -> None:
        words, self.aliases = json.loads(data)
        self.steps: dict[str, list[int]] = {
            f"{stem} {word}": some for stem, known in words.items() for word, some in known.items()
        }

    def rewrite(self, term: str, changes: Iterable[Rewritten]) -> None:
        """Gives a term other entries; without any it is gone."""
        numbers = list(accumulate(self.steps.pop(term, ())))
        for one in changes:
            numbers = [number for number in numbers if not one.low <= number < one.high]
            numbers += one.numbers
        if numbers:
            self.steps[term] = _steps(sorted(numbers))

    def call(self, word: str, stem: str, *, is_known: bool) -> None:
        """Tells of a word whose stem is in another piece, or no longer does."""
        stems = {*self.aliases.pop(word, ())} - {stem}
        if is_known:
            stems.add(stem)
        if stems:
            self.aliases[word] = sorted(stems)

    def written(self) -> bytes:
        """The piece as it is now."""
        return _written(dict(sorted(self.steps.items())), self.aliases)


def _steps(numbers: Sequence[int]) -> list[int]:
    """Growing numbers as the first and what each adds: they take less room."""
    return [numbers[0], *map(sub, numbers[1:], numbers)]


def record_pieces(records: Sequence[bytes]) -> list[bytes]:
    """What results show, each as JSON, in pieces of as many each."""
    return [
        b"[%b]" % b",".join(records[at : at + RECORDS]) for at in range(0, len(records), RECORDS)
    ]


def revised_records(pieces: Sequence[bytes], changes: Mapping[int, bytes]) -> list[bytes]:
    """Pieces of results, some of which, by their ranks, are others than they were."""
    found = list(pieces)
    for place in {rank // RECORDS for rank in changes}:
        first = place * RECORDS
        known = enumerate(json.loads(found[place]), first)
        (found[place],) = record_pieces(
            [changes[rank] if rank in changes else compact(one) for rank, one in known]
        )
    return found


def compact(value: object) -> bytes:
    """A value as JSON."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def named(folder: str, kind: str, pieces: Iterable[bytes], end: str = ".json") -> "Named":
    """Pieces as files, and the hashes in their names, one after the other."""
    files, hashes = [], []
    for number, data in enumerate(pieces):
        hashes.append(fingerprint(data))
        files.append(OutputFile(f"{folder}/{kind}{number}-{hashes[-1]}{end}", data))
    return files, "".join(hashes)


Named = tuple[list[OutputFile], str]


def fingerprint(data: bytes) -> str:
    """What stands for a piece's bytes in its name."""
    return sha256(data).hexdigest()[:HASH]
