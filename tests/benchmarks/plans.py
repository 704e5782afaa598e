"""Large, realistic projects: `.venv/bin/python -m tests.benchmarks.plans CARDS FOLDER`.

CARDS counts the cards' pages in both languages: 10,000 are 5,000 measures and objectives. The same
number gives the same project, to the byte.
"""

import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.benchmarks import budgets
from tests.benchmarks.invented import Plan, Record, ministry, plans
from tests.benchmarks.prose import TOWNS, WORDS
from tests.benchmarks.written import write, write_csv, write_yaml
from tests.conftest import ROOT

SIZES = (50, 200, 2_000, 10_000, 100_000)
TABLES = 6
"""Every sixth plan is written as tables."""
PARTNERS, DIRECTORATES = 12, 5
SETTINGS = """site_name: Plans
site_url: https://plans.example/
docs_dir: content
site_dir: site
strict: true

theme:
  name: affiche
  custom_dir: overrides
  language: fr
  font: false

plugins:
  - affiche:
      languages:
        - {code: fr, name: Français}
        - {code: en, name: English}
      title: {fr: Plans des territoires, en: Plans of the territories}
      description:
        fr: Les plans d’action de tous les territoires.
        en: The action plans of all territories.
"""
HOME = {
    "fr": """---
title: Accueil
---

## Tous les plans

Chaque plan dit ses mesures, qui en répond et ce qui est mesuré.
""",
    "en": """---
title: Home
---

## All plans

Each plan states its measures, who answers for them and what is measured.
""",
}


def project(target: Path, cards: int, seed: int = 5, templates: bool = True) -> Path:
    """Write a whole project: settings, data, narrative, and this house's templates."""
    if templates:
        shutil.copytree(ROOT / "overrides", target / "overrides")
    write(target / "mkdocs.yml", SETTINGS)
    for lang, home in HOME.items():
        write(target / f"content/index.{lang}.md", home)
    ids: list[str] = []
    for place, plan in enumerate(plans(cards, seed)):
        write_plan(target, plan, as_tables=place % TABLES == TABLES - 1)
        ids.append(plan.id)
    budget = {**_source(0, "budgets"), "id": "budgets"}
    budget["title"] = {"fr": "Livre des budgets", "en": "Book of budgets"}
    sources = [budget, *(_source(*one) for one in enumerate(ids))]
    write_yaml(target / "data/sources.yml", sources)
    write_yaml(target / "data/organizations.yml", list(organizations(len(ids))))
    write_yaml(target / "data/glossary.yml", _glossary())
    budgets.write(target / "data/budgets", ministry(0))
    return target


def write_plan(target: Path, plan: Plan, *, as_tables: bool) -> None:
    """The files of one plan."""
    folder = target / "data/plans" / plan.id
    if as_tables:
        write_yaml(folder / "plan.yml", plan.head)
        _write_tables(folder, plan)
    else:
        whole = {**plan.head, "nodes": plan.nodes, "indicators": plan.indicators}
        write_yaml(folder / "plan.yml", whole)
    for own, texts in plan.narratives.items():
        for lang, text in texts.items():
            write(target / "content/plans" / plan.id / f"{own}.{lang}.md", text + "\n")


def _write_tables(folder: Path, plan: Plan) -> None:
    """The lists of a plan, a table each."""
    lists: dict[str, list[Record]] = {"actions": [], "reports": []}
    for node in plan.nodes:
        for name, rows in lists.items():
            rows += [{"node": node["id"], **row} for row in node.get(name, ())]
    for name in ("targets", "observations"):
        lists[name] = [
            {"indicator": one["id"], **row} for one in plan.indicators for row in one[name]
        ]
    lists["nodes"] = [_without(node, "actions", "reports") for node in plan.nodes]
    lists["indicators"] = [_without(one, "targets", "observations") for one in plan.indicators]
    for name, rows in lists.items():
        if rows:
            write_csv(folder / f"{name}.csv", rows)


def _without(record: Record, *names: str) -> Record:
    """A record without some of its fields."""
    return {name: value for name, value in record.items() if name not in names}


def _source(place: int, plan: str) -> Record:
    """The book of a plan."""
    return {
        "id": f"livre-{plan}",
        "title": {"fr": f"Livre du plan {place + 1}", "en": f"Book of plan {place + 1}"},
        "publisher": ministry(place),
        "language": "fr",
        "date": 2017 + place % 4,
    }


def organizations(plans: int) -> Iterator[Record]:
    """The government, its ministries with their directorates, and partners."""
    yield {"id": "gouvernement", "name": {"fr": "Gouvernement", "en": "Government"}}
    for number in range((plans + 5) // 6):
        yield from _ministry(number)
    for number in range(1, PARTNERS + 1):
        (fr, en), town = WORDS["people"][number % len(WORDS["people"])], TOWNS[number * 77]
        names = {"fr": f"Table des {fr} de {town}", "en": f"Round table of {en} of {town}"}
        yield {"id": f"partenaire-{number}", "name": names}


def _ministry(number: int) -> Iterator[Record]:
    """A ministry and its directorates."""
    own, town = ministry(number * 6), TOWNS[number * 41 % len(TOWNS)]
    names = {"fr": f"Ministère du Territoire de {town}", "en": f"Ministry of {town}"}
    yield {"id": own, "name": names, "parent": "gouvernement"}
    for place in range(1, DIRECTORATES + 1):
        fr, en = WORDS["things"][(number * DIRECTORATES + place) % len(WORDS["things"])]
        name = {"fr": f"Direction des {fr} de {town}", "en": f"{town} {en.title()} Branch"}
        yield {"id": f"{own}-d{place}", "name": name, "parent": own}


def _glossary() -> list[Record]:
    """The words that texts use."""
    return [
        {
            "id": one["en"].replace(" ", "-"),
            "term": {"fr": one["fr"].capitalize(), "en": one["en"].capitalize()},
            "definition": {"fr": one["meaning_fr"], "en": one["meaning_en"]},
        }
        for one in WORDS["terms"]
    ]


def main() -> int:
    """Write a project of so many cards where the command says."""
    cards, folder = sys.argv[1:]
    project(Path(folder), int(cards.replace(",", "")))
    return 0


if __name__ == "__main__":
    sys.exit(main())
