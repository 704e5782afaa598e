"""A generated plan of any size: three levels, every kind of table, both languages, narrative."""

import csv
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from tests.foreign import projects

AIMS, PROJECTS = 9, 10
NODES = 1 + AIMS * (1 + PROJECTS)
"""How many nodes each priority brings: 100."""
PLAN = "data/plans/atlas"
VERBS = (
    ("Entretenir", "Maintain"),
    ("Agrandir", "Extend"),
    ("Éclairer", "Light"),
    ("Ouvrir", "Open"),
    ("Rénover", "Renovate"),
    ("Chauffer", "Heat"),
    ("Protéger", "Protect"),
)
THINGS = (
    ("les écoles", "schools"),
    ("les ponts", "bridges"),
    ("les cliniques", "clinics"),
    ("les gares", "stations"),
    ("les marchés", "markets"),
    ("les théâtres", "theatres"),
    ("les piscines", "pools"),
    ("les archives", "archives"),
    ("les vergers", "orchards"),
    ("les digues", "dikes"),
    ("les phares", "lighthouses"),
)
Rows = Iterable[Sequence[object]]


def write(target: Path, priorities: int = 31) -> Path:
    """A project whose plan has `priorities` × 100 nodes."""
    projects.copy("atlas", target)
    data, plan = target / "data", target / PLAN
    _table(plan / "nodes.csv", NODE_COLUMNS, _nodes(priorities), ",")
    _table(plan / "actions.csv", ACTION_COLUMNS, _actions(priorities), ";")
    _table(plan / "indicators.csv", INDICATOR_COLUMNS, _indicators(priorities), ",")
    _table(plan / "targets.csv", "indicator period value min max", _targets(priorities), ",")
    _table(plan / "observations.csv", OBSERVATION_COLUMNS, _observations(priorities), ";")
    _table(data / "organizations.csv", "id name@fr name@en parent", _offices(priorities), ",")
    for priority in range(1, priorities + 1):
        _narrative(target / "content/plans/atlas", priority)
    return target


NODE_COLUMNS = (
    "id kind number parent title@fr title@en summary@fr summary@en schedule leads indicators"
)
ACTION_COLUMNS = "id node text@fr text@en schedule schedule_note@fr schedule_note@en status"
INDICATOR_COLUMNS = (
    "id title@fr title@en unit@fr unit@en scale direction frequency methodology@fr methodology@en "
    "baseline.period baseline.value"
)
OBSERVATION_COLUMNS = "indicator period value note@fr note@en"


def _words(number: int) -> tuple[str, str]:
    """What a project does, in each language; its number tells it from all others."""
    verb, thing = VERBS[number % len(VERBS)], THINGS[number % len(THINGS)]
    return (
        f"{verb[0]} {thing[0]} du district {number}",
        f"{verb[1]} the {thing[1]} of district {number}",
    )


def _aims(priorities: int) -> Iterator[tuple[int, int, str]]:
    """The priority, the place and the number of each aim."""
    for priority in range(1, priorities + 1):
        for aim in range(1, AIMS + 1):
            yield priority, aim, f"{priority}.{aim}"


def _projects(priorities: int) -> Iterator[tuple[str, str, int]]:
    """The aim, the number and the district of each project."""
    for priority, aim, above in _aims(priorities):
        for project in range(1, PROJECTS + 1):
            district = (priority * AIMS + aim) * PROJECTS + project
            yield above, f"{above}.{project}", district


def _nodes(priorities: int) -> Iterator[Sequence[object]]:
    """Priorities, then aims, then projects."""
    for one in range(1, priorities + 1):
        titles = (f"Priorité du secteur {one}", f"Priority of sector {one}")
        yield (one, "priority", one, "", *titles, "", "", "", f"office-{one}", "")
    for priority, place, aim in _aims(priorities):
        number = priority * AIMS + place
        titles = (f"Servir le canton {number}", f"Serve canton {number}")
        homes = number * 12 % 900 + 50
        says = (
            f"Le canton {number} compte {homes} foyers, dont 12,5\N{NO-BREAK SPACE}% à la ferme.",
            f"Canton {number} has {homes} homes, of which 12.5% on farms.",
        )
        yield (aim, "aim", aim, priority, *titles, *says, "2021/2029", "", f"i{aim}a i{aim}b")
    for above, own, district in _projects(priorities):
        schedule = ("2022-21/2024-23", "2023~", "../2027", "")[district % 4]
        yield (own, "project", own, above, *_words(district), "", "", schedule, "", "")


