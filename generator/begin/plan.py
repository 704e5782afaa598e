"""The files of a plan that is begun: one item at each level, which passes every check."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, ClassVar

import yaml

from generator.begin.texts import text
from generator.language.words import gettext
from generator.model.site import Site

YEARS = 5
"""How long a plan is said to last, until its own period is written."""
_ORGANIZATION = "my-organization"
_SCHEMA = "# yaml-language-server: $schema={up}.vscode/schemas/{name}.schema.json\n"
_WIDTH = 96

Tree = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Begun:
    """What beginning a plan writes: files by their path below the project, in this order.

    `by_hand` are ids that have to be added where only a person can, each with the file.
    """

    files: Mapping[str, str]
    by_hand: Sequence[tuple[str, str]]


def begun(site: Site, plan: str, year: int, lang: str) -> Begun:
    """The files of a plan with this id that begins in a year; comments in a language."""
    data, content = site.settings.data, site.settings.content
    files: dict[str, str] = {}
    by_hand: list[tuple[str, str]] = []
    lead = _lead(site)
    wanted = (
        ("organizations", lead, _organization(site, lead), site.organization_by_id),
        ("sources", plan, _source(site, plan, lead), site.source_by_id),
    )
    for name, item, tree, known in wanted:
        if item not in known:
            path = f"{data}/{name}.yml"
            there = _file(site, name)
            added = _added(site.text(path) or "", name, tree) if there in {"", path} else None
            if added is None:
                by_hand.append((item, there or path))
            else:
                files[path] = added
    for code in site.settings.codes:
        files[f"{content}/plans/{plan}/index.{code}.md"] = text("narrative", code) + "\n"
    files[f"{data}/plans/{plan}/plan.yml"] = _plan(site, plan, lead, year, lang)
    return Begun(files, by_hand)


def _lead(site: Site) -> str:
    """The organization that is said to answer for the plan: one that is known, if any is."""
    for source in site.sources:
        if source.publisher in site.organization_by_id:
            return source.publisher
    return site.organizations[0].id if site.organizations else _ORGANIZATION


def _file(site: Site, name: str) -> str:
    """The file in which organizations or sources stand; empty where there are none."""
    every = site.organizations if name == "organizations" else site.sources
    return every[0].origin.path if every else ""


def _added(there: str, name: str, tree: Tree) -> str | None:
    """A list with an item added at its end; nothing where its file is written in another way."""
    item = _written([tree])
    try:
        root = yaml.compose(there, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return None
    if root is None:
        return (there.rstrip() + "\n" if there.strip() else _schema(name, "../")) + item
    if not isinstance(root, yaml.SequenceNode) or root.flow_style:
        return None
    indented = "".join(
        " " * root.start_mark.column + line for line in item.splitlines(keepends=True)
    )
    return f"{there.rstrip()}\n\n{indented}"


def _schema(name: str, up: str) -> str:
    """The line by which editors other than VS Code find what explains a file."""
    return _SCHEMA.format(name=name, up=up)


def _organization(site: Site, lead: str) -> Tree:
    """The organization that answers for the plan."""
    return {"id": lead, "name": _texts(site, "organization")}


def _source(site: Site, plan: str, lead: str) -> Tree:
    """The document in which the plan is published."""
    language = site.settings.codes[0]
    return {
        "id": plan,
        "title": _texts(site, "document"),
        "publisher": lead,
        "language": language,
    }


def _texts(site: Site, name: str) -> Tree:
    """A text to be replaced, in each language of the site."""
    return {code: text(name, code) for code in site.settings.codes}


def _plan(site: Site, plan: str, lead: str, year: int, lang: str) -> str:
    """The plan's own file."""
    every = (_part(said, tree) for said, tree in _parts(site, plan, lead, year, lang))
    return _schema("plan", "../../../") + "\n".join(every)


def _part(said: str, tree: Tree) -> str:
    """A few fields, below what is said of them."""
    return (f"# {said}\n" if said else "") + _written(tree)


def _parts(site: Site, plan: str, lead: str, year: int, lang: str) -> Iterator[tuple[str, Tree]]:
    """The fields of the plan, with what is said of them."""
    codes = site.settings.codes
    yield (
        gettext("Every text that was begun for you is to be replaced by the plan’s own.", lang),
        {
            "id": plan,
            "kind": "action-plan",
            "label": {code: gettext("Action plan", code) for code in codes},
            "title": _texts(site, "plan title"),
            "summary": _texts(site, "plan summary"),
        },
    )
    yield (
        gettext("A year, a date, or two of them: 2026, 2026-04/2031-03.", lang),
        {"period": f"{year}/{year + YEARS - 1}"},
    )
    yield (
        gettext("Ids of organizations, and of the document that the plan comes from.", lang),
        {"leads": [lead], "source": {"id": plan}},
    )
    yield (
        gettext("The plan’s own levels, from the top down: as many as it has, by its names.", lang),
        {"levels": [_level(codes, *one) for one in _LEVELS]},
    )
    yield (
        gettext("What stands at each level. “parent” is the id of what stands above.", lang),
        {"nodes": _nodes(site, plan, lead, year)},
    )
    yield (
        gettext(
            "What is measured. Baseline, targets and results follow when they are known.", lang
        ),
        {"indicators": [_indicator(site, plan)]},
    )


_LEVELS = (
    ("objective", "objectives", "indicators"),
    ("measure", "measures", "actions"),
)
"""A kind, the name of several, and what each must have."""
_NAMES = {
    "objective": "Objective",
    "objectives": "Objectives",
    "measure": "Measure",
    "measures": "Measures",
}


def _level(codes: Sequence[str], kind: str, plural: str, requires: str) -> Tree:
    """A level, each of whose items has a page."""
    return {
        "kind": kind,
        "label": {code: gettext(_NAMES[kind], code) for code in codes},
        "plural": {code: gettext(_NAMES[plural], code) for code in codes},
        "requires": [requires],
        "card": "true",
    }


def _nodes(site: Site, plan: str, lead: str, year: int) -> list[Tree]:
    """An objective, and a measure below it with an action."""
    action = {"id": "1.1-a1", "text": _texts(site, "action"), "schedule": str(year)}
    return [
        {
            "id": "1",
            "kind": "objective",
            "number": "1",
            "title": _texts(site, "objective"),
            "indicators": [_indicator_id(plan)],
        },
        {
            "id": "1.1",
            "kind": "measure",
            "number": "1.1",
            "parent": "1",
            "title": _texts(site, "measure"),
            "leads": [lead],
            "actions": [action],
        },
    ]


def _indicator_id(plan: str) -> str:
    """An id that no other plan has: indicators are shared by all."""
    return f"{plan}-1"


def _indicator(site: Site, plan: str) -> Tree:
    """What is measured of the objective."""
    return {
        "id": _indicator_id(plan),
        "title": _texts(site, "indicator"),
        "unit": _texts(site, "unit"),
        "direction": "increase",
        "methodology": _texts(site, "methodology"),
    }


class _Dumper(yaml.SafeDumper):
    """Writes lists indented below their name, and texts bare where they can be.

    Every value of a project is a text until the model says what it is.
    """

    yaml_implicit_resolvers: ClassVar[dict[str, Any]] = {}  # type: ignore[misc]  # PyYAML's is one

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:
        """Begins a list or a group."""
        del indentless
        super().increase_indent(flow, indentless=False)


def _written(tree: Tree | Sequence[Tree]) -> str:
    """A tree as YAML."""
    written: str = yaml.dump(
        tree, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=_WIDTH
    )
    return written
