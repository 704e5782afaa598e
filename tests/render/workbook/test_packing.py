"""Workbooks are ZIP files that any reader takes, of pieces compressed apart or not."""

import io
import zipfile

from hypothesis import given
from hypothesis import strategies as st

from generator.render.workbook.packing import Piece, piece, zipped

CONTENT = st.lists(st.tuples(st.binary(max_size=300), st.booleans()), max_size=6)


def read(data: bytes) -> dict[str, bytes]:
    """The files of an archive, whose checksums are compared too."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


@given(st.lists(CONTENT, max_size=3))
def test_pieces_are_read_back_as_one(contents: list[list[tuple[bytes, bool]]]) -> None:
    files: dict[str, list[bytes | Piece]] = {
        f"sheet{place}.xml": [piece(data) if apart else data for data, apart in content]
        for place, content in enumerate(contents)
    }
    whole = {
        f"sheet{place}.xml": b"".join(data for data, _ in content)
        for place, content in enumerate(contents)
    }
    assert read(zipped(files)) == whole
    assert zipped(files) == zipped(files)


def test_long_pieces_look_back_on_no_other() -> None:
    same = b"the same words again and again, " * 4000
    assert read(zipped({"a": [piece(same), piece(same), piece(b""), b"end"]})) == {
        "a": same + same + b"end"
    }


def test_nothing_tells_when_and_where_it_was_made() -> None:
    data = zipped({"mimetype": [b"text/plain"], "a": [b"a" * 100]}, stored=["mimetype"])
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        first, other = archive.infolist()
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        assert other.compress_type == zipfile.ZIP_DEFLATED
        assert {one.date_time for one in (first, other)} == {(1980, 1, 1, 0, 0, 0)}
        assert {one.create_system for one in (first, other)} == {3}
    assert data[38:48] == b"text/plain"  # where readers of ODF look for it
