"""Official names within text of another language say which it is."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.language.names import Names
from generator.model.names import official_names
from generator.pipeline import Ready
from tests.builders import a_site, a_source, a_term, an_organization, some_settings, text

FRENCH = (
    "Défi Montréal",
    "Pacte pour l’emploi",
    "Pacte pour l’emploi plus",
    "R et D",
    "Programme A & B",
)
NAMES = Names({"fr": FRENCH, "en": ("Labour Office",)}, "en")
MARKED = re.compile(r'<span lang="(\w+)">(.*?)</span>', re.DOTALL)


@pytest.mark.parametrize(
    ("html", "names"),
    [
        ("<p>Launch Défi Montréal, a strategy</p>", ["Défi Montréal"]),
        ("<p>Défi&nbsp;Montréal’s work</p>", ["Défi&nbsp;Montréal"]),
        ("<p>the pacte pour l'emploi</p>", ["pacte pour l'emploi"]),
        ("<p>the Pacte pour\n l&#39;emploi plus</p>", ["Pacte pour\n l&#39;emploi plus"]),
        ("<p>Programme A &amp; B</p>", ["Programme A &amp; B"]),
        ('<a title="Défi Montréal > x">Défi Montréal</a>', ["Défi Montréal"]),
        ("<p>Défi Montréalais, Super-Défi Montréal, Défi Montréal-Nord</p>", []),
        ("<option>Le Défi Montréal</option><svg><text>Défi Montréal</text></svg>", []),
        ('<script type="application/ld+json">"Défi Montréal"</script>', []),
        ("<p>The Labour Office</p>", []),
    ],
)
def test_names_are_marked_where_they_are_read(html: str, names: list[str]) -> None:
    marked = NAMES.mark(html)
    assert MARKED.findall(marked) == [("fr", name) for name in names]
    assert MARKED.sub(r"\2", marked) == html


@pytest.mark.parametrize(
    ("html", "lang"),
    [
        ('<option value="x">Défi Montréal</option>', ' lang="fr"'),
        ('<option value="x">Programme A &amp; B (PAB)</option>', ' lang="fr"'),
        ('<option value="x">The Défi Montréal</option>', ""),
        ('<option value="x">Labour Office</option>', ""),
    ],
)
def test_a_choice_of_a_form_says_its_language_as_a_whole(html: str, lang: str) -> None:
    assert NAMES.mark(html) == html.replace("<option", f"<option{lang}")


def test_a_page_in_the_language_of_a_name_says_nothing() -> None:
    names = Names({"fr": FRENCH, "en": ("Labour Office",)}, "fr")
    marked = names.mark("<p>Défi Montréal, Labour Office</p>")
    assert MARKED.findall(marked) == [("en", "Labour Office")]


@given(st.text("<>ab\"'= &;DéfiMontréal ", max_size=60))
def test_nothing_but_marks_is_added(html: str) -> None:
    assert MARKED.sub(r"\2", NAMES.mark(html)) == html


def test_of_names_that_only_their_number_tells_apart_each_is_found_alone() -> None:
    many = [f"Plan des villes, volet {number}" for number in range(40)]
    names = Names({"fr": many}, "en")
    html = "<p>Under Plan des villes, volet 7, not plan des villes, volet&nbsp;31 or volet 40</p>"
    found = ["Plan des villes, volet 7", "plan des villes, volet&nbsp;31"]
    assert [name for _, name in MARKED.findall(names.mark(html))] == found


def test_what_is_met_after_much_else_is_marked_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.language.names._MOST_KEPT", 3)
    names = Names({"fr": FRENCH}, "en")
    runs = [f"<p>{number} of Défi Montréal</p>" for number in (*range(9), *range(9))]
    assert [names.mark(run) for run in runs] == [
        run.replace("Défi Montréal", '<span lang="fr">Défi Montréal</span>') for run in runs
    ]
    assert len(names._known) <= 3


def test_names_of_the_data_are_of_one_language_alone() -> None:
    site = a_site(
        organizations=(
            an_organization(id="a", name=text("Conseil des arts", "Arts Council")),
            an_organization(id="b", name=text("Emploi-Québec", "Emploi-Québec")),
            an_organization(id="c", name=text("Centre", "Community Centre")),
        ),
        terms=(a_term(term=text("Conseil", "Arts Council of Québec")),),
        sources=(a_source(title=text("Osons", "Osons"), language="fr"),),
        settings=some_settings(names={"fr": ("Emploi-Québec",), "iu": ("ᐃᓄᒃᑎᑐᑦ",)}),
    )
    found = official_names(site)
    assert {"Conseil des arts", "Emploi-Québec", "Osons"} <= found["fr"]
    assert {"Centre", "Conseil"} & found["fr"] == set()
    assert {"Arts Council", "Community Centre"} <= found["en"]
    assert found["iu"] == {"ᐃᓄᒃᑎᑐᑦ"}


ALONE = re.compile(
    r"(?:\b[dl]’[a-zàâçéèêëîïôùûœ]|\b(?:des|du|aux|pour|les|une|dans|avec)\b)", re.IGNORECASE
)
"""Little words that no English sentence has."""


def test_no_french_stands_unmarked_in_the_english_of_the_real_site(ready: Ready) -> None:
    left = []
    for page in ready.pages:
        if page.lang == "en" and page.section != "checks":
            html = re.sub(r"<(script|svg|code|pre)\b.*?</\1>", "", page.content, flags=re.DOTALL)
            plain = re.sub(r"<[^>]+>", " ", MARKED.sub("…", html))
            left += [
                f"{page.path} {plain[max(0, m.start() - 30) : m.end() + 30]!r}"
                for m in ALONE.finditer(plain)
            ]
    assert left == []


def test_every_foreign_name_of_the_real_data_is_marked(ready: Ready) -> None:
    names = official_names(ready.site)
    count = 0
    for page in ready.pages:
        foreign = [name for lang in names if lang != page.lang for name in names[lang]]
        plain = re.sub(
            r"<[^>]+>",
            "|",
            MARKED.sub(
                "…",
                re.sub(r"<svg\b.*?</svg>|<option.*?</option>", "", page.content, flags=re.DOTALL),
            ),
        )
        for name in foreign:
            assert not re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", plain), (page.path, name)
        count += len(MARKED.findall(page.content))
    assert count > 50


@given(st.lists(st.text("ab ", max_size=9)), st.lists(st.text("ab ", max_size=9)))
def test_a_name_that_stands_in_one_of_another_language_is_of_neither(
    french: list[str], english: list[str]
) -> None:
    terms = [a_term(id=f"f{n}", term={"fr": name}) for n, name in enumerate(french)]
    terms += [a_term(id=f"e{n}", term={"en": name}) for n, name in enumerate(english)]
    found = official_names(a_site(terms=tuple(terms)))["fr"] - official_names(a_site())["fr"]
    ours, others = ({" ".join(name.split()) for name in some} for some in (french, english))
    alone = {name for name in ours if " " in name and not any(name in one for one in others)}
    assert found == alone
