"""An image has no words in its place.

## Why

Those who do not see an image hear, or read, the words that stand in its place. Without them, or
with the name of a file, they learn nothing. Search engines and a slow connection need them too.

## Bad

```markdown
<!-- content/plans/a-plan/index.en.md -->
![IMG_2034.png](/images/regions.png)
```

## Good

```markdown
<!-- content/plans/a-plan/index.en.md -->
![Six regions receive nine newcomers in ten](/images/regions.png)
```

## How to fix

Write in the brackets what the image tells, in the language of the page, in a sentence at most; the
figures of a chart belong in a table beside it. An image that tells nothing is written in HTML with
empty words, `<img src="/images/line.png" alt="">`: then it is passed over in silence.
"""

import re
from collections.abc import Iterator
from posixpath import basename, splitext

from generator.check.shared.items import narrative_item
from generator.check.shared.prose import Image, images
from generator.check.shared.written import written_body
from generator.language.message import Message, say
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(code="AF605", name="image-without-text", severity=Severity.ERROR, doc=__doc__ or "")

_FILE = re.compile(r"\S.*\.(?:png|jpe?g|gif|webp|avif|svg|bmp|tiff?|heic)", re.IGNORECASE)
_CAMERA = re.compile(r"(?:img|dsc[nf]?|pxl|p|wp|gopr)[_-]?\d{3,}\w*", re.IGNORECASE)
_EMPTY_WORDS = re.compile(
    r"(?:(?:an?|the|une?|l[’'])\s*)?(?:images?|img|photos?|photograph|photographie|pictures?|pic|"
    r"illustration|figure|screenshot|capture d[’']écran|alt|alt text|texte alternatif|"
    r"texte de remplacement)(?:\s*\d+)?[.:]?",
    re.IGNORECASE,
)
"""What says that there is an image, and nothing of it, in French and in English."""


def find(site: Site) -> Iterator[Problem]:
    """The images of narrative whose words are missing, or say nothing of what they show."""
    for narrative in site.narratives:
        for image in images(narrative.body):
            found = _fault(image)
            if found:
                place, width = written_body(narrative).stretch(image.start, image.end)
                yield rule.at(
                    place,
                    found,
                    expected=say("What the image tells, for those who do not see it."),
                    fix=_fix(image),
                    item=narrative_item(narrative.key),
                    width=width,
                )


def _fault(image: Image) -> Message | None:
    """What is wrong with the words of an image, if anything is."""
    words = (image.alt or "").strip()
    if not words:
        is_decoration = image.is_html and image.alt is not None
        missing = say("The image {target} has no words in its place.", target=image.target)
        return None if is_decoration else missing
    if _is_file_name(words, image.target):
        return say("“{words}” is the name of a file, not what the image shows.", words=words)
    if _EMPTY_WORDS.fullmatch(words):
        return say("“{words}” does not say what the image shows.", words=words)
    return None


def _is_file_name(words: str, target: str) -> bool:
    """Whether the words of an image are surely the name of a file."""
    stem = splitext(basename(target))[0]
    is_stem = words == stem and "_" in stem
    return bool(is_stem or _FILE.fullmatch(words) or _CAMERA.fullmatch(words))


def _fix(image: Image) -> Message:
    """How to say what an image shows."""
    if image.is_html:
        return say("Write it in `alt`; leave `alt` empty if the image is a mere decoration.")
    return say("Write it in the brackets: `![What it tells]({target})`.", target=image.target)
