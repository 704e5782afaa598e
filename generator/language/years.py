"""Years that belong together, kept on one line.

Browsers end a line after any hyphen, within `2008-2012` too. A hyphen that does not break would be
another character, which nobody who looks for the years would type.
"""

import re

_YEARS = re.compile(r"(?<![\w/-])\d{4}[-–](?:\d{2}|\d{4})(?![\w/-])")


def unbroken(html: str) -> str:
    """A run of text, as HTML, in which no line ends within a span of years; addresses may break."""
    if "-" not in html and "–" not in html:
        return html
    return _YEARS.sub(r'<span class="af-unbroken">\g<0></span>', html)
