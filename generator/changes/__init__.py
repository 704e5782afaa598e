"""What changes for the public from one version of a site to another.

Data flows through these modules in this order: `survey` (a site to things and their fields, with
`fields` and `figures`), `compare` (two surveys to changes), `markdown` (changes to a summary).
`summary` joins them to git; `labels` has the words, `values` what fields hold.
"""

from generator.changes.compare import Change, Changes, Section, compare
from generator.changes.markdown import markdown
from generator.changes.summary import summarize

__all__ = ["Change", "Changes", "Section", "compare", "markdown", "summarize"]
