"""Quantities of prose: the same values in French and in English, in a time nobody can stretch."""

import re
from datetime import date
from decimal import Decimal
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.check.shared.compare import slips, unlike
from generator.language import dates, numbers, quantities
from generator.language.number_words import counted, roman
from generator.language.quantities import Key, read
from generator.language.quantity_glance import may_count, plain_figures
from generator.language.quantity_patterns import speaking

PAIRS = [
    ("111\u00a0313,3\u00a0k$", "$111,313.3K", "money", "111313300"),
    ("2,5\u00a0M$", "$2.5M", "money", "2500000"),
    ("2,5 millions de dollars", "$2.5 million", "money", "2500000"),
    ("trois milliards de dollars", "three billion dollars", "money", "3000000000"),
    ("50\u00a0¢", "50 cents", "money", "0.5"),
    ("5,1\u00a0%", "5.1%", "percent", "5.1"),
    ("5 p. 100", "5 per cent", "percent", "5"),
    ("1\u202f234,5", "1,234.5", "number", "1234.5"),
    ("2.4", "2.4", "number", "2.4"),
    ("2e", "2nd", "number", "2"),
    ("XXIe siècle", "21st century", "number", "21"),
    ("soixante-quinze", "seventy-five", "number", "75"),
    ("quatre-vingt-deux", "eighty-two", "number", "82"),
    ("mille deux cent trois", "one thousand two hundred and three", "number", "1203"),
    ("deux millions et demi", "two and a half million", "number", "2500000"),
    ("une douzaine", "a dozen", "number", "12"),
    ("13 h 30", "1:30 p.m.", "time", "810"),
    ("midi", "noon", "time", "720"),
    ("trois ans", "36 months", "months", "36"),
    ("les deux tiers", "two-thirds", "label", "2/3"),
    ("la moitié", "one half", "percent", "50"),
]


def keys(text: str, lang: str) -> set[Key]:
    """Everything that a text says in some reading."""
    return {key for quantity in read(text, lang) for way in quantity.ways for key in way}


@pytest.mark.parametrize(("french", "english", "kind", "value"), PAIRS)
def test_both_languages_say_it(french: str, english: str, kind: str, value: str) -> None:
    key = Key(kind, value if kind == "label" else Decimal(value))
    assert key in keys(french, "fr")
    assert key in keys(english, "en")


@pytest.mark.parametrize(
    ("text", "lang", "found"),
    [
        ("de 10 à 15 M$, soit 5,1\u00a0% de plus", "fr", ["10", "15 M$", "5,1\u00a0%"]),
        ("from $10 to $15 million", "en", ["$10", "$15 million"]),
        ("le 1er mars 2018", "fr", ["1er mars 2018"]),
        ("on March 1, 2018, 300 people", "en", ["March 1, 2018", "300"]),
        ("2008-2012 et 2013", "fr", ["2008-2012", "2013"]),
        ("COVID, H1N1, 3D, A-40", "en", ["40"]),
        ("en 2008 300 personnes", "fr", ["2008", "300"]),
        ("ISBN 978-2-550-52143-3", "fr", ["978-2-550-52143-3"]),
    ],
)
def test_where_digits_stand(text: str, lang: str, found: list[str]) -> None:
    quantities = [each for each in read(text, lang) if each.is_digits]
    assert [text[each.start : each.end] for each in quantities] == found


AMOUNTS = st.decimals(min_value=0, max_value=10**9, places=1)


@given(AMOUNTS)
def test_money_as_babel_writes_it(amount: Decimal) -> None:
    french, english = numbers.thousands(amount, "fr"), numbers.thousands(amount, "en")
    assert list(unlike(read(french, "fr"), read(english, "en"), ("fr", "en"))) == []
    assert Key("money", amount * 1000) in keys(french, "fr")


@given(AMOUNTS, st.sampled_from(["fr", "en", "es", "de"]))
def test_numbers_as_babel_writes_them(amount: Decimal, lang: str) -> None:
    assert Key("number", amount) in keys(numbers.decimal(amount, lang), lang)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2100, 1, 1)))
def test_dates_as_babel_writes_them(day: date) -> None:
    french, english = read(dates.day(day, "fr"), "fr"), read(dates.day(day, "en"), "en")
    assert [each.ways for each in french] == [each.ways for each in english]


