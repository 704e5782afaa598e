"""The colours of the site, as its style sheet declares them for light pages."""

import re
from collections.abc import Mapping
from pathlib import Path

SHEET = "assets/stylesheets/affiche.css"
_COLOUR = re.compile(r"--affiche-([a-z-]+):\s*(#[0-9a-fA-F]{3,8})\s*;")


def colours(templates: Path) -> Mapping[str, str]:
    """Each colour by its name (`brand`, `ink`, `line`…); none where there is no style sheet."""
    sheet = templates / SHEET
    found = _COLOUR.findall(sheet.read_text("utf-8")) if sheet.is_file() else []
    return dict(reversed(found))
