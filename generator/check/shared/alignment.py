"""Which characters of a file say which of a text: YAML in its styles, and cells of CSV.

A span is the start and the end of what stands in the file for one character of the text. Characters
that stand together for others (the two line ends of a blank line in folded text) share one span.
Where the file does not say the text exactly, there are no spans: nothing is guessed.
"""

import re
from collections.abc import Sequence

Spans = Sequence[tuple[int, int]]

_FOLD = re.compile(r"[ \t]*(?:\r\n|\n|\r)[ \t\r\n]*")
_BREAK = re.compile(r"\r\n|\n|\r")
_BLANKS = re.compile(r"[ \t\r\n]*")
_RUN = re.compile(r"[ \t\n]*")
_HEADER = re.compile(r"[|>][-+0-9]*[ \t]*(?:#[^\r\n]*)?(?:\r\n|\n|\r)")
_ESCAPE = re.compile(
    r"\\(?:x(?P<x>[0-9a-fA-F]{2})|u(?P<u>[0-9a-fA-F]{4})|U(?P<U>[0-9a-fA-F]{8})|(?P<one>.))"
)
_ESCAPED_END = re.compile(r"\\(?:\r\n|\n|\r)[ \t]*")
_NAMED = {  # https://yaml.org/spec/1.1/#escaping%20in%20double-quoted%20style/
    **dict(zip("0abtnvfreN_LP", "\0\a\b\t\n\v\f\r\x1b\x85\xa0\u2028\u2029", strict=True)),
    **{each: each for each in ' "/\\\t'},
}
_SPACES = re.compile(" *")
_CELL_END = re.compile(r"[ ]*(?:[,;\t\r\n]|\Z)")


def yaml_spans(text: str, start: int, words: str) -> Spans | None:
    """Where each character of `words` stands in the YAML value that begins at `start`."""
    mark = text[start : start + 1]
    if mark in {"|", ">"}:
        return _block(text, start, words)
    quote = mark if mark in {"'", '"'} else ""
    return _flow(text, start + len(quote), words, quote)


def _flow(text: str, at: int, words: str, quote: str) -> Spans | None:
    """Spans in a plain or quoted value."""
    spans: list[tuple[int, int]] = []
    while len(spans) < len(words):
        piece = _piece(text, at, quote)
        if piece is None or not words.startswith(piece[1], len(spans)):
            return None
        end, said = piece
        spans.extend([(at, end)] * len(said))
        at = end
    goes_on = quote == "'" and text.startswith("''", at)
    return spans if text.startswith(quote, at) and not goes_on else None


def _piece(text: str, at: int, quote: str) -> tuple[int, str] | None:
    """The end of the next piece of a plain or quoted value, and what it says."""
    fold = _FOLD.match(text, at)
    if fold:
        breaks = len(_BREAK.findall(fold[0]))
        return fold.end(), "\n" * (breaks - 1) or " "
    if quote == '"' and text.startswith("\\", at):
        return _escaped(text, at)
    if quote == "'" and text.startswith("''", at):
        return at + 2, "'"
    if at >= len(text) or (quote and text[at] == quote):
        return None
    return at + 1, text[at]


def _escaped(text: str, at: int) -> tuple[int, str] | None:
    """What a backslash in double quotes begins; the end of a line that it escapes says nothing."""
    ending = _ESCAPED_END.match(text, at)
    if ending:
        return ending.end(), ""
    match = _ESCAPE.match(text, at)
    if match is None:
        return None
    code = match["x"] or match["u"] or match["U"]
    said = chr(int(code, 16)) if code else _NAMED.get(match["one"])
    return (match.end(), said) if said else None


def _block(text: str, start: int, words: str) -> Spans | None:
    """Spans in a literal or folded block: a line end with what is blank around it is one span."""
    header = _HEADER.match(text, start)
    at = _end(_BLANKS, text, header.end()) if header else 0
    first = _end(_RUN, words, 0)
    if header is None or (first and first == len(words)):
        return None
    spans = [(header.end(), at)] * first
    while len(spans) < len(words):
        here = len(spans)
        end = _end(_BLANKS, text, at)
        if _BREAK.search(text, at, end):
            run = _end(_RUN, words, here) - here
            if not run:
                return None
            spans.extend([(at, end)] * run)
            at = end
        elif text.startswith(words[here], at):
            spans.append((at, at + 1))
            at += 1
        else:
            return None
    return spans


def _end(pattern: re.Pattern[str], text: str, at: int) -> int:
    """Where a run of blanks that begins at an offset ends."""
    match = pattern.match(text, at)
    return match.end() if match else at


def cell_spans(text: str, start: int, words: str, position: int = 0) -> Spans | None:
    """Where each character of `words` stands in the cell that begins at `start`.

    A cell that lists texts has one on each line: `position` is that of the line, from 0.
    """
    if not text.startswith('"', start):
        at = _end(_SPACES, text, start)
        ends = text.startswith(words, at) and _CELL_END.match(text, at + len(words))
        return [(here, here + 1) for here in range(at, at + len(words))] if ends else None
    said, spans = _quoted_cell(text, start + 1)
    lines = [said.strip(), *(line.strip() for line in said.split("\n") if line.strip())]
    if lines[0] == words:
        at = said.find(words)
    elif position + 1 < len(lines) and lines[position + 1] == words:
        at = _line_start(said, position)
    else:
        return None
    return spans[at : at + len(words)]


def _line_start(said: str, position: int) -> int:
    """Where the text of the line of a cell begins that is at a position among those not blank."""
    at = 0
    for line in said.split("\n"):
        if line.strip():
            if position == 0:
                return at + len(line) - len(line.lstrip())
            position -= 1
        at += len(line) + 1
    return at


def _quoted_cell(text: str, at: int) -> tuple[str, list[tuple[int, int]]]:
    """What a cell in quotes says, from after its first quote, and the spans of its characters."""
    said: list[str] = []
    spans: list[tuple[int, int]] = []
    while at < len(text):
        if text.startswith('""', at):
            end, character = at + 2, '"'
        elif text[at] == '"':
            break
        else:
            end = at + 2 if text.startswith("\r\n", at) else at + 1
            character = "\n" if text[at] in "\r\n" else text[at]
        said.append(character)
        spans.append((at, end))
        at = end
    return "".join(said), spans
