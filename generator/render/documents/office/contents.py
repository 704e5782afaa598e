"""The table of contents of DOCX and ODT: entries that are there at once, and can be updated."""

from collections.abc import Iterator, Sequence
from typing import Any

from generator.model.documents import Format

_BEGIN = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-{levels}" \\h \\z \\u </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r></w:p>'
)
_END = (
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/></w:pPr>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
)
_OPEN = (
    '<text:table-of-content text:name="Contents">'
    '<text:table-of-content-source text:outline-level="{levels}"/><text:index-body>'
)
_CLOSE = "</text:index-body></text:table-of-content>"


def around(entries: Sequence[Any], levels: int, form: Format) -> Iterator[Any]:
    """Entries within what Word or LibreOffice knows as a table of contents."""
    name, start, end = (
        ("openxml", _BEGIN, _END) if form == "docx" else ("opendocument", _OPEN, _CLOSE)
    )
    yield {"t": "RawBlock", "c": [name, start.format(levels=levels)]}
    yield from entries
    yield {"t": "RawBlock", "c": [name, end]}
