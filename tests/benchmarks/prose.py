"""Sentences of invented plans in two languages, put together from the lists of words.yml."""

from collections.abc import Sequence
from pathlib import Path
from random import Random

import yaml

Pair = Sequence[str]
Text = dict[str, str]
WORDS = yaml.safe_load((Path(__file__).parent / "words.yml").read_text(encoding="utf-8"))
SENTENCES: list[dict[str, str]] = WORDS["sentences"]
WORDED = [one for one in SENTENCES if "{share}" not in one["fr"] and "{many}" not in one["fr"]]
"""Sentences without figures of weight: narrative quotes those of the data."""
TOWNS = [
    f"{first}-{last}"
    for last in WORDS["towns"]["last"].split()
    for first in WORDS["towns"]["first"].split()
]
"""Some 3,000 towns whose names read as names of towns do."""


class Prose:
    """Sentences about one measure: its things, its people, its town."""

    def __init__(self, random: Random, place: int) -> None:
        """The measure at `place` among all; no two have the same town and things."""
        self.random = random
        self.town = TOWNS[place * 1009 % len(TOWNS)]
        self.thing = WORDS["things"][(place + place // len(TOWNS)) % len(WORDS["things"])]
        self.people = random.choice(WORDS["people"])

    def say(self, pair: Pair) -> Text:
        """A text in both languages, with the same figures."""
        few, share, many = (
            self.random.randint(2, 9),
            self.random.randint(11, 890) / 10,
            self.random.randint(11, 98) * 100,
        )
        people = self.people[1]
        return {
            "fr": pair[0].format(
                town=self.town, thing=self.thing[0], people=self.people[0], few=few,
                share=f"{share}\N{NO-BREAK SPACE}%".replace(".", ","),
                many=f"{many:,}".replace(",", "\N{NO-BREAK SPACE}"),
            ).replace(" :", "\N{NO-BREAK SPACE}:"),
            "en": pair[1].format(
                town=self.town, thing=self.thing[1], people=people, few=few, share=f"{share}%",
                many=f"{many:,}", People=people[0].upper() + people[1:],
            ),
        }  # fmt: skip

    def title(self) -> Text:
        """What the measure does."""
        verb = self.random.choice(WORDS["verbs"])
        return self.say(
            (f"{verb[0]} les {{thing}} de {{town}}", f"{verb[1]} the {{thing}} in {{town}}")
        )

    def paragraph(self, sentences: int, pool: Sequence[dict[str, str]] = SENTENCES) -> Text:
        """So many sentences, none twice."""
        return joined(
            [self.say((one["fr"], one["en"])) for one in self.random.sample(pool, sentences)]
        )


def joined(texts: list[Text], between: str = " ") -> Text:
    """Several texts as one, in each language."""
    return {lang: between.join(one[lang] for one in texts) for lang in ("fr", "en")}
