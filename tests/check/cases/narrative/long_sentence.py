"""Sentences that are long, and sentences that are not."""

from typing import Any

from generator.model.checks import SiteChecks
from generator.model.site import Site
from tests.builders import a_narrative, a_plan, a_site, some_settings, text

LIMIT = 10
TEN = "One two three four five six seven eight nine ten"
SIX = "One two three four five six"


def of(body: str, lang: str = "en", **limits: Any) -> Site:
    settings = some_settings(checks=SiteChecks(**{"longest_sentence": LIMIT, **limits}))
    path = f"content/plans/a-plan/index.{lang}.md"
    return a_site(narratives=(a_narrative(body=body, lang=lang, path=path),), settings=settings)


def summed(words: str) -> Site:
    settings = some_settings(checks=SiteChecks(longest_sentence=LIMIT))
    return a_site(plans=(a_plan(summary=text("Un mot.", words)),), settings=settings)


ITEM = ["a-plan"]
BAD = {
    label: (of(body), ITEM)
    for label, body in {
        "eleven words": f"{TEN} eleven.",
        "without a full stop": f"{TEN} eleven",
        "over two lines": f"{TEN}\neleven.",
        "the second": f"{SIX}. {TEN} eleven. {SIX}.",
        "a title": f"Here Mr. Roy and Mrs. Roy saw Dr. Roy. {TEN} eleven",
        "an abbreviation": "They saw M. Roy, e.g. Tuesday, i.e. Quebec City, with St. Denis there.",
        "a number": "They read art. 4, p. 5, no. 6, vol. 7 and all of it.",
        "decimals": "They paid 1.5 and 2.5 and 3.5 and 4.5 and 5.5 dollars.",
        "an ellipsis": f"{SIX}… seven eight nine ten eleven.",
        "a quotation inside": f"{SIX} “Seven, eight?” nine ten eleven twelve.",
        "an item of a list": f"- {TEN} eleven\n- one",
        "a note": f"Word[^1].\n\n[^1]: {TEN} eleven.",
        "with a quoted figure": f"{SIX} {{{{ plans/a-plan/period }}}} seven eight nine ten.",
        "with a link": f"{SIX} [seven eight](/plans) nine ten eleven.",
    }.items()
} | {
    "in a summary": (summed(f"{TEN} eleven."), ITEM),
    "in French": (of("Un deux trois quatre cinq six sept huit neuf dix\u00a0: onze.", "fr"), ITEM),
    "two": (of(f"{TEN} eleven. {TEN} eleven."), ITEM * 2),
    "at the limit of the house": (
        a_site(narratives=(a_narrative(body=" ".join(["word"] * 36)),)),
        ITEM,
    ),
}
GOOD = {
    label: of(body)
    for label, body in {
        "ten words": f"{TEN}.",
        "two sentences": f"{SIX}. {SIX}.",
        "a question": f"{SIX}? {SIX}! {SIX}",
        "an ellipsis": f"{SIX}… {SIX}...  {SIX}",
        "marks after the full stop": f"“{SIX}.” {SIX}. ({SIX}.) {SIX}. **{SIX}.** {SIX}.",
        "guillemets": f"«\u00a0{SIX}.\u00a0» {SIX}.",
        "a number begins it": f"{SIX}. 900 people {SIX}.",
        "a link begins it": f"{SIX}. [{SIX}](/plans). *{SIX}.* `a` {SIX}.",
        "items of a list": f"{SIX}:\n\n- {SIX}\n- {SIX};\n    - {SIX}\n1. {SIX}\n2. {SIX}",
        "an item without a blank line": f"{SIX}:\n- {SIX}\n- {SIX}",
        "paragraphs": f"{SIX}\n\n{SIX}",
        "headings": f"## {SIX}\n{SIX}\n\n{SIX}\n---\n{SIX}",
        "a long heading": f"## {TEN} eleven twelve",
        "a table": f"| {SIX} | {SIX} |\n|---|---|\n| {SIX} | {SIX} |",
        "a quotation": f"> {TEN} eleven twelve\n> thirteen.",
        "code": f"```\n{TEN} eleven twelve\n```\n\n`{TEN} eleven`",
        "a comment": f"<!-- {TEN} eleven -->",
        "marks that are no words": "One – two — three / four + five = six & seven : eight | nine.",
        "thousands": "They paid 1\u00a0234\u00a0567 and 2\u00a0345\u00a0678 dollars.",
        "a definition": f"{SIX}\n: {SIX}",
        "initials": "They met J. R. Roy and plan B. Then they left. They came back.",
        "no language with capitals": "ᐃᓄᒃ ᐃᓄᒃ ᐃᓄᒃ ᐃᓄᒃ ᐃᓄᒃ ᐃᓄᒃ. ᐃᓄᒃ ᐃᓄᒃ ᐃᓄᒃ ᐃᓄᒃ ᐃᓄᒃ ᐃᓄᒃ.",
    }.items()
} | {
    "turned off": of(" ".join(["word"] * 500), longest_sentence=0),
    "official wordings": a_site(
        plans=(a_plan(mission=text("Un.", f"{TEN} eleven.")),),
        settings=some_settings(checks=SiteChecks(longest_sentence=LIMIT)),
    ),
}
