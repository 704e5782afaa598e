"""The fingerprint of a text: the same as long as it says the same in the same words.

What typographic repair and rewrapping change does not count: spaces and ends of lines, and which
of the forms of an apostrophe, a quotation mark or a dash is written.
"""

import re
from hashlib import sha256
from unicodedata import is_normalized, normalize

LENGTH = 12
PATTERN = re.compile(rf"[0-9a-f]{{{LENGTH}}}")
_FORMS = {
    **dict.fromkeys("‘’‚‛ʼ′´‹›", "'"),
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", ""),  # invisible
    "…": "...",
}
_SPECIAL = re.compile(f"[{''.join(_FORMS)}]")


def fingerprint(text: str) -> str:
    """The first twelve hexadecimal digits of the SHA-256 of a text, typography aside."""
    return sha256(plain(text).encode("utf-8", "surrogatepass")).hexdigest()[:LENGTH]


def plain(text: str) -> str:
    """A text without what typography alone decides.

    French sets spaces where English has none (`5 %`, `« mot »`), so no space counts.
    """
    bare = "".join(text.split())
    if bare.isascii():
        return bare
    composed = bare if is_normalized("NFC", bare) else normalize("NFC", bare)
    return _SPECIAL.sub(lambda match: _FORMS[match[0]], composed)
