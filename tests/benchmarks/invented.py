"""Invented plans, as their files say them: hierarchies, cards, indicators, narrative."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from random import Random
from typing import Any

from tests.benchmarks.prose import WORDED, WORDS, Prose, Text, joined

STATUSES = ("not-started", "under-way", "completed", "delayed")
KINDS = {
    "issue": ("Enjeu", "Issue"),
    "orientation": ("Orientation", "Orientation"),
    "axis": ("Axe", "Axis"),
    "objective": ("Objectif", "Objective"),
    "measure": ("Mesure", "Measure"),
}
SHAPES = (
    (("objective", 0, True), ("measure", 6, True)),
    (("orientation", 0, False), ("objective", 3, False), ("measure", 4, True)),
    (("objective", 0, False), ("measure", 5, True)),
    (("issue", 0, False), ("orientation", 2, False), ("objective", 3, True), ("measure", 4, True)),
    (("axis", 0, False), ("measure", 8, True)),
    (
        ("issue", 0, False),
        ("orientation", 2, False),
        ("axis", 2, False),
        ("objective", 2, False),
        ("measure", 3, True),
    ),
)
"""Hierarchies, from the top: a kind, how many stand under each one above, whether it has cards."""
AVERAGE = 30
"""Cards of a plan, in one language."""
Record = dict[str, Any]


@dataclass(frozen=True)
class Plan:
    """A plan as its files say it; `narratives` are the twin pages by the id of their card."""

    id: str
    head: Record
    nodes: list[Record]
    indicators: list[Record]
    cards: list[str]
    narratives: dict[str, Text] = field(default_factory=dict)


def plans(cards: int, seed: int = 5) -> Iterator[Plan]:
    """As many plans as have so many cards' pages in both languages together."""
    left, done = cards // 2, 0
    for place in count():
        random = Random(f"{seed} {place}")  # noqa: S311 - words, not secrets
        wanted = min(left - done, random.randint(20, 2 * AVERAGE - 20))
        if wanted <= 0:
            return
        yield _plan(random, place, done, wanted)
        done += wanted


def ministry(place: int) -> str:
    """The ministry that answers for a plan."""
    return f"ministere-{place // 6 + 1}"


def _plan(random: Random, place: int, first: int, wanted: int) -> Plan:
    """One plan; its cards are the ones from `first` among all."""
    theme = WORDS["themes"][place % len(WORDS["themes"])]
    plan_id, start = f"{theme[0]}-{place + 1}", 2017 + place % 4
    shape = SHAPES[place % len(SHAPES)]
    writer = _Writer(random, plan_id, place, start, first)
    nodes: list[Record] = []
    for kind, has_card, number, parent in _tree(shape):
        nodes.append(writer.node(kind, has_card, number, parent))
        if len(writer.cards) == wanted:
            break
    writer.relate(nodes)
    return Plan(
        plan_id,
        _head(writer, theme, shape),
        nodes,
        writer.indicators,
        writer.cards,
        writer.narratives,
    )


def _tree(shape: Any, depth: int = 0, above: str = "") -> Iterator[tuple[str, bool, str, str]]:
    """Kind, whether it has a card, number and parent of each node, without end at the top."""
    kind, width, has_card = shape[depth]
    for place in count(1) if not depth else range(1, width + 1):
        number = f"{above}.{place}" if above else str(place)
        yield kind, has_card, number, above
        if depth + 1 < len(shape):
            yield from _tree(shape, depth + 1, number)


def _head(writer: "_Writer", theme: tuple[str, str, str], shape: Any) -> Record:
    """What stands above the items of a plan."""
    place, start = writer.place + 1, writer.start
    town = writer.prose(0).town
    return {
        "id": writer.plan,
        "kind": "action-plan",
        "label": {"fr": "Plan d’action", "en": "Action plan"},
        "title": {
            "fr": f"Plan d’action {start}-{start + 4} en {theme[1]}\N{NO-BREAK SPACE}: {town}",
            "en": f"{theme[2]} Action Plan {start}-{start + 4}: {town}",
        },
        "short_title": {"fr": f"{theme[1].capitalize()} {place}", "en": f"{theme[2]} {place}"},
        "summary": writer.prose(0).paragraph(2),
        "period": f"{start}/{start + 4}",
        "leads": [ministry(writer.place)],
        "source": {"id": f"livre-{writer.plan}", "page": "2"},
        "levels": [_level(kind, has_card) for kind, _, has_card in shape],
    }


