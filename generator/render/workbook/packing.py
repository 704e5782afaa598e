"""The ZIP files that workbooks are, made of pieces that may be compressed one by one, and kept.

Python's own writer compresses whatever it is given anew. Pieces of a DEFLATE stream (RFC 1951) that
each end at a byte and look back on no other are joined as they are, and so are their checksums.
The same content gives the same bytes: nothing tells when and where it was made.
"""

import zlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, reduce
from itertools import groupby
from struct import pack
from typing import NamedTuple

QUICK, USUAL = 3, 6
"""How hard zlib tries: quickly takes two fifths of the time."""
_POLYNOMIAL, _ONE = 0xEDB88320, 1 << 31
_END = b"\x03\x00"
_VERSION, _UNIX, _STORED, _DEFLATED = 20, 3, 0, 8
_MODE = 0o600 << 16
_ANY_DAY = (1 << 5) | 1  # 1 January 1980, the first that a ZIP file can say


class Piece(NamedTuple):
    """A part of a file, compressed: with the size and checksum (CRC-32) of what it was.

    `shift` is what the checksum of what stands before it is multiplied by when both are joined.
    """

    data: bytes
    size: int
    check: int
    shift: int


Content = Sequence[bytes | Piece]
"""A file: bytes and pieces in their order."""


def piece(data: bytes, level: int = USUAL) -> Piece:
    """A part of a file, compressed apart from all others."""
    packer = zlib.compressobj(level, zlib.DEFLATED, -zlib.MAX_WBITS)
    packed = packer.compress(data) + packer.flush(zlib.Z_SYNC_FLUSH)
    return Piece(packed, len(data), zlib.crc32(data), _shift(len(data)))


def zipped(files: Mapping[str, Content], stored: Iterable[str] = (), level: int = USUAL) -> bytes:
    """The files of a workbook in one; those named in `stored` are not compressed."""
    whole, listed, start = [], [], 0
    for name, content in files.items():
        method, size, check, data = _member(content, 0 if name in stored else level)
        path = name.encode()
        told = pack(
            "<5H3L2H", _VERSION, 0, method, 0, _ANY_DAY, check, len(data), size, len(path), 0
        )
        whole += [b"PK\3\4", told, path, data]
        listed.append(
            b"PK\1\2" + pack("<2B", _VERSION, _UNIX) + told + pack("<3H2L", 0, 0, 0, _MODE, start)
        )
        listed.append(path)
        start += 4 + len(told) + len(path) + len(data)
    directory = b"".join(listed)
    count = len(files)
    end = pack("<4H2LH", 0, 0, count, count, len(directory), start, 0)
    return b"".join([*whole, directory, b"PK\5\6", end])


def _member(content: Content, level: int) -> tuple[int, int, int, bytes]:
    """How a file is kept, its size and checksum, and the bytes that are kept."""
    if any(isinstance(one, Piece) for one in content):
        pieces = list(_pieces(content, level))
        data = b"".join([*(one.data for one in pieces), _END])
        check = reduce(lambda before, one: _times(one.shift, before) ^ one.check, pieces, 0)
        return _DEFLATED, sum(one.size for one in pieces), check, data
    whole = b"".join(one for one in content if isinstance(one, bytes))
    if not level:
        return _STORED, len(whole), zlib.crc32(whole), whole
    return _DEFLATED, len(whole), zlib.crc32(whole), zlib.compress(whole, level, -zlib.MAX_WBITS)


def _pieces(content: Content, level: int) -> Iterator[Piece]:
    """The pieces of a file, what stands as bytes between them compressed too."""
    for packed, some in groupby(content, lambda one: isinstance(one, Piece)):
        if packed:
            yield from (one for one in some if isinstance(one, Piece))
        else:
            yield piece(b"".join(one for one in some if isinstance(one, bytes)), level)


def _shift(size: int) -> int:
    """What the checksum of anything is multiplied by when so many bytes follow it."""
    found, power = _ONE, 3
    while size:
        if size & 1:
            found = _times(_doubled(power), found)
        size, power = size >> 1, power + 1
    return found


@cache
def _doubled(power: int) -> int:
    """The polynomial x to two to a power, modulo that of CRC-32; the lowest bit comes last."""
    half = _ONE >> 1 if not power else _doubled(power - 1)
    return _times(half, half) if power else half


def _times(one: int, other: int) -> int:
    """The product of two polynomials modulo that of CRC-32, the lowest bit last in each."""
    product = 0
    while one:
        if one & _ONE:
            product ^= other
        one = (one << 1) & 0xFFFFFFFF
        other = other >> 1 ^ (_POLYNOMIAL if other & 1 else 0)
    return product
