"""Dates of ISO 8601 are read without the library of EDTF, and mean the same days."""

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


@pytest.mark.parametrize(
    "text", ["2018-13", "2018-02-30", "0000", "2018-00", "20180101", "2018-1", "0000-21"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=text):
        when.parse(text)


def test_plain_dates_do_not_import_the_library() -> None:
    code = (
        "import sys; from generator.model.when import parse; parse('2018-02'); parse('2018-24'); "
        "parse('2008/2012-03-31'); print('edtf' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"


@pytest.mark.parametrize("season", when.SEASONS)
@pytest.mark.parametrize("year", ["0001", "1999", "2020", "9999"])
def test_a_season_is_as_long_as_the_library_says(season: int, year: str) -> None:
    assert when._bounds(f"{year}-{season}") == when._edtf_bounds(f"{year}-{season}")
