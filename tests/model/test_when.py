"""Dates of ISO 8601 and seasons are read without the library of EDTF, and mean the same days."""

import subprocess
import sys
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import when

DAYS = st.dates(min_value=date(1000, 1, 1))


@given(DAYS, st.sampled_from((4, 7, 10)))
def test_a_date_means_the_days_that_the_library_says(day: date, length: int) -> None:
    point = day.isoformat()[:length]
    assert when._iso_bounds(point) == when._edtf_bounds(point)
    first, last = when.parse(point).start, when.parse(point).end
    assert first
    assert last
    assert first <= day <= last


@given(DAYS, st.sampled_from((4, 7, 10)), st.sampled_from("?~%"))
def test_a_date_that_is_not_sure_means_the_same_days(day: date, length: int, sign: str) -> None:
    point = day.isoformat()[:length]
    assert when._bounds(point + sign) == when._edtf_bounds(point + sign) == when._bounds(point)


@given(st.integers(1, 9999), st.sampled_from(sorted(when.SEASONS)))
def test_a_season_means_the_days_that_the_library_says(year: int, season: int) -> None:
    point = f"{year:04}-{season}"
    assert when._bounds(point) == when._edtf_bounds(point)


@pytest.mark.parametrize("text", ["2018-23~", "0000-21", "0000~", "2018-23-01"])
def test_what_the_library_refuses_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        when.parse(text)


@pytest.mark.parametrize("text", ["2018-13", "2018-02-30", "0000", "2018-00", "20180101", "2018-1"])
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        when.parse(text)


def test_plain_dates_do_not_import_the_library() -> None:
    code = (
        "import sys; from generator.model.when import parse; parse('2018-02'); "
        "parse('2008/2012-03-31'); parse('2018-21/2019-24'); "
        "parse('2018~'); print('edtf' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
