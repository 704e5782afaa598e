"""The style sheet of an EPUB: the reader's own font and size, the site's colours."""

from collections.abc import Mapping

_SHEET = """\
body {{ line-height: 1.45; margin: 0 2%; }}
h1, h2 {{ color: {brand}; line-height: 1.2; }}
h1, h2, h3, h4, h5, h6, caption, .leading p {{ break-after: avoid; }}
.title {{ color: {brand}; font-size: 2em; }}
.subtitle, .author, .publisher {{ color: {quiet}; }}
.lead p {{ font-size: 1.15em; }}
.label p, dt, .note p, .source p, .imprint p, .picturecaption p {{
  color: {quiet}; font-size: .9em;
}}
.label p, dt, .status p, caption {{ font-weight: bold; }}
.status p {{ color: {brand}; }}
dd {{ margin: 0 0 .5em; }}
dd p {{ margin: 0; }}
table {{ border-collapse: collapse; margin: 1em 0; width: 100%; font-size: .9em; }}
caption {{ caption-side: top; text-align: left; padding: .4em 0; }}
th, td {{
  border-bottom: 1px solid {line}; padding: .25em .4em; text-align: left; vertical-align: top;
}}
thead th {{ background: {tint}; border-bottom: 2px solid {brand}; vertical-align: bottom; }}
.number {{ font-variant-numeric: tabular-nums; text-align: right; white-space: nowrap; }}
.group th, .group td {{ background: {soft}; }}
.total th, .total td {{ border-top: 2px solid {brand}; font-weight: bold; }}
img {{ max-width: 100%; }}
"""
_SOFT = "#f3f6f9"


def sheet(colours: Mapping[str, str]) -> bytes:
    """The style sheet in the colours of a site."""
    return _SHEET.format_map({"soft": _SOFT, **colours}).encode()
