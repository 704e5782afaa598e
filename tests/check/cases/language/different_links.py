"""Links and images that both languages of a page have, and one alone."""

from tests.check.cases.language.different_figures import page

BAD = {
    "in French only": (page("[a](/glossary)", "a"), ["a-plan"]),
    "in English only": (page("a", "[a](/glossary#x-a-term)"), ["a-plan"]),
    "to another page": (page("[a](/plans/a-plan)", "[a](/budgets)"), ["a-plan", "a-plan"]),
    "one site fewer": (
        page("[a](https://a.example) [b](https://b.example)", "[a](https://a.example)"),
        ["a-plan"],
    ),
    "an image fewer": (page("a", "![a](/images/a.png)"), ["a-plan"]),
}
GOOD = {
    "the same": page("[a](/glossary) [b](/plans)", "[b](/plans/) [a](/glossary)"),
    "other anchors": page("[a](/glossary#x-a-term)", "[a](/glossary)"),
    "more often": page("[a](/glossary) [b](/glossary)", "[a](/glossary)"),
    "the other language of a site": page(
        "[a](https://a.example/fr/)", "[a](https://a.example/en/)"
    ),
    "an image with words": page("![a](/images/a.fr.png)", "![a](/images/a.en.png)"),
    "broken, which is told by itself": page("[a](/glosary)", "[a](/glossary)"),
    "an e-mail": page("[a](mailto:a@a.example)", "a"),
    "in code": page("`[a](/glossary)`", "a"),
}
