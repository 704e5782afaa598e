"""Problems as a JUnit report, which most CI services show as tests: one for each rule's problem.

A rule without a problem is a test that passes; hints and warnings pass too, with what they say.
"""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from generator.language.docs import summary
from generator.printing.findings import Findings
from generator.problem import Problem, Rule, Severity


def lines(findings: Findings, lang: str) -> Iterator[str]:
    """The report."""
    failing = [one for one in findings.problems if one.severity is Severity.ERROR]
    told = {problem.rule.code for problem in findings.problems}
    silent = [rule for rule in findings.rules if rule.code not in told]
    counts = {
        "tests": str(len(findings.problems) + len(silent)),
        "failures": str(len(failing)),
        "errors": "0",
        "skipped": str(sum(rule in findings.waiting for rule in silent)),
    }
    root = Element("testsuites", counts)
    suite = SubElement(root, "testsuite", {"name": "affiche check", **counts})
    for problem in findings.problems:
        _problem(suite, problem, findings, lang)
    for rule in silent:
        _silent(suite, rule, findings, lang)
    indent(root)
    yield tostring(root, encoding="unicode", xml_declaration=False)


def _problem(suite: Element, problem: Problem, findings: Findings, lang: str) -> None:
    """Add a problem as a test: one that fails where it is an error."""
    place = problem.place
    where = findings.where(place)
    case = SubElement(
        suite,
        "testcase",
        {
            "classname": f"{problem.rule.code} {problem.rule.name}",
            "name": where or problem.item or problem.rule.name,
            "file": findings.path(place),
            "line": str(max(place.line, 1)),
        },
    )
    said = problem.found.in_(lang)
    words = "\n".join([f"{where} {said}", problem.expected.in_(lang), problem.fix.in_(lang)])
    if problem.severity is Severity.ERROR:
        SubElement(case, "failure", {"message": said, "type": problem.rule.code}).text = words
    else:
        SubElement(case, "system-out").text = words


def _silent(suite: Element, rule: Rule, findings: Findings, lang: str) -> None:
    """Add a rule that found nothing as a test that passes, or was not run."""
    name = summary(rule.doc, lang)
    case = SubElement(suite, "testcase", {"classname": f"{rule.code} {rule.name}", "name": name})
    if rule in findings.waiting:
        SubElement(case, "skipped")
