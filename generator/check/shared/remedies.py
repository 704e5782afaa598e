"""What to write in place of HTML that pages leave out, and which of it was pasted."""

import re
from collections.abc import Mapping

from generator.check.shared.guess import Guesser
from generator.check.shared.markup import Tag
from generator.language.message import Message, say
from generator.model.html import TAGS

_PASTED_TAG = re.compile(r"(?:[ovwm]|st1):\w+|xml|font")
_PASTED_CLASS = re.compile(r"(?:x_)?(?:Mso|WordSection|xl\d)|gmail|Apple-")
_STYLED = {"span", "font"}

BOLD = say("For bold, write `**words**`.")
ITALICS = say("For italics, write `*words*`.")
LOOKS = say("Remove it: the site’s own styles decide how words look.")
ACTIVE = say("Remove it: a text runs nothing on the pages.")
MEDIA = say("Write a link to it: `[words](https://address)`.")
DRAWING = say("Put the image in the folder images: `![What it tells](/images/name.png)`.")
SECTION = say("Remove it; a heading begins a section: `## Words`.")
STRUCK = say("For words that are struck out, write `<del>words</del>`.")
CODE = say("For code, write the words between two backticks.")
NEEDLESS = say("Remove it and keep the words: pages do without it.")
UNKNOWN = say("If it is no tag, write `&lt;` in place of `<`; if it is one, remove it.")

_INSTEAD: Mapping[str, Message] = {
    **dict.fromkeys(("b", "mark"), BOLD),
    **dict.fromkeys(("i", "dfn", "var"), ITALICS),
    **dict.fromkeys(("u", "font", "center", "big", "blink", "marquee", "basefont"), LOOKS),
    **dict.fromkeys(("s", "strike"), STRUCK),
    **dict.fromkeys(("tt", "samp"), CODE),
    **dict.fromkeys(("iframe", "frame", "object", "embed", "video", "audio"), MEDIA),
    **dict.fromkeys(("svg", "picture", "canvas", "map", "math"), DRAWING),
    **dict.fromkeys(("section", "article", "header", "footer", "main", "nav", "aside"), SECTION),
    **dict.fromkeys(("details", "summary", "address", "hgroup", "fieldset", "legend"), SECTION),
    **dict.fromkeys(("script", "noscript", "style", "link", "meta", "base", "template"), ACTIVE),
    **dict.fromkeys(("form", "input", "button", "select", "option", "textarea", "label"), ACTIVE),
    **dict.fromkeys(("html", "head", "body", "title", "col", "colgroup", "wbr"), NEEDLESS),
}
_ATTRIBUTES: Mapping[str, Message] = {
    **dict.fromkeys(("target", "rel"), say("Remove it: links of the site all open the same way.")),
    **dict.fromkeys(
        ("id", "name"), say("Remove it: a heading has an address by itself, such as `#its-words`.")
    ),
    **dict.fromkeys(
        ("srcset", "data", "action", "background"), say("Remove it: nothing is loaded so.")
    ),
}


def is_pasted(tag: Tag) -> bool:
    """Whether a tag surely came with words that were pasted from Word, Outlook or a page."""
    if _PASTED_TAG.fullmatch(tag.name) or _PASTED_CLASS.match(tag.value("class") or ""):
        return True
    style = tag.value("style")
    return style is not None and (tag.name in _STYLED or "mso-" in style)


def for_tag(tag: Tag, guesser: Guesser, *, is_closed: bool) -> Message:
    """What to write in place of a tag that pages leave out; only one that is closed is guessed."""
    known = _INSTEAD.get(tag.name)
    if known is None and is_closed:
        return guesser.fix(tag.name, TAGS, UNKNOWN)
    return known or UNKNOWN


def for_attribute(name: str) -> Message:
    """What to do with an attribute that pages leave out."""
    return ACTIVE if name.startswith("on") else _ATTRIBUTES.get(name, LOOKS)