def _actions(priorities: int) -> Iterator[Sequence[object]]:
    """What each project does first, with a date or in words."""
    for _, number, district in _projects(priorities):
        words = (f"Choisir le chantier {district}", f"Choose site {district}")
        ongoing = ("", "en continu", "ongoing") if district % 7 == 0 else ("2024-23", "", "")
        status = ("under-way", "completed", "delayed", "")[district % 4]
        yield (f"{number}-a", number, *words, *ongoing, status)


def _indicators(priorities: int) -> Iterator[Sequence[object]]:
    """A share and a count for each aim."""
    share = ("Les foyers servis sur tous les foyers.", "Homes served over all homes.")
    count = ("Chaque visite compte.", "Each visit counts.")
    for above, place, aim in _aims(priorities):
        number = above * AIMS + place
        titles = (f"Foyers servis du canton {number}", f"Homes served in canton {number}")
        yield (f"i{aim}a", *titles, "", "", "percent", "increase", "yearly", *share, 2020, "40.5")
        titles = (f"Visites du canton {number}", f"Visits in canton {number}")
        units = ("visites", "visits")
        yield (f"i{aim}b", *titles, *units, "number", "increase", "yearly", *count, 2020, 100)


def _targets(priorities: int) -> Iterator[Sequence[object]]:
    """A value and a range for each aim."""
    for _, _, aim in _aims(priorities):
        yield (f"i{aim}a", 2028, "62.5", "", "")
        yield (f"i{aim}b", 2026, "", 120, 140)
        yield (f"i{aim}b", 2029, "", 150, "")


def _observations(priorities: int) -> Iterator[Sequence[object]]:
    """A figure for each year, or why there is none."""
    for place, (_, _, aim) in enumerate(_aims(priorities)):
        for year in range(2021, 2025):
            yield (f"i{aim}a", year, f"{41 + year - 2021}.{place % 10}", "", "")
        yield (f"i{aim}b", 2022, 104 + place % 9, "", "")
        yield (f"i{aim}b", 2023, "not-available", "Registre perdu.", "Register lost.")
        yield (f"i{aim}b", 2024, 0, "", "")


def _offices(priorities: int) -> Iterator[Sequence[object]]:
    """The cabinet, and an office for each priority."""
    yield ("cabinet", "Cabinet", "Cabinet", "")
    for one in range(1, priorities + 1):
        yield (f"office-{one}", f"Bureau du secteur {one}", f"Office of sector {one}", "cabinet")


PAGES = {
    "fr": """---
title: Le secteur {sector}
---

## Ce qui compte

Le plan compte {{{{ plans/atlas/count/project }}}} projets, dont [ceux-ci](/plans/atlas/{aim}).

- Les 12 écoles d’abord\N{NO-BREAK SPACE};
- puis le reste.
""",
    "en": """---
title: Sector {sector}
---

## What counts

The plan has {{{{ plans/atlas/count/project }}}} projects; see [the canton’s](/plans/atlas/{aim}).

- The 12 schools first;
- then the rest.
""",
}
"""The page of a priority, with a fact, a link and a list."""


def _narrative(folder: Path, priority: int) -> None:
    """The page of a priority in both languages."""
    folder.mkdir(parents=True, exist_ok=True)
    for lang, page in PAGES.items():
        text = page.format(sector=priority, aim=f"{priority}.{AIMS}")
        (folder / f"{priority}.{lang}.md").write_text(text, encoding="utf-8")


def _table(path: Path, header: str, rows: Rows, mark: str) -> None:
    """A table in CSV."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=mark, lineterminator="\n")
        writer.writerows([header.split(), *rows])
