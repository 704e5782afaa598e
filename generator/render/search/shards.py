"""The index in pieces, of which a reader fetches those that a question needs.

A word's piece is told by its first letters alone, and a result's by its rank, so that a page that
changes changes few pieces. Pieces are named by what they hold: those of two builds never mix.
"""

import json
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256
from operator import sub

from generator.page import OutputFile

START = 3
"""How many letters of a stem tell its piece: a prefix of as many is found in one."""
RECORDS = 8
"""How many results a piece holds."""
_PER_PIECE = 40
"""For how many entries there is a piece of words, about."""
_MOST_PIECES = 4096
HASH = 8


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
    sum of those before it: four times the entry's rank, and how much the word says of it.
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
        compact((_words(some, numbers), dict(sorted(far.items()))))
        for some, far in zip(terms, aliases, strict=True)
    ]


def _words(
    terms: Iterable[str], numbers: Mapping[str, Sequence[int]]
) -> Mapping[str, Mapping[str, Sequence[int]]]:
    """The words of a piece by their stems, with the entries that have them."""
    found: defaultdict[str, dict[str, list[int]]] = defaultdict(dict)
    for term in terms:
        stem, _, word = term.partition(" ")
        found[stem][word] = _steps(numbers[term])
    return found


def _steps(numbers: Sequence[int]) -> list[int]:
    """Growing numbers as the first and what each adds: they take less room."""
    return [numbers[0], *map(sub, numbers[1:], numbers)]


def record_pieces(records: Sequence[bytes]) -> list[bytes]:
    """What results show, each as JSON, in pieces of as many each."""
    return [
        b"[%b]" % b",".join(records[at : at + RECORDS]) for at in range(0, len(records), RECORDS)
    ]


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