def _level(kind: str, has_card: bool) -> Record:
    """A rung of a plan's hierarchy."""
    label = dict(zip(("fr", "en"), KINDS[kind], strict=True))
    plural = {"fr": KINDS[kind][0] + "s", "en": KINDS[kind][1].replace("Axis", "Axe") + "s"}
    level: Record = {"kind": kind, "label": label, "plural": plural}
    if has_card:
        needs = ["indicators", "actions", "leads"] if kind == "measure" else ["indicators"]
        level |= {"requires": needs, "card": True}
    return level


class _Writer:
    """Writes the items of one plan in their order."""

    def __init__(self, random: Random, plan: str, place: int, start: int, first: int) -> None:
        """Nothing is written yet; `first` is the place of the plan's first card among all."""
        self.random, self.plan, self.place, self.start, self.first = (
            random,
            plan,
            place,
            start,
            first,
        )
        self.indicators: list[Record] = []
        self.cards: list[str] = []
        self.narratives: dict[str, Text] = {}

    def prose(self, ahead: int | None = None) -> Prose:
        """The words of the next card, or of one that is told."""
        return Prose(self.random, self.first + (len(self.cards) if ahead is None else ahead))

    def cite(self) -> Record:
        """A page of the plan's book."""
        return {"id": f"livre-{self.plan}", "page": str(self.random.randint(3, 90))}

    def node(self, kind: str, has_card: bool, number: str, parent: str) -> Record:
        """One item; an item with a card has all that a card shows."""
        prose = self.prose()
        node: Record = {"id": number, "kind": kind, "number": number}
        if parent:
            node["parent"] = parent
        verb = self.random.choice(WORDS["verbs"])
        if not has_card:
            aim = ("ce qui sert les {people} à {town}", "what serves {people} in {town}")
            node["title"] = prose.say((f"{verb[0]} {aim[0]}", f"{verb[1]} {aim[1]}"))
            return node
        node |= {"title": prose.title(), "summary": prose.paragraph(2)}
        node |= self._answers() | {"indicators": self._measured(prose, number)}
        if kind == "measure":
            node["actions"] = self._actions(prose, number)
            if self.random.random() < 0.25:
                node["reports"] = self._reports(prose)
        node["source"] = self.cite()
        if self.random.random() < 0.25:
            self.narratives[number] = _narrative(
                prose, self.plan, node["indicators"][0], self.start + 4
            )
        self.cards.append(number)
        return node

    def _answers(self) -> Record:
        """Who answers for it, with whom, and when."""
        lead = f"{ministry(self.place)}-d{self.random.randint(1, 5)}"
        partners = [f"partenaire-{one}" for one in self.random.sample(range(1, 13), 2)]
        start = self.start + self.random.randint(0, 1)
        schedule = f"{start}-04/{self.start + 4}" if self.random.random() < 0.5 else f"{start}/.."
        return {
            "schedule": schedule.replace("/..", f"/{self.start + 4}"),
            "leads": [lead],
            "partners": partners,
        }

    def _actions(self, prose: Prose, number: str) -> list[Record]:
        """Three to five steps, each with who takes it and when."""
        chosen = self.random.sample(WORDS["actions"], self.random.randint(3, 5))
        return [
            {
                "id": f"{number}-a{place}",
                "text": prose.say((words["fr"], words["en"])),
                "schedule": f"{self.start + place % 4}-{self.random.choice((21, 22, 23))}",
                "leads": [f"{ministry(self.place)}-d{self.random.randint(1, 5)}"],
                "status": self.random.choice(STATUSES),
            }
            for place, words in enumerate(chosen, 1)
        ]

    def _measured(self, prose: Prose, number: str) -> list[str]:
        """One or two indicators, and their ids: the real plans have three for every two cards."""
        chosen = self.random.sample(WORDS["indicators"], self.random.randint(1, 2))
        ids = [f"{self.plan}-{number}-i{place}" for place in range(1, len(chosen) + 1)]
        self.indicators += [
            _indicator(self, prose, one, what) for one, what in zip(ids, chosen, strict=True)
        ]
        return ids

    def _reports(self, prose: Prose) -> list[Record]:
        """The yearly reports of a measure."""
        return [
            {
                "id": f"{year}-{year + 1}",
                "period": f"{year}-04/{year + 1}-03",
                "status": self.random.choice(STATUSES[1:]),
                "activities": prose.paragraph(3),
                "cost": self.random.choice(("not-available", 1000 * self.random.randint(20, 900))),
                "clientele": self.random.choice(
                    ("not-applicable", 10 * self.random.randint(5, 400))
                ),
                "next_steps": prose.paragraph(1),
                "source": self.cite(),
            }
            for year in (self.start + 1, self.start + 2)
        ]

    def relate(self, nodes: list[Record]) -> None:
        """Every fourth card and the next name each other."""
        by_id = {node["id"]: node for node in nodes}
        for one, other in zip(self.cards[::4], self.cards[1::4], strict=False):
            by_id[one]["related"], by_id[other]["related"] = [other], [one]


