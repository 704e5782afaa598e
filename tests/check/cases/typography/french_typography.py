"""French as it should be printed, and what comes out of keyboards and other programs."""

from typing import Any

from generator.model.checks import SiteChecks
from generator.model.settings import Settings
from generator.model.site import Site
from generator.model.types import Text
from tests.builders import a_language, a_narrative, a_node, a_plan, a_site, some_settings, text


def said(fr: str, **changes: Any) -> Site:
    """A site one of whose French texts is this."""
    return a_site(plans=(a_plan(nodes=(a_node(summary=text(fr, "A text")),)),), **changes)


def of(body: str) -> Site:
    """A site with this French narrative."""
    path = "content/plans/a-plan/index.fr.md"
    return a_site(narratives=(a_narrative(lang="fr", path=path, body=body),))


def with_phrases(*phrases: str) -> Settings:
    """Settings with phrases that are the same in every language."""
    return some_settings(checks=SiteChecks(same_in_all=phrases))


NODE = "a-plan/1"
PLAN = "a-plan"
BAD = {
    label: (said(words), [NODE] * count)
    for label, words, count in [
        ("an ordinary space before a colon", "Objectif : accueillir", 1),
        ("no space before a colon", "Objectif: accueillir", 1),
        ("no space before two marks", "Pourquoi? Parce que!", 2),
        ("a semicolon", "Ceci ; cela", 1),
        ("two kinds of space", "Objectif \u00a0: accueillir", 1),
        ("guillemets", "Le « mot »", 2),
        ("guillemets without spaces", "Le «mot»", 2),
        ("straight quotation marks", 'Le "mot" juste', 1),
        ("English quotation marks", "Le “mot” juste", 1),
        ("straight ones within guillemets", '«\u00a0Le "mot" juste\u00a0»', 1),
        ("an apostrophe", "L'État d'ici", 2),
        ("an apostrophe before guillemets", "l'«\u00a0État\u00a0»", 1),
        ("another apostrophe", "L´État", 1),
        ("three dots", "Et ainsi de suite...", 1),
        ("thousands", "Environ 12 345 personnes", 1),
        ("millions", "Environ 1 234 567 personnes", 1),
        ("commas", "Environ 1,234,567 personnes", 1),
        ("money with a comma", "Soit 12,345\u00a0$", 1),
        ("money", "Soit 5 k$, 6 M$ et 7 $", 3),
        ("per cent", "Soit 5 % et 6%", 2),
        ("kilometres", "À 5 km", 1),
        ("a title", "M. Roy et Mme Roy", 2),
        ("a number of a law", "La loi no 5, p. 12, art. 3", 3),
        ("two spaces", "Deux  mots", 1),
        ("a space before a comma", "Un mot , un autre .", 2),
    ]
} | {
    "narrative": (of('## Pourquoi ?\n\n**Note**: [l\'État](/x "a : b") !\n'), [PLAN] * 4),
    "a figure of the data": (of("Soit {{ a/b }} %.\n"), [PLAN]),
    "after code": (of("Le mot `a b` : un mot.\n"), [PLAN]),
    "a list": (of("-   Pourquoi ?\n"), [PLAN]),
    "a title above the body": (
        a_site(narratives=(a_narrative(lang="fr", title="L'État", description="Ici : là"),)),
        [PLAN] * 2,
    ),
    "the same in two languages": (
        a_site(plans=(a_plan(title=text("L'État : un", "L'État : un")),)),
        [PLAN],
    ),
    "a regional French": (
        a_site(
            settings=some_settings(languages=(a_language(code="fr-ca", name="Français"),)),
            plans=(a_plan(title=Text({"fr-ca": "L'État"})),),
        ),
        [PLAN],
    ),
}
GOOD = {
    label: said(words)
    for label, words in {
        "well written": "Pourquoi\u00a0? Parce que c’est «\u00a0beau\u00a0»\u00a0: 5\u00a0% de "
        "12\u00a0345,5\u00a0k$… M.\u00a0Roy, p.\u00a012",
        "narrow spaces": "Quoi\u202f? «\u202fOui\u202f»\u202f! 12\u202f345\u202f$",
        "quotation marks within guillemets": "«\u00a0Le “mot” juste\u00a0»",
        "an inch mark": 'Un écran de 12" et un autre de 14"',
        "a mark that stands alone": 'Un "mot',
        "minutes": "Un délai de 5'30",
        "times and ratios": "De 9:30 à 16:00, au 1:1000",
        "addresses": "Voir https://example.org/a?b=c;d=l'e et a'b@example.org.",
        "a telephone number": "Composer le 418 643 1234 ou le 1 800 463-5229",
        "years": "En 2008 100 personnes",
        "three decimals": "Soit 12,345 km²".replace(" km", "\u00a0km"),
        "a file": "Le fichier .gitignore et ../2018",
        "per cent without a number": "Personnes et %",
        "an ordinal": "Le 1er mars et le XXIe siècle",
        "an English title": "Le rapport Ready: The Way Forward, the plan of the day",
        "single quotation marks": "Le 'mot' juste",
        "nothing": " ",
        "an entity": "Ici&nbsp;: là &amp; ailleurs",
        "goals": "Nos 5 objectifs, nos 10 mesures",
        "dots in a path": "a...b",
    }.items()
} | {
    "code": of("`a : b` et `l'x`\n\n```\na : b ; c\n```\n\n    l'a : b\n"),
    "HTML": of('<a href="/x" title="a : b">Là</a> <!-- a : b -->\n'),
    "links": of('Là[^1] [ici](/a "a : b"), <https://a.org/b?c>, [là][a].\n\n[a]: /x "l\'a : b"\n'),
    "an abbreviation": of("Le HTML.\n\n*[HTML]: le langage\n\n[^1]: une note\n"),
    "a line that ends": of("Un mot  \nun autre\n"),
    "a list and a table": of("1.  Un\n2.  Deux\n\n| a  | b   |\n|:---|----:|\n| c  | d   |\n"),
    "a definition": of("Terme\n:   Sa définition\n"),
    "a figure of the data in words": of("Il y en a {{ a/b?c=d | millions }}.\n"),
    "a paragraph in doubt": of('Un écran de 12" et un "mot".\n'),
    "another language": a_site(
        settings=some_settings(languages=(a_language(code="es", name="Español"),)),
        plans=(a_plan(title=Text({"es": "¿L'una : la otra ?"})),),
    ),
    "a phrase that is rightly so": said(
        "Le programme Qui? et les autres", settings=with_phrases("Qui?", "")
    ),
    "the same in two languages": a_site(plans=(a_plan(title=text("Sport: 5 %", "Sport: 5 %")),)),
}
