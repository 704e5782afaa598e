"""The examples of a rule's documentation as sites: what they leave out is valid."""

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

import yaml
from pydantic import TypeAdapter

from generator.model.budget import Budget
from generator.model.checks import SiteChecks
from generator.model.indicator import Indicator
from generator.model.narrative import Narrative
from generator.model.organization import Organization, Term
from generator.model.plan import Plan
from generator.model.sentence import Sentence
from generator.model.site import Site
from generator.model.source import Source
from tests.builders import a_narrative, a_site, confirmed, some_settings

T = TypeVar("T")

PLAN: Mapping[str, Any] = yaml.load(
    """
id: a-plan
kind: action-plan
label: {fr: Plan d’action, en: Action plan}
title: {fr: Un plan, en: A plan}
period: 2008/2012
leads: [a-ministry]
levels:
  - {kind: objective, label: {fr: Objectif, en: Objective}, plural: {fr: O, en: O}, card: true}
source: {id: a-source}
nodes:
  - {id: "1", kind: objective, title: {fr: Un, en: One}, indicators: [admissions]}
""",
    yaml.BaseLoader,  # noqa: S506 - it makes strings alone
)
BUDGET: Mapping[str, Any] = yaml.load(
    """
id: 2007-2008
title: {fr: Budget, en: Budget}
portfolio: {fr: Immigration, en: Immigration}
period: 2007-04/2008-03
years: [2007-2008, 2006-2007]
source: {id: a-source}
measures:
  - {id: expenditure, label: {fr: Dépenses, en: Expenditure}, unit: thousand-dollars}
programs:
  - {id: "1", title: {fr: Un, en: One}}
  - {id: "2", title: {fr: Deux, en: Two}}
""",
    yaml.BaseLoader,  # noqa: S506 - it makes strings alone
)
LINES = [
    {"year": "2007-2008", "measure": "expenditure", "amount": "111313.3"},
    {"year": "2007-2008", "measure": "expenditure", "amount": "110585.5", "program": "1"},
    {"year": "2007-2008", "measure": "expenditure", "amount": "727.8", "program": "2"},
]
CHECKS = SiteChecks(variation_threshold=Decimal(25))
INDICATORS: list[Any] = yaml.load(
    """
- id: admissions
  title: {fr: Admissions, en: Admissions}
  unit: {fr: personnes, en: people}
  direction: increase
  methodology: {fr: On compte au registre., en: The register is counted.}
  source: {id: a-source}
""",
    yaml.BaseLoader,  # noqa: S506 - it makes strings alone
)


def site_of(block: str) -> Site:
    """The site of a code block, whose first line names the file that the rest stands in."""
    fence, first, *lines, _ = block.splitlines()
    if fence.endswith("text"):
        return _files_site([first, *lines])
    path, body = first.strip("# <!->"), "\n".join(lines)
    if path.endswith(".md"):
        return _narrative_site(path, body)
    if path.endswith("translations.csv"):
        rows = dict(line.split(",", 1) for line in body.splitlines()[1:])
        return confirmed(a_site(**_entities("", None)), **rows)
    first, *more = re.split(r"^# (?=data/)", body, flags=re.MULTILINE)
    found = _file(path, first)
    for part in more:
        found["budgets"] += _file(*part.split("\n", 1)).get("budgets", ())
    return a_site(settings=some_settings(checks=CHECKS), **found)


def _file(path: str, body: str) -> dict[str, Any]:
    """What a YAML file holds, completed to be valid."""
    content = yaml.load(body, yaml.BaseLoader)  # noqa: S506 - BaseLoader makes strings alone
    return _entities(path, content)


def _entities(path: str, content: Any) -> dict[str, Any]:
    """What a file holds, completed to be valid, by the field of the site that it fills."""
    found: dict[str, Any] = {
        "plans": _read([PLAN], Plan),
        "indicators": _read(INDICATORS, Indicator),
    }
    if path.endswith("plan.yml"):
        own = _read(content.pop("indicators", []), Indicator)
        ids = {indicator.id for indicator in own}
        found["indicators"] = own + tuple(i for i in found["indicators"] if i.id not in ids)
        found["plans"] = _read([{**PLAN, **content}], Plan)
    elif path.endswith("budget.yml"):
        found["budgets"] = _read([{**BUDGET, **content}], Budget)
    elif path.endswith("organizations.yml"):
        found["organizations"] = a_site().organizations + _read(content, Organization)
    elif path.endswith("sources.yml"):
        found["sources"] = a_site().sources + _read(content, Source)
    elif path.endswith("glossary.yml"):
        found["terms"] = _read(content, Term)
    elif path.endswith("sentences.yml"):
        found["sentences"] = _read(content, Sentence)
    return found


def _read(values: list[Any], entity: type[T]) -> tuple[T, ...]:
    """Entities from plain mappings of strings."""
    reader = TypeAdapter(entity)
    return tuple(reader.validate_python(value) for value in values)


def _narrative_site(path: str, body: str) -> Site:
    """A site with a page in both languages: each its own, or one with a stand-in for the other."""
    first, *more = re.split(r"^<!-- (content/.+\.md) -->\n", body, flags=re.MULTILINE)
    bodies = {path: first.strip("\n"), **dict(zip(more[::2], more[1::2], strict=True))}
    if not more:
        stem, lang, _ = path.rsplit(".", 2)
        bodies[f"{stem}.{'en' if lang == 'fr' else 'fr'}.md"] = _in_no_language(first)
    narratives = tuple(_narrative(path, body) for path, body in sorted(bodies.items()))
    budgets = _read([{**BUDGET, "lines": LINES}], Budget)
    found = _entities("", None)
    images = ("images/regions.png",)
    return a_site(**found, budgets=budgets, narratives=narratives, images=images)


def _narrative(path: str, body: str) -> Narrative:
    """The narrative of a file."""
    name, lang, _ = path.removeprefix("content/").rsplit(".", 2)
    return a_narrative(key=name.removesuffix("/index"), lang=lang, path=path, body=body)


def _in_no_language(body: str) -> str:
    """Markdown whose small words are reversed; addresses, figures, code and tags stay."""
    kept = r"`+[^`]*`+|\{\{.*?\}\}|\]\([^)]*\)|<[^>]*>|https?://\S+|\b[a-z]{2,}\b"
    if "](#" in body:
        return body
    return re.sub(kept, lambda match: match[0][::-1] if match[0].isalpha() else match[0], body)


def _files_site(paths: list[str]) -> Site:
    """A site with narrative in these files, or with a plan in them if one holds it."""
    if paths[0].startswith("data/"):
        holds = any(path.endswith("plan.yml") for path in paths)
        return a_site(**_entities("", None)) if holds else a_site(plans=(), budgets=())
    narratives = []
    for path in paths:
        name, lang, _ = path.removeprefix("content/").rsplit(".", 2)
        narratives.append(a_narrative(key=name.removesuffix("/index"), lang=lang, path=path))
    return a_site(**_entities("", None), narratives=tuple(narratives))
