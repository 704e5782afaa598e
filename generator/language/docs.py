"""The documentation of a rule in a language: catalogues translate it paragraph by paragraph."""

import re
from collections.abc import Iterator

from generator.language.words import gettext

_HEADING = re.compile(r"(#+ )(.+)")


def document(doc: str, lang: str) -> str:
    """A rule's Markdown in a language: headings and paragraphs translated, code as it is."""
    return "\n\n".join(_in_language(block, lang) for block in blocks(doc)) + "\n"


def summary(doc: str, lang: str) -> str:
    """The first sentence of a rule's documentation, which names the fault, in a language."""
    return gettext(next(blocks(doc), ""), lang)


def blocks(doc: str) -> Iterator[str]:
    """The headings, paragraphs (each on one line) and code blocks of a rule's Markdown."""
    paragraph: list[str] = []
    code: list[str] = []
    for line in doc.strip().splitlines():
        if code or line.startswith("```"):
            code.append(line)
            if len(code) > 1 and line.startswith("```"):
                yield "\n".join(code)
                code = []
        elif line.strip():
            paragraph.append(line.strip())
        if paragraph and (not line.strip() or line.startswith("```")):
            yield " ".join(paragraph)
            paragraph = []
    if paragraph:
        yield " ".join(paragraph)


def messages(doc: str) -> Iterator[str]:
    """The sentences of a rule's documentation that catalogues translate."""
    for block in blocks(doc):
        if not block.startswith("```"):
            heading = _HEADING.fullmatch(block)
            yield heading[2] if heading else block


def _in_language(block: str, lang: str) -> str:
    """A block in a language."""
    if block.startswith("```"):
        return block
    heading = _HEADING.fullmatch(block)
    return heading[1] + gettext(heading[2], lang) if heading else gettext(block, lang)