@given(st.integers(min_value=1, max_value=399))
def test_roman_numerals(number: int) -> None:
    hundreds, rest = divmod(number, 100)
    tens = ["", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"][rest // 10]
    units = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"][rest % 10]
    assert roman("C" * hundreds + tens + units) == number


@pytest.mark.parametrize("letters", ["IIII", "VX", "CIVIL", "IC"])
def test_what_is_no_roman_numeral(letters: str) -> None:
    assert roman(letters) == 0


def test_words_that_do_not_go_together() -> None:
    assert counted([3, 4]) == [3, 4]
    assert counted([20, 30]) == [20, 30]
    assert counted([]) == []


def test_slips_of_the_finger() -> None:
    def near(one: int, two: int) -> bool:
        return not set(slips(one)).isdisjoint(slips(two))

    assert near(1113, 1131)
    assert near(1113, 1123)
    assert near(52400, 54200)
    assert not near(110, 111)
    assert not near(1113, 1222)
    assert not near(1113, 11130)


def test_other_languages_have_digits_alone() -> None:
    spanish = read("1 de marzo de 2018, tres y 5,1 %", "es")
    assert [each.bare for each in spanish] == [
        frozenset({Key("number", Decimal(number))}) for number in ("1", "2018", "5.1")
    ]
    french = read("le 1er mars 2018, trois et 5,1\u00a0%", "fr")
    assert list(unlike(french, spanish, ("fr", "es"))) == []


@given(st.text(alphabet="0123456789 ,.-/:$%àun deuxMk\n\u00a0½IVe", max_size=60))
def test_any_text_can_be_read(text: str) -> None:
    for lang in ("fr", "en", "es"):
        for each in read(text, lang):
            assert 0 <= each.start < each.end <= len(text)
        other = read(text[::-1], lang)
        list(unlike(read(text, lang), other, (lang, lang)))
        may_count(text, lang)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("1" * 20_000, id="digits"),
        pytest.param("1 234 " * 5_000, id="groups"),
        pytest.param("1-" * 20_000, id="hyphens"),
        pytest.param("1." * 20_000, id="points"),
        pytest.param("1, " * 8_000, id="a row"),
        pytest.param("deux " * 20_000, id="words"),
        pytest.param("a" * 40_000, id="letters"),
        pytest.param("C" * 40_000, id="numerals"),
        pytest.param("$" * 20_000, id="dollars"),
        pytest.param("1 " + " " * 40_000 + "%", id="spaces"),
        pytest.param("mars " * 10_000, id="months"),
        pytest.param("".join(f"{n},3 M$ " for n in range(4_000)), id="amounts"),
    ],
)
def test_hostile_text_is_read_to_its_end(text: str) -> None:
    for lang in ("fr", "en"):
        list(unlike(read(text, lang), read(text[::-1], lang), ("fr", lang)))


def test_points_that_group_thousands_also_name_measures() -> None:
    """In Spanish, `1.234` is a thousand and more, and `1.1` the name of a measure."""
    assert [one.start for one in read("La medida 1.1 y 1.234 personas.", "es")] == [10, 16]


SIGNS = "mot Word DEUX Ier XXe VI I - . ’ ( + _ ½ ᵉ 1 12 2018 1,5 % $ k$ er h : / x"
PIECES = (
    *sorted(speaking("fr") | speaking("en")),
    *SIGNS.split(),
    *(" ", " ", "\u00a0", "\n", ", ", " $", "3 000", "e\u0301", "\u212a"),
)
TEXTS = st.lists(st.sampled_from(PIECES), max_size=12).map("".join)


@given(TEXTS | st.text(max_size=30), st.sampled_from(("fr", "en", "es")))
def test_what_is_passed_over_says_nothing(text: str, lang: str) -> None:
    quick = tuple(quantities._Reader(text, lang).quantities())
    with patch.object(quantities, "silent", lambda _: re.compile("")):
        assert quick == tuple(quantities._Reader(text, lang).quantities())


FIGURES = [("8\u00a0400", "8,400"), ("21,9\u00a0%", "21.9%"), ("12", "12"), ("2018", "2018")]
FIGURES += [("5 p. 100", "5%"), ("9 h", "9 p.m."), ("1\u00a0000,5", "1,000.5"), ("3 $", "$3")]


@given(
    st.lists(st.sampled_from(FIGURES), min_size=1, max_size=4),
    st.lists(st.sampled_from((" ", " ", " mot ", " à ", " to ", *PIECES)), min_size=5, max_size=5),
    st.lists(st.sampled_from((" ", " ", " mot ", " à ", " to ", *PIECES)), min_size=5, max_size=5),
)
def test_the_same_plain_figures_say_the_same(
    figures: list[tuple[str, str]], french: list[str], english: list[str]
) -> None:
    fr = "".join(f"{between}{one}" for between, (one, _) in zip(french, figures, strict=False))
    en = "".join(f"{between}{one}" for between, (_, one) in zip(english, figures, strict=False))
    fr, en = fr + french[-1], en + english[-1]
    plain = plain_figures(fr, "fr")
    if plain is not None and plain == plain_figures(en, "en"):
        assert not list(unlike(read(fr, "fr"), read(en, "en"), ("fr", "en")))


def test_most_figures_are_plain() -> None:
    said = plain_figures("Environ 8\u00a0400 personnes, dont 21,9\u00a0% en 2018.", "fr")
    assert said == plain_figures("About 8,400 people, 21.9% of them in 2018.", "en")
    assert said == frozenset({"8400", "21.9%", "2018"})
    for text in ("deux fois 3", "3 millions", "5 p. 100", "9 h", "CO2", "2008-2012", "3 $"):
        assert plain_figures(text, "fr") is None
    assert plain_figures("12", "es") is None
