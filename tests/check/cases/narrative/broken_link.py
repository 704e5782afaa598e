"""Links that lead somewhere, and nowhere."""

from generator.model.site import Site
from tests.builders import a_level, a_narrative, a_plan, a_site


def of(*bodies: str) -> Site:
    """A plan with cards, and narrative in English: of the plan, then of its first card."""
    keys = ("plans/a-plan", "plans/a-plan/1")
    paths = ("content/plans/a-plan/index.en.md", "content/plans/a-plan/1.en.md")
    narratives = (
        a_narrative(key=key, path=path, body=body)
        for key, path, body in zip(keys, paths, bodies, strict=False)
    )
    return a_site(plans=(a_plan(levels=(a_level(card=True),)),), narratives=tuple(narratives))


ITEM = ["a-plan"]
BAD = {
    label: (of(body, "## Card"), ITEM)
    for label, body in {
        "no such page": "[a](/plans/a-plan/2)",
        "a language in it": "[a](/en/plans/a-plan)",
        "not from the root": "[a](a-plan/1)",
        "no such file": "[a](2.en.md)",
        "no such anchor here": "## One\n\n[a](#two)",
        "no such anchor there": "[a](/plans/a-plan/1#two)",
        "empty": "[a]()",
        "a script": "[a](javascript:alert(1))",
        "a script in disguise": '<a href="java&#115;cript:alert(1)">a</a>',
        "data": "[a](data:text/html,x)",
        "a file": "[a](file:///etc/passwd)",
        "without a scheme": "[a](//example.org)",
        "an image of another site": "![a](https://example.org/a.png)",
        "an image not from the root": "![a](a.png)",
        "an image that is not there": "![a](/images/a.png)",
        "with a title": '[a](/nowhere "Title")',
        "in pointed brackets": "[a](</nowhere>)",
        "by name": "[a][b]\n\n[b]: /nowhere",
        "by a name that is not defined": "[a][b]",
        "in HTML": '<a class="x" href="/nowhere">a</a>',
        "by itself": "<ftp://example.org>",
        "around an image": "[![a](/assets/a.png)](/nowhere)",
        "after code that does not end": "`a [b](/nowhere)",
        "in an item of a list": "- a\n\n    [b](/nowhere)",
        "a check that there cannot be": "[a](/checks/XX)",
    }.items()
}
GOOD = {
    label: of(body, "## Élan vital\n\n## Same\n\n## Same\n")
    for label, body in {
        "pages": "[a](/) [b](/plans) [c](/plans/a-plan/1) [d](/indicators/an-indicator)",
        "more pages": "[a](/budgets/2007-2008) [b](/organizations/a-ministry) [c](/status)",
        "a last slash": "[a](/plans/a-plan/1/)",
        "a check": "[a](/checks/AF201) [b](/checks)",
        "other sites": "[a](https://example.org/a_(b)) [b](http://example.org) <https://a.example>",
        "people": "[a](mailto:a@example.org) [b](tel:+15145550100) <mailto:a@example.org>",
        "files": "[a](1.en.md) [b](1.md#same) [c](../a-plan/1.fr.md) [d](index.en.md)",
        "anchors": "## One *two*\n\n[a](#one-two) [b](/plans/a-plan/1#same_1)",
        "an accented anchor": "[a](/plans/a-plan/1#élan-vital)",
        "an anchor of the data": "[a](/glossary#x-a-term) [b](/plans/a-plan/1#x-an-indicator)",
        "an anchor of the page itself": "[a](/plans/a-plan/1#section-indicators)",
        "code": "`[a](/nowhere)` and ``[b](/nowhere) ` ``",
        "a block of code": "```\n[a](/nowhere)\n```\n\n~~~ text\n[b](/nowhere)\n~~~",
        "code by indent": "Code:\n\n    [a](/nowhere)\n",
        "a comment": "<!-- [a](/nowhere) -->",
        "an image": "![a](/assets/a.png)",
        "brackets that are no link": "a [b] (c) \\[d](e), f[^1]\n\n[^1]: note",
        "by name": "[A][] and [b][A]\n\n[a]: /plans",
    }.items()
} | {
    "what could not be read": a_site(
        narratives=(a_narrative(body="[a](/plans/gone/1)"),), dropped=frozenset({"gone"})
    )
}
