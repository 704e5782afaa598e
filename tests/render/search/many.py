"""Thousands of invented cards to search: the words of the real site as often as it uses them.

Each card has besides names and figures that few others have, as real ones do.
"""

from collections.abc import Iterable, Iterator, Sequence
from random import Random

from generator.page import Choice, Page, SearchEntry

_SYLLABLES = "ba ber cha den dol fé gri lan lau mar mo né pi ro sa sept ti val vi xau".split()  # noqa: SIM905 - reads better
_LEVELS = (("objective", "Objectif"), ("measure", "Mesure"))
_STATES = (("under-way", "En cours"), ("completed", "Terminée"), ("none", "Aucun état publié"))
_PER_PLAN = 30


def cards(count: int, lang: str, real: Iterable[Page], length: int = 600) -> Iterator[Page]:
    """Invented cards in the words of the real pages of a language, of so many characters."""
    entries = [entry for page in real if page.lang == lang for entry in page.search]
    words = " ".join(entry.text for entry in entries).split(" ")
    random = Random(count)  # noqa: S311 - the same cards every time
    names = [_name(random) for _ in range(count // 2)]
    for number in range(count):
        yield _card(number, lang, words, names, length, random)


def _card(
    number: int, lang: str, words: Sequence[str], names: Sequence[str], length: int, random: Random
) -> Page:
    """One card."""
    plan, place = divmod(number, _PER_PLAN)
    shown = f"{place // 6 + 1}.{place % 6 + 1}"
    text = " ".join(random.choices(words, k=length // 8))
    said = f"{text} {random.choice(names)} {random.choice(names)} {_figure(random)}."
    title = f"{shown} {' '.join(random.choices(words, k=8))} {random.choice(names)}"
    year = 2008 + plan % 12
    entry = SearchEntry(
        title=title,
        text=said[:length],
        tags=(f"Plan {names[plan % len(names)]}", "Mesure", shown),
        plan=Choice(f"plan-{plan}", f"Plan {names[plan % len(names)]}"),
        level=Choice(*random.choice(_LEVELS)),
        organizations=tuple(
            Choice(f"org-{one}", f"Organisme {one}") for one in random.sample(range(300), 2)
        ),
        status=Choice(*random.choice(_STATES)),
        years=(year, year + 4),
    )
    path = f"plans/plan-{plan}/{shown}/"
    return Page(
        key=path.rstrip("/"),
        lang=lang,
        paths={lang: path},
        section="plans",
        title=title,
        description="",
        content="",
        search=(entry,),
    )


def _name(random: Random) -> str:
    """A name that few texts have."""
    return "".join(random.choices(_SYLLABLES, k=3)).capitalize()


def _figure(random: Random) -> str:
    """An amount as French writes it."""
    return (
        f"{random.randint(1, 999)}\u00a0{random.randint(0, 999):03},{random.randint(0, 9)}\u00a0k$"
    )
