"""Words of another language near a place of a text: a title quoted there keeps its own rules."""

import re

_WINDOW = 40
_ENGLISH = re.compile(r"\b(?:the|of|and|to|for|with|from|by|is|are|this|that)\b", re.IGNORECASE)
_FRENCH = re.compile(
    r"\b(?:le|la|les|des|du|une|et|pour|dans|sur|aux|par|qui)\b|\b[ldn][’']|"
    r"\b(?!Québ|Montré)\w*[àâçèéêëîïôùûœ]\w*",
    re.IGNORECASE,
)


def has_english(text: str, at: int) -> bool:
    """Whether there are English words near a place of a French text."""
    return bool(_ENGLISH.search(_near(text, at)))


def has_french(text: str, at: int) -> bool:
    """Whether there are French words near a place of an English text."""
    return bool(_FRENCH.search(_near(text, at)))


def _near(text: str, at: int) -> str:
    """The whole words around a place."""
    start = max(at - _WINDOW, 0)
    near = text[start : at + _WINDOW]
    return near.partition(" ")[2] if start else near
