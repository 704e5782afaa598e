"""Every check finds its fault and nothing else, and is documented in every language."""

import importlib
import pkgutil
import re
from types import ModuleType

import pytest

from generator.check import CHECKS, FAMILIES, Check, check
from generator.language.docs import blocks, document, summary
from generator.load import RULES
from generator.model.site import Site
from tests.builders import a_narrative, a_site
from tests.check.complete import complete
from tests.check.examples import site_of

LANGUAGES = ("fr", "en")
SECTIONS = {
    "en": ("## Why", "## Bad", "## Good", "## How to fix"),
    "fr": ("## Pourquoi", "## À éviter", "## À faire", "## Comment corriger"),
}


def module_of(each: Check) -> str:
    """The module of a check within its family: its name with underscores."""
    return each.rule.name.replace("-", "_")


def family_of(each: Check) -> str:
    """The folder of a check."""
    return next(family.__name__.rpartition(".")[2] for family in FAMILIES if each in family.CHECKS)


def cases(each: Check) -> ModuleType:
    return importlib.import_module(f"tests.check.cases.{family_of(each)}.{module_of(each)}")


def without_code(doc: str) -> str:
    """A documentation with a word in place of each example: an example may have headings."""
    parts = ("code" if block.startswith("```") else block for block in blocks(doc))
    return "\n\n".join(parts)


each_check = pytest.mark.parametrize("each", CHECKS, ids=module_of)
BAD = [
    pytest.param(each, site, items, id=f"{each.rule.name}: {label}")
    for each in CHECKS
    for label, (site, items) in cases(each).BAD.items()
]
GOOD = [
    pytest.param(each, site, id=f"{each.rule.name}: {label}")
    for each in CHECKS
    for label, site in cases(each).GOOD.items()
]


@pytest.mark.parametrize(("each", "site", "items"), BAD)
def test_bad(each: Check, site: Site, items: list[str]) -> None:
    problems = list(each.find(site))
    assert [problem.item for problem in problems] == items
    for problem in problems:
        assert problem.rule is each.rule
        for lang in LANGUAGES:
            for message in (problem.found, problem.expected, problem.fix):
                assert message.in_(lang).strip()
                assert "{" not in message.in_(lang).replace("{{", "").replace("}}", "")


@pytest.mark.parametrize(("each", "site"), GOOD)
def test_good(each: Check, site: Site) -> None:
    assert [problem.found.in_("en") for problem in each.find(site)] == []


@each_check
def test_has_a_bad_and_a_good_case(each: Check) -> None:
    assert cases(each).BAD
    assert cases(each).GOOD


@each_check
def test_examples_of_its_documentation(each: Check) -> None:
    bad, good = [block for block in blocks(each.rule.doc) if block.startswith("```")]
    faulty = complete(site_of(bad), each.rule.name)
    assert each.rule.code in {problem.rule.code for problem in check(faulty).problems}
    right = complete(site_of(good))
    assert [problem.found.in_("en") for problem in check(right).problems] == []


@each_check
@pytest.mark.parametrize("lang", LANGUAGES)
def test_is_documented(each: Check, lang: str) -> None:
    doc = without_code(document(each.rule.doc, lang))
    found = re.split(r"^(## .*)$", doc, flags=re.MULTILINE)
    assert tuple(found[1::2]) == SECTIONS[lang]
    assert all(section.strip() for section in found)
    assert found[0].strip() == summary(each.rule.doc, lang)


def test_codes_and_names() -> None:
    codes = [each.rule.code for each in CHECKS]
    assert codes == sorted(set(codes))
    assert all(re.fullmatch(r"AF[2-9]\d\d", code) for code in codes)
    rules = [*(each.rule for each in CHECKS), *RULES]
    assert len({rule.code for rule in rules}) == len({rule.name for rule in rules}) == len(rules)


def test_every_module_is_listed() -> None:
    for family in FAMILIES:
        there = {info.name for info in pkgutil.iter_modules(family.__path__)}
        assert there == {module_of(each) for each in family.CHECKS}


def test_a_valid_site_has_no_problem() -> None:
    assert check(a_site()).problems == ()


def test_a_message_about_braces_shows_both() -> None:
    body = "Le budget est de {{ budgets/2007-2008/expenditure."
    narratives = [a_narrative(lang=lang, body=body) for lang in ("fr", "en")]
    found = check(a_site(narratives=tuple(narratives))).problems
    fixes = [one.fix.in_("fr") for one in found if one.rule.name == "unknown-fact"]
    assert fixes == ["Les fermer par `}}`."] * 2
