"""What changes the fingerprint of a closed year, and what does not; where a seal is written."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.load import load
from generator.model.budget import Line
from generator.model.erratum import Erratum
from generator.model.report import GenderBasedAnalysis
from generator.model.seal import Year, fingerprint, with_seal, years
from generator.model.types import Absent, Text
from generator.place import Origin
from tests.builders import a_budget, a_line, a_measure, a_report, a_site, text, when

LINES = (a_line("30.0"), a_line("10.0", program="1"), a_line("20.0", program="2"))
BUDGET = fingerprint(a_budget(lines=LINES))
REPORT = fingerprint(a_report(cost=Decimal(5)))
SEALED = 'id: 2007-2008\nseal: "0123456789ab"  # closed\ntitle: x\n'
PLACES = {"": (1, 1), "id": (1, 5)}


def test_it_is_twelve_hexadecimal_digits_that_stay() -> None:
    assert BUDGET == "af23768759a2"
    assert REPORT == "db270adb5e1a"


@given(st.permutations(LINES))
def test_the_order_of_lines_is_no_change(lines: list[Line]) -> None:
    assert fingerprint(a_budget(lines=tuple(lines))) == BUDGET


@given(st.sampled_from(range(3)), st.sampled_from(["0.1", "-0.1", "1000000"]))
def test_every_amount_counts(place: int, more: str) -> None:
    lines = list(LINES)
    lines[place] = replace(lines[place], amount=lines[place].amount + Decimal(more))
    assert fingerprint(a_budget(lines=tuple(lines))) != BUDGET


@pytest.mark.parametrize(
    "measure",
    [a_measure(decimals=2), a_measure(unit="dollars")],
    ids=["decimals", "unit"],
)
def test_what_a_figure_means_counts(measure: object) -> None:
    assert fingerprint(a_budget(lines=LINES, measures=(measure,))) != BUDGET


def test_a_figure_counts_as_it_is_shown() -> None:
    def of(amount: str) -> str:
        return fingerprint(a_budget(lines=(a_line(amount), *LINES[1:])))

    assert of("30") == of("30.0") == BUDGET
    assert of("30.00") != BUDGET


def test_years_and_currency_count() -> None:
    assert fingerprint(a_budget(lines=LINES, years=("2006-2007", "2007-2008"))) != BUDGET
    assert fingerprint(a_budget(lines=LINES, currency="USD")) != BUDGET


def test_more_decimals_than_can_be_written_are_no_crash() -> None:
    measures = (a_measure(decimals=10**9),)
    assert len(fingerprint(a_budget(lines=LINES, measures=measures))) == len(BUDGET)


@pytest.mark.parametrize(
    "change",
    [
        {"cost": Decimal("5.1")},
        {"cost": Absent.NOT_AVAILABLE},
        {"cost": None},
        {"clientele": Decimal(0)},
        {"status": "completed"},
        {"period": when("2010")},
        {"title": text("Un titre", "")},
        {"activities": text("Fait.", "Undone.")},
        {"gender_based_analysis": GenderBasedAnalysis(applies=False)},
    ],
    ids="-".join,
)
def test_everything_that_a_report_says_counts(change: dict[str, object]) -> None:
    assert fingerprint(a_report(**{"cost": Decimal(5), **change})) != REPORT


WORDS = st.text(st.sampled_from("ab é.,'’«»\"“” \u00a0\u202f\n-…"), max_size=20)


def typeset(words: str) -> str:
    """The same words with other spacing, quotation marks and apostrophes."""
    curly = words.replace("'", "’").replace('"', "“").replace("…", "...").replace(" ", "\u00a0 ")
    return f"  {curly}\n"


@given(WORDS)
def test_typography_is_no_change(words: str) -> None:
    one, other = (Text({"fr": each, "en": "Done."}) for each in (words, typeset(words)))
    assert fingerprint(a_report(activities=one)) == fingerprint(a_report(activities=other))


def test_an_empty_language_says_nothing() -> None:
    one, other = (a_report(activities=Text(each)) for each in ({"fr": "A", "en": " "}, {"fr": "A"}))
    assert fingerprint(one) == fingerprint(other)


def erratum(seal: str) -> Erratum:
    return Erratum(date=when("2012-05-01"), text=text(), seal=seal)


def test_the_last_erratum_holds_the_seal() -> None:
    year = Year("2007-2008", a_budget(lines=LINES, seal="old"))
    assert (year.seal, year.changed) == ("old", True)
    assert Year("2007-2008", a_budget(lines=LINES)).changed is False
    corrected = a_budget(lines=LINES, seal="old", errata=(erratum("older"), erratum(BUDGET)))
    assert (Year("x", corrected).seal, Year("x", corrected).changed) == (BUDGET, False)


def test_the_years_of_a_site() -> None:
    assert [year.item for year in years(a_site())] == ["2007-2008"]


def year_at(places: dict[str, tuple[int, int]], **changes: object) -> Year:
    origin = Origin("data/budgets/2007-2008/budget.yml", places)
    return Year("2007-2008", a_budget(lines=LINES, origin=origin, **changes))


def test_a_seal_is_written_below_the_id() -> None:
    year = year_at(PLACES)
    assert with_seal("id: x\ntitle: y\n", year) == f'id: x\nseal: "{BUDGET}"\ntitle: y\n'
    assert with_seal("id: x\r\nt: y\r\n", year) == f'id: x\r\nseal: "{BUDGET}"\r\nt: y\r\n'


def test_a_seal_of_an_item_of_a_list_has_its_indent() -> None:
    year = year_at({"": (2, 5), "id": (2, 9)})
    assert (
        with_seal("a:\n  - id: x\n    b: c", year)
        == f'a:\n  - id: x\n    seal: "{BUDGET}"\n    b: c'
    )


def test_a_seal_is_replaced_and_nothing_else() -> None:
    year = year_at({**PLACES, "seal": (2, 7)}, seal="0123456789ab")
    assert with_seal(SEALED, year) == SEALED.replace("0123456789ab", BUDGET)
    plain = SEALED.replace('"', "")
    assert with_seal(plain, year) == SEALED.replace("0123456789ab", BUDGET)


@pytest.mark.parametrize(
    ("written", "places"),
    [
        ("{id: x, title: y}", {"": (1, 1), "id": (1, 6)}),
        ("period,id\n2010,x\n", {"": (2, 1), "id": (2, 6)}),
        ("id:\n  x\n", {"": (1, 1), "id": (2, 3)}),
        ("id: x\n", {"": (9, 1), "id": (9, 5)}),
        ("id: x\n", {}),
        ("id: x\nseal: |\n  y\n", {"": (1, 1), "id": (1, 5), "seal": (2, 7)}),
    ],
)
def test_where_its_place_is_not_certain_none_is_written(
    written: str, places: dict[str, tuple[int, int]]
) -> None:
    assert with_seal(written, year_at(places)) is None


def test_a_year_with_errata_is_not_sealed_again() -> None:
    assert with_seal(SEALED, year_at(PLACES, errata=(erratum("x"),))) is None


def test_the_real_closed_years_say_what_was_sealed(project: Path) -> None:
    found = {year.item: year for year in years(load(project).site)}
    assert set(found) == {"2007-2008", "solidarite-2010-2015/2.7/2010-2011"}
    assert all(year.seal and not year.changed for year in found.values())


def test_a_seal_that_was_written_is_read(project: Path) -> None:
    for year in years(load(project).site):
        path = project / year.entity.origin.path
        bare = "".join(
            line
            for line in path.read_text("utf-8").splitlines(keepends=True)
            if "seal:" not in line
        )
        path.write_text(bare, encoding="utf-8")
    for year in years(load(project).site):
        assert year.seal is None
        path = project / year.entity.origin.path
        path.write_text(with_seal(path.read_text("utf-8"), year) or "", encoding="utf-8")
    assert all(year.seal == year.fingerprint for year in years(load(project).site))
