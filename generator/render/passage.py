"""Passages of another language in narrative: `[Le français, fierté]{lang=fr}`."""

import re
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import InlineProcessor

PATTERN = r"\[([^\[\]]+)\]\{\s*lang\s*=\s*[\"“”«\s]*([a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*)[\"“”»\s]*\}"
_BEFORE_LINKS = 175  # a link's priority is 160, a backslash's 180


class _Passage(InlineProcessor):
    """Makes a passage a `<span>` that says its language."""

    def handleMatch(  # type: ignore[override]  # noqa: N802 - Markdown's own name
        self, match: re.Match[str], data: str
    ) -> tuple[Element, int, int]:
        """The element of a passage, whose text is Markdown too, and where it stands."""
        del data
        span = Element("span", {"lang": match[2]})
        span.text = match[1]
        return span, match.start(), match.end()


class PassageExtension(Extension):
    """Gives Markdown the form of passages."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 - Markdown's own name
        """Adds the form."""
        md.inlinePatterns.register(_Passage(PATTERN, md), "passage", _BEFORE_LINKS)