def _indicator(writer: _Writer, prose: Prose, own: str, what: dict[str, str]) -> Record:
    """An indicator with a baseline, targets, and a result for each year."""
    scale, direction = what["scale"], what["direction"]
    random, start = writer.random, writer.start
    first, step = {
        "percent": (random.randint(250, 600) / 10, 1.4),
        "number": (random.randint(2, 90) * 100, 60),
        "days": (random.randint(40, 120), 3),
        "money": (random.randint(20, 900) * 1000, 2500),
    }[scale]
    sign = -1 if direction == "decrease" else 1
    values = [round(first + sign * step * year, 1) for year in range(1, 6)]
    seen: list[Record] = [
        {"period": start + year, "value": round(value + random.choice((-1, 0, 1)) * step / 2, 1)}
        for year, value in enumerate(values[:-1])
    ]
    if random.random() < 0.1:
        note = {"fr": "L’enquête n’a pas eu lieu.", "en": "The survey was not held."}
        seen[-1] = {"period": start + 3, "value": "not-available", "note": note}
    unit = {"unit": {"fr": what["unit_fr"], "en": what["unit_en"]}} if "unit_fr" in what else {}
    return {
        "id": own,
        "title": prose.say((what["fr"], what["en"])),
        **unit,
        "scale": scale,
        "direction": direction,
        "methodology": prose.paragraph(1),
        "frequency": "yearly",
        "baseline": {"period": start - 1, "value": first},
        "targets": [
            {"period": start + year, "value": values[year]}
            for year in range(5 - random.randint(3, 5), 5)
        ],
        "observations": seen,
        "source": writer.cite(),
    }


def _narrative(prose: Prose, plan: str, indicator: str, year: int) -> Text:
    """The body of a card's page in both languages: its figures are those of the data."""
    aim = f"{{{{ indicators/{indicator}/targets/{year} }}}}"
    all_measures = f"{{{{ plans/{plan}/count/measure }}}}"
    steps = [
        {lang: f"- {text}" for lang, text in prose.paragraph(1, WORDED).items()} for _ in range(3)
    ]
    parts: list[Text] = [
        {"fr": "## Pourquoi", "en": "## Why"},
        prose.paragraph(4, WORDED),
        {
            "fr": f"Le [plan](/plans/{plan}) compte {all_measures} mesures.",
            "en": f"The [plan](/plans/{plan}) has {all_measures} measures.",
        },
        {"fr": "## Comment", "en": "## How"},
        prose.paragraph(2, WORDED),
        joined(steps, "\n"),
        {
            "fr": f"La cible de {year} est {aim}, selon [l’indicateur](/indicators/{indicator}).",
            "en": f"The target of {year} is {aim}, by [the indicator](/indicators/{indicator}).",
        },
    ]
    return joined(parts, "\n\n")
