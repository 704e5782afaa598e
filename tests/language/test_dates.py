"""Fuzzy dates in words."""

from datetime import date

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from generator.language.dates import day, written
from generator.language.words import locale
from generator.model.when import parse


@pytest.mark.parametrize(
    ("edtf", "fr", "en"),
    [
        ("2018", "2018", "2018"),
        ("2018-02", "février 2018", "February 2018"),
        ("2018-03-02", "2 mars 2018", "March 2, 2018"),
        ("2018-03-01", "1er mars 2018", "March 1, 2018"),
        ("2018-23", "automne 2018", "autumn 2018"),
        ("2018-21/2019-22", "printemps 2018 à été 2019", "spring 2018 to summer 2019"),
        ("../2018-21", "jusqu’au printemps 2018", "until spring 2018"),
        ("../2018-23", "jusqu’à l’automne 2018", "until autumn 2018"),
        ("2018-24/..", "à partir de l’hiver 2018", "from winter 2018"),
        ("2008/2012", "2008-2012", "2008-2012"),
        ("2008/2008", "2008", "2008"),
        ("2007-04/2008-03", "2007-2008", "2007-2008"),
        ("2010-07/2013-12", "juillet 2010 à décembre 2013", "July 2010 to December 2013"),
        ("../2013-12", "jusqu’en décembre 2013", "until December 2013"),
        ("2018~", "vers 2018", "around 2018"),
    ],
)
def test_a_date_is_said_in_each_language(edtf: str, fr: str, en: str) -> None:
    assert written(parse(edtf), "fr") == fr
    assert written(parse(edtf), "en") == en


@pytest.mark.parametrize("text", ["", "autumn 2018", "2018-13", "2018-02-30", "20180203", "2018/x"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse(text)


def test_an_interval_knows_its_first_and_last_day() -> None:
    schedule = parse("2018-21/2019-22")
    assert (str(schedule.start), str(schedule.end)) == ("2018-03-01", "2019-08-31")
    assert (parse("../2018-23").start, str(parse("../2018-23").end)) == (None, "2018-11-30")


@pytest.mark.parametrize("lang", ["fr", "en"])
@given(st.dates(min_value=date(1000, 1, 1)))
def test_days_are_those_of_cldr(lang: str, value: date) -> None:
    """But for the first of a month, which French counts as an ordinal and CLDR does not."""
    theirs = format_date(value, "long", locale=locale(lang))
    first = theirs.replace("1 ", "1er ", 1) if lang == "fr" and value.day == 1 else theirs
    assert day(value, lang) == written(parse(value.isoformat()), lang) == first
