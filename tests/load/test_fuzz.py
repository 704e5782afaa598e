"""Whatever a plan's files say, loading them never raises."""

from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.indicator import Indicator
from generator.model.plan import Node, Plan
from generator.model.shape import fields_of
from tests.load.cases import PLAN_FILE
from tests.load.project import PLAN, loaded

WORDS = ["fr", "en", "id", "no", "~", "1,5", "2018", "É", "\0origin", *fields_of(Node)]
KEYS = sorted({*fields_of(Plan), *fields_of(Node), *fields_of(Indicator), "indicators"})
SCALARS = st.sampled_from(WORDS) | st.text(max_size=5)
VALUES = st.recursive(
    SCALARS,
    lambda below: (
        st.lists(below, max_size=3)
        | st.dictionaries(st.sampled_from(KEYS) | SCALARS, below, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(KEYS), VALUES, max_size=4))
def test_any_structure_is_read_or_refused(changes: dict[str, object]) -> None:
    whole = yaml.safe_load(PLAN) | changes
    with TemporaryDirectory() as folder:
        text = yaml.safe_dump(whole, allow_unicode=True)
        found = loaded(Path(folder), {PLAN_FILE: text, "data/indicators.yml": text})
    assert all(problem.found.in_("fr") for problem in found.problems)


@settings(max_examples=100, deadline=None)
@given(st.binary() | st.text().map(str.encode), st.sampled_from(["mkdocs.yml", PLAN_FILE]))
def test_any_bytes_are_read_or_refused(data: bytes, name: str) -> None:
    with TemporaryDirectory() as folder:
        found = loaded(Path(folder), {PLAN_FILE: PLAN, name: data, "content/a.fr.md": data})
    assert all(problem.found.in_("fr") for problem in found.problems)
