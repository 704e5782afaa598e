"""A picture in the letters of the document around it."""

import re

LETTERS = "Source Sans 3"
_WEIGHTS = {"normal": 400, "500": 500, "600": 600, "bold": 700, "700": 700}
_OPENING = re.compile(r"<svg\b[^>]*>")
_STYLE = f'svg{{font-family:"{LETTERS}";font-variation-settings:"wght" 400}}' + "".join(
    f'[font-weight="{name}"]{{font-variation-settings:"wght" {weight}}}'
    for name, weight in _WEIGHTS.items()
)
"""In SVG, Typst draws a variable font at its thinnest unless the weight is set as a variation."""


def drawn(svg: str) -> str:
    """A picture whose words are set in the document's font."""
    return _OPENING.sub(lambda opening: f"{opening[0]}<style>{_STYLE}</style>", svg, count=1)
