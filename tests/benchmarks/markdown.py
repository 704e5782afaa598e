"""The cards of invented plans as Markdown pages, for generators that know no plans.

Each page says what a card of Affiche says: title, place, who answers, summary, actions, indicators
with a table of targets and results, reports, related cards, and narrative.
"""

import re
from collections.abc import Iterator
from typing import Any

from tests.benchmarks.invented import KINDS, Plan, Record

LABELS = {
    "fr": {
        "plan": "Plan",
        "leads": "Responsable",
        "partners": "Partenaires",
        "schedule": "Période",
        "actions": "Actions",
        "indicators": "Indicateurs",
        "reports": "Suivi",
        "related": "Fiches liées",
        "source": "Source",
        "period": "Période",
        "target": "Cible",
        "result": "Résultat",
        "baseline": "Point de départ",
        "cost": "Coût",
        "clientele": "Clientèle",
        "next_steps": "Suite",
        "not-started": "pas commencé",
        "under-way": "en cours",
        "completed": "terminé",
        "delayed": "en retard",
        "not-available": "non disponible",
        "not-applicable": "sans objet",
    },
    "en": {
        "plan": "Plan",
        "leads": "Lead",
        "partners": "Partners",
        "schedule": "Period",
        "actions": "Actions",
        "indicators": "Indicators",
        "reports": "Progress",
        "related": "Related cards",
        "source": "Source",
        "period": "Period",
        "target": "Target",
        "result": "Result",
        "baseline": "Baseline",
        "cost": "Cost",
        "clientele": "Clientele",
        "next_steps": "Next steps",
        "not-started": "not started",
        "under-way": "under way",
        "completed": "completed",
        "delayed": "delayed",
        "not-available": "not available",
        "not-applicable": "not applicable",
    },
}
Names = dict[str, dict[str, str]]
_QUOTED = re.compile(r"{{ (\S+) }}")
_LINK = re.compile(r"\[([^]]+)\]\([^)]+\)")


def cards(plan: Plan, lang: str, names: Names) -> Iterator[tuple[str, str, str]]:
    """The id, the title and the Markdown of each card of a plan."""
    indicators = {one["id"]: one for one in plan.indicators}
    for node in plan.nodes:
        if "summary" in node:
            measured = [indicators[one] for one in node["indicators"]]
            title = f"{node['number']} {node['title'][lang]}"
            body = "\n".join(_body(plan, node, measured, lang, names))
            yield node["id"], title, body + "\n"


def indicator_pages(plan: Plan, lang: str) -> Iterator[tuple[str, str, str]]:
    """The id, the title and the Markdown of the page that Affiche gives each indicator."""
    for one in plan.indicators:
        yield one["id"], one["title"][lang], "\n".join(_indicator(one, lang)) + "\n"


def _body(
    plan: Plan, node: Record, indicators: list[Record], lang: str, names: Names
) -> Iterator[str]:
    """The blocks of a card."""
    words = LABELS[lang]
    yield f"{KINDS[node['kind']][lang == 'en']}, {plan.head['short_title'][lang]}\n"
    yield f"{node['summary'][lang]}\n"
    yield f"- **{words['plan']}**: {plan.head['title'][lang]}"
    for name in ("leads", "partners"):
        yield f"- **{words[name]}**: {', '.join(names[one][lang] for one in node[name])}"
    yield f"- **{words['schedule']}**: {node['schedule']}"
    if node["id"] in plan.narratives:
        yield f"\n{_told(plan, node['id'], lang)}"
    if node.get("actions"):
        yield f"\n## {words['actions']}\n"
        for one in node["actions"]:
            lead = names[one["leads"][0]][lang]
            yield f"1. {one['text'][lang]} ({one['schedule']}, {lead}, {words[one['status']]})"
    yield f"\n## {words['indicators']}"
    for one in indicators:
        yield f"\n### {one['title'][lang]}\n"
        yield from _indicator(one, lang)
    if node.get("reports"):
        yield f"\n## {words['reports']}"
        for one in node["reports"]:
            yield from _report(one, lang)
    if node.get("related"):
        links = (f"[{one}](../{one}/)" for one in node["related"])
        yield f"\n## {words['related']}\n\n{', '.join(links)}"
    yield f"\n{words['source']}: {node['source']['id']}, p. {node['source']['page']}"


def _indicator(one: Record, lang: str) -> Iterator[str]:
    """What an indicator measures and its table of figures."""
    words = LABELS[lang]
    baseline, unit = one["baseline"], one.get("unit", {}).get(lang, "")
    yield f"{one['methodology'][lang]} {unit}\n"
    yield f"| {words['period']} | {words['target']} | {words['result']} |"
    yield "|---|---:|---:|"
    yield f"| {baseline['period']} ({words['baseline']}) | | {_figure(baseline, one, lang)} |"
    rows: dict[Any, dict[str, Record]] = {}
    for name in ("targets", "observations"):
        for row in one[name]:
            rows.setdefault(row["period"], {})[name] = row
    for period, row in sorted(rows.items()):
        target, result = (_figure(row.get(name), one, lang) for name in ("targets", "observations"))
        yield f"| {period} | {target} | {result} |"


def _report(one: Record, lang: str) -> Iterator[str]:
    """One year's report."""
    words = LABELS[lang]
    yield f"\n### {one['id']}\n\n{words[one['status']]}. {one['activities'][lang]}\n"
    for name in ("cost", "clientele"):
        yield f"- **{words[name]}**: {words.get(one[name], one[name])}"
    yield f"- **{words['next_steps']}**: {one['next_steps'][lang]}"


def _figure(row: Record | None, indicator: Record, lang: str) -> str:
    """A figure as the language writes it."""
    if row is None:
        return ""
    value = row["value"]
    if value in LABELS[lang]:
        return LABELS[lang][value]
    text = f"{value:,.1f}"
    if lang == "fr":
        text = text.replace(",", "\N{NO-BREAK SPACE}").replace(".", ",")
    return {"percent": f"{text} %", "money": f"{text} $"}.get(indicator["scale"], text)


def _told(plan: Plan, own: str, lang: str) -> str:
    """Narrative, its figures written out and its links as words."""
    figures = {f"plans/{plan.id}/count/measure": str(_measures(plan))}
    for one in plan.indicators:
        for row in one["targets"]:
            figures[f"indicators/{one['id']}/targets/{row['period']}"] = _figure(row, one, lang)
    text = _QUOTED.sub(lambda found: figures[found[1]], plan.narratives[own][lang])
    return _LINK.sub(r"\1", text)


def _measures(plan: Plan) -> int:
    """How many measures a plan has."""
    return sum(node["kind"] == "measure" for node in plan.nodes)
