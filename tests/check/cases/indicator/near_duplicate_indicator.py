"""Titles that say the same, and titles that nearly do."""

from typing import Any

from generator.model.site import Site
from tests.builders import a_site, an_indicator, text

FR, EN = "Taux d’emploi des personnes immigrantes", "Employment rate of immigrants"


def of(fr: str, en: str, first: Any = None, **changes: Any) -> Site:
    """A second indicator beside one; `first` are changes to that one."""
    return a_site(
        indicators=(
            an_indicator(id="one", title=text(FR, EN), **(first or {})),
            an_indicator(id="two", title=text(fr, en), **changes),
        )
    )


TWO = ["indicators/two"]
DAYS = text("jours", "days")
BAD = {
    "the same": (of(FR, EN), TWO),
    "the same in French alone": (of(FR, "Immigrants at work"), TWO),
    "the same in English alone": (of("L’emploi des nouveaux arrivants", EN), TWO),
    "case, accents and plurals": (of("TAUX D’EMPLOIS DES PERSONNES IMMIGRANTES", "Jobs"), TWO),
    "articles": (of("Le taux d’emploi de la personne immigrante", "Jobs"), TWO),
    "the word number": (
        of(f"Nombre de {FR}", "Number of people at work", scale="number"),
        TWO,
    ),
    "misspelt": (of("Taux d’emploi des personnes imigrantes", "Employment rate of imigrants"), TWO),
    "letters exchanged": (
        of("Taux d’emploi des personnes immigratnes", "Emplyoment rate of immigrants"),
        TWO,
    ),
    "one without a unit": (of(FR, EN, unit=None), TWO),
    "three of them, each with the first": (
        a_site(
            indicators=tuple(an_indicator(id=each, title=text(FR, EN)) for each in ("a", "b", "c"))
        ),
        ["indicators/b", "indicators/c"],
    ),
    "the third with the first, of another unit than the second": (
        a_site(
            indicators=(
                an_indicator(id="a", title=text(FR, EN)),
                an_indicator(id="b", title=text(FR, EN), unit=DAYS),
                an_indicator(id="c", title=text(FR, EN)),
            )
        ),
        ["indicators/c"],
    ),
}
GOOD = {
    "another population": of("Taux d’emploi de la population", "Employment rate of the population"),
    "another word": of("Taux de chômage des personnes immigrantes", "Unemployment of immigrants"),
    "another number": of(f"{FR} de 15 à 24 ans", f"{EN} aged 15 to 24"),
    "numbers alone": a_site(
        indicators=tuple(
            an_indicator(id=f"i{n}", title=text(f"Effet 1.{n}", f"Effect 1.{n}")) for n in (12, 13)
        )
    ),
    "people and applications": a_site(
        indicators=(
            an_indicator(id="a", title=text("Personnes en priorité", "People given priority")),
            an_indicator(id="b", title=text("Demandes en priorité", "Requests given priority")),
        )
    ),
    "trained and closed, a letter apart in one language": a_site(
        indicators=(
            an_indicator(
                id="a", title=text("Équipes formées en région", "Teams trained in the regions")
            ),
            an_indicator(
                id="b", title=text("Équipes fermées en région", "Teams closed in the regions")
            ),
        )
    ),
    "hired and fired": a_site(
        indicators=(
            an_indicator(id="a", title=text("Personnes embauchées", "People hired this year")),
            an_indicator(id="b", title=text("Personnes congédiées", "People fired this year")),
        )
    ),
    "another unit": of(FR, EN, unit=DAYS),
    "another scale": of(FR, EN, scale="percent"),
    "the one that replaces a discontinued one": of(FR, EN, first={"status": "discontinued"}),
    "only little words": a_site(
        indicators=(
            an_indicator(id="a", title=text("Nombre", "Number")),
            an_indicator(id="b", title=text("Nombre", "Number")),
        )
    ),
}
