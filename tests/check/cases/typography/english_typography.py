"""English as it should be printed, and what is left in it of French and of other programs."""

from generator.model.site import Site
from tests.builders import a_language, a_narrative, a_node, a_plan, a_site, some_settings, text


def said(en: str) -> Site:
    """A site one of whose English texts is this."""
    return a_site(plans=(a_plan(nodes=(a_node(summary=text("Un texte", en)),)),))


def of(body: str) -> Site:
    """A site with this English narrative."""
    return a_site(narratives=(a_narrative(body=body),))


NODE = "a-plan/1"
BAD = {
    label: (said(words), [NODE] * count)
    for label, words, count in [
        ("a space before a colon", "Goal : welcome", 1),
        ("a no-break space", "Goal\u00a0: welcome", 1),
        ("before other marks", "What ? This ! That ; all , done .", 5),
        ("per cent", "About 5 % and 6\u00a0%", 2),
        ("straight quotation marks", 'The "right" word', 1),
        ("guillemets", "The «right» word and «\u00a0another\u00a0»", 2),
        ("apostrophes", "Don't: it's the workers' right", 3),
        ("three dots", "And so on...", 1),
        ("two spaces", "Two  words", 1),
        ("a French name is no French title", "Québec : a plan", 1),
    ]
} | {
    "narrative": (of('## Why ?\n\nThe "word" isn\'t `code` : no.\n'), ["a-plan"] * 4),
    "after a link": (of("The [ministry](/organizations/micc)'s mission.\n"), ["a-plan"]),
    "a figure of the data": (of("About {{ a/b }} %.\n"), ["a-plan"]),
}
GOOD = {
    label: said(words)
    for label, words in {
        "well written": "What? It’s “right”: 5% of $12,345.5K… the workers’ own.",
        "a decimal comma": "12,5% and $12,5",
        "an inch mark": 'A screen of 12" and one of 14"',
        "a title quoted in French": "Pour enrichir le Québec\u00a0: Intégrer mieux",
        "single quotation marks": "The 'right' word of 'the workers' union",
        "decades": "The '90s",
        "quotation marks within others": "The “very 'right' one” and “a \"b\" c”",
        "people and %": "people and %",
        "times": "From 9:30 to 16:00",
        "guillemets that do not pair": "The « right word",
        "a sign at the start": ": x",
    }.items()
} | {
    "code": of("`a : b` and `don't`\n\n```\na : b\n```\n"),
    "a numbered line": of("1 . one\n"),
    "another language": a_site(
        settings=some_settings(languages=(a_language(),)),
        plans=(a_plan(title=text("Un", "It's : so")),),
    ),
}
