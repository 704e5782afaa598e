"""What the preview lays over a page: the faults of the last save, each with its line."""

from markupsafe import Markup, escape

from generator.language.numbers import decimal
from generator.language.words import gettext
from generator.printing import Findings
from generator.printing.excerpt import Excerpts
from generator.printing.text import counted
from generator.problem import Problem, Severity

MOST = 50
"""How many faults the page shows; the terminal shows the rest."""
_STYLE = Markup(
    "<style>"
    "#affiche-faults{position:fixed;inset:auto 0 0 0;z-index:1000;max-height:60vh;overflow:auto;"
    "background:#fff;color:#1b1b1b;border-top:4px solid #b3261e;font:1rem/1.5 sans-serif;"
    "padding:.5rem 1rem;box-shadow:0 -2px 12px #0004}"
    "#affiche-faults.quiet{border-color:#8a6100}"
    "#affiche-faults summary{cursor:pointer;font-weight:700}"
    "#affiche-faults ol{margin:.5rem 0;padding-left:1.5rem}"
    "#affiche-faults p{margin:.25rem 0}"
    "#affiche-faults pre{margin:.25rem 0;padding:.5rem;background:#f2f2f2;overflow-x:auto;"
    "font:.875rem/1.4 monospace;color:#1b1b1b}"
    "@media print{#affiche-faults{display:none}}"
    "</style>"
)


def overlay(findings: Findings, lang: str) -> Markup:
    """The faults of a save as HTML to lay over any page; empty where there are none."""
    problems = [one for one in findings.problems if one.severity is not Severity.HINT]
    if not problems:
        return Markup("")
    refused = any(one.severity is Severity.ERROR for one in problems)
    stays = gettext("The last good pages stay until this is mended.", lang) if refused else ""
    excerpts = Excerpts(findings.text)
    items = Markup("").join(_item(one, findings, excerpts, lang) for one in problems[:MOST])
    return _STYLE + Markup(
        '<aside id="affiche-faults" class="{kind}" role="status" lang="{lang}">'
        "<details{open}><summary>{counted}. {stays}</summary><ol>{items}</ol>{more}</details>"
        "</aside>"
    ).format(
        kind="" if refused else "quiet",
        open=Markup(" open") if refused else "",
        lang=lang,
        counted=counted(problems, lang),
        stays=stays,
        items=items,
        more=_more(len(problems) - MOST, lang),
    )


def notice(words: str, lang: str) -> Markup:
    """A sentence to lay over any page, where a save could not even be checked."""
    return _STYLE + Markup(
        '<aside id="affiche-faults" role="status" lang="{}"><p>{}</p></aside>'
    ).format(lang, words)


def _item(problem: Problem, findings: Findings, excerpts: Excerpts, lang: str) -> Markup:
    """One fault: where, what, its line, and how to mend it."""
    lines = "\n".join(excerpts.of(problem))
    return Markup(
        "<li><p><code>{where}</code> <strong>{code}</strong> {found}</p>{lines}"
        "<p>{expected_label} {expected}</p><p>{fix_label} {fix}</p></li>"
    ).format(
        where=findings.where(problem.place),
        code=problem.rule.code,
        found=problem.found.in_(lang),
        lines=Markup("<pre>{}</pre>").format(lines) if lines else "",
        expected_label=gettext("Expected:", lang),
        expected=problem.expected.in_(lang),
        fix_label=gettext("To fix it:", lang),
        fix=problem.fix.in_(lang),
    )


def _more(count: int, lang: str) -> Markup:
    """That there are more faults than the page shows."""
    if count <= 0:
        return Markup("")
    words = gettext("And {count} more: the terminal lists them.", lang).format(
        count=decimal(count, lang)
    )
    return Markup("<p>{}</p>").format(escape(words))
