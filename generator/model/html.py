"""The HTML that narrative may bring: checks refuse what is not here, pages leave it out."""

TAGS = {
    *("h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "pre", "code", "div"),
    *("ul", "ol", "li", "dl", "dt", "dd", "em", "strong", "del", "ins", "sub", "sup", "q", "cite"),
    *("a", "abbr", "img", "figure", "figcaption", "span", "kbd", "small", "time"),
    *("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td"),
}
ATTRIBUTES = {
    "*": {"lang", "dir"},
    "a": {"href", "class", "title", "hreflang"},
    "abbr": {"title"},
    "div": {"class"},
    "img": {"src", "alt", "width", "height"},
    "li": {"id"},
    "ol": {"start"},
    "sup": {"id"},
    "td": {"align", "colspan", "rowspan"},
    "th": {"align", "colspan", "rowspan", "scope"},
    "time": {"datetime"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
}
"""What each tag may have, besides what every tag may."""
CLASSES = {"footnote", "footnote-ref", "footnote-backref"}
"""The classes that Markdown itself gives to notes; no others."""
SCHEMES = {"http", "https", "mailto", "tel"}
"""How addresses may begin, besides those of the site itself."""


def keeps(tag: str) -> bool:
    """Whether pages keep a tag; the largest heading is kept as the one below it."""
    return tag in TAGS or tag == "h1"


def keeps_attribute(tag: str, name: str, value: str) -> bool:
    """Whether pages keep an attribute; where addresses lead is looked at elsewhere."""
    if name == "class" and value not in CLASSES:
        return False
    own = ATTRIBUTES.get("h2" if tag == "h1" else tag, set())
    return name in own or name in ATTRIBUTES["*"]
