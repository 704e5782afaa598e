"""The one place where characters that no document may hold are replaced."""

import re

FORBIDDEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""Control characters, halves of a character (surrogates), and what is no character in XML.

Reading a project refuses most of them; a sentence of its own catalogue could still bring one.
"""
REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def lawful(text: str) -> str:
    """A text with each forbidden character shown as replaced; nothing else of it changes."""
    return FORBIDDEN.sub(REPLACEMENT, text)
