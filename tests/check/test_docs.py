"""The documentation of rules, in a language."""

import pytest

from generator.check import CHECKS
from generator.language.docs import blocks, document, messages, summary
from generator.load import RULES
from generator.problem import Rule

DOC = """A fault.

## Why

Because of
two lines.

```yaml
a:   1

b: 2
```

Right after.
```
code
```
"""


def test_blocks() -> None:
    assert list(blocks(DOC)) == [
        "A fault.",
        "## Why",
        "Because of two lines.",
        "```yaml\na:   1\n\nb: 2\n```",
        "Right after.",
        "```\ncode\n```",
    ]


def test_messages_are_without_code_and_hashes() -> None:
    assert list(messages(DOC)) == ["A fault.", "Why", "Because of two lines.", "Right after."]


def test_in_a_language() -> None:
    assert document(DOC, "fr").startswith("A fault.\n\n## Pourquoi\n\nBecause")
    assert document(DOC, "en").split("\n\n")[1] == "## Why"
    assert summary(DOC, "en") == "A fault."
    assert summary("", "fr") == ""


@pytest.mark.parametrize("rule", [*(each.rule for each in CHECKS), *RULES], ids=lambda r: r.code)
def test_every_rule_has_every_section(rule: Rule) -> None:
    doc = document(rule.doc, "fr")
    headings = [block for block in blocks(doc) if block.startswith("## ")]
    assert headings == ["## Pourquoi", "## À éviter", "## À faire", "## Comment corriger"]
    assert doc.count("```") >= 4
