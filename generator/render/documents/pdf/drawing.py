"""A chart of the site as a picture of its own."""

from pathlib import Path


def drawn(svg: str, templates: Path) -> str:
    """A chart with the colours of the site in it."""
    del templates
    return svg
