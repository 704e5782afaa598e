"""Paragraphs that are long, and paragraphs that are not."""

from typing import Any

from generator.model.checks import SiteChecks
from generator.model.site import Site
from tests.builders import a_narrative, a_plan, a_site, some_settings, text

LIMIT = 12
SIX = "One two three four five six."


def of(body: str, **limits: Any) -> Site:
    settings = some_settings(checks=SiteChecks(**{"longest_paragraph": LIMIT, **limits}))
    return a_site(narratives=(a_narrative(body=body),), settings=settings)


ITEM = ["a-plan"]
BAD = {
    label: (of(body), ITEM)
    for label, body in {
        "three sentences": f"{SIX} {SIX} {SIX}",
        "over three lines": f"{SIX}\n{SIX}\n{SIX}",
        "the second": f"{SIX}\n\n{SIX} {SIX} {SIX}\n\n{SIX}",
        "an item of a list": f"- {SIX} {SIX}\n  {SIX}\n- {SIX}",
        "below a heading": f"## {SIX}\n{SIX} {SIX} {SIX}",
    }.items()
} | {
    "in a summary": (
        a_site(
            plans=(a_plan(summary=text(f"{SIX} {SIX} {SIX}", "A word.")),),
            settings=some_settings(checks=SiteChecks(longest_paragraph=LIMIT)),
        ),
        ITEM,
    ),
    "at the limit of the house": (
        a_site(narratives=(a_narrative(body=f"{SIX} " * 17),)),
        ITEM,
    ),
}
GOOD = {
    label: of(body)
    for label, body in {
        "two sentences": f"{SIX} {SIX}",
        "two paragraphs": f"{SIX} {SIX}\n\n{SIX} {SIX}",
        "a list": "\n".join(f"- {SIX}" for _ in range(9)),
        "a list after words": f"{SIX} {SIX}\n- {SIX}\n- {SIX}",
        "a table": "| A | B |\n|---|---|\n" + f"| {SIX} | {SIX} |\n" * 9,
        "a quotation": f"> {SIX}\n> {SIX}\n> {SIX}",
        "code": f"    {SIX} {SIX} {SIX}\n\n```\n{SIX}\n{SIX}\n{SIX}\n```",
        "a rule": f"{SIX} {SIX}\n***\n{SIX} {SIX}",
        "headings": f"{SIX} {SIX}\n## {SIX}\n{SIX} {SIX}",
    }.items()
} | {"turned off": of(SIX * 99, longest_paragraph=0)}
