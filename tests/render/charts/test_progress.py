"""Pictures of progress: counts, textures, rules beside them, sentences that agree."""

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.model.plan import ActionStatus, Node
from generator.render.charts import progress_charts
from generator.render.charts.progress import ORDER, Progress, progress_of
from tests.builders import a_node, a_report, an_action, when
from tests.render.charts.drawing import drawn, places, shape, tree, words

STATUSES = st.lists(st.sampled_from([*ORDER, None]), min_size=1, max_size=200)


def html_of(chart: Progress | None, lang: str = "en") -> str:
    return drawn("progress", "progress(one)", chart, lang)


def node(*statuses: ActionStatus | None) -> Node:
    actions = tuple(an_action(id=f"a{n}", status=one) for n, one in enumerate(statuses))
    return a_node(actions=actions)


def test_where_no_status_is_published_there_is_no_picture() -> None:
    assert progress_charts([node(None, None), a_node()]) == ()


def test_counts_stand_in_the_order_of_progress_and_silence_is_last() -> None:
    (chart,) = progress_charts([node("delayed", None, "completed"), node("completed")])
    assert [(part.status, part.count) for part in chart.parts] == [
        ("completed", 2),
        ("delayed", 1),
        ("untold", 1),
    ]


def test_reports_count_by_their_last() -> None:
    old = a_report(status="delayed")
    new = a_report(id="2011-2012", period=when("2011-04/2012-03"), status="completed")
    (chart,) = progress_charts([a_node(reports=(new, old))])
    assert (chart.subject, chart.done, chart.total) == ("reports", 1, 1)
    assert "The only item with a yearly report is completed." in html_of(chart)


@pytest.mark.parametrize(
    ("done", "total", "fr", "en"),
    [
        (0, 1, "La seule action n’est pas terminée.", "The only action is not completed."),
        (0, 3, "Aucune des 3 actions n’est terminée.", "None of the 3 actions is completed."),
        (1, 1, "La seule action est terminée.", "The only action is completed."),
        (3, 3, "Les 3 actions sont toutes terminées.", "All 3 actions are completed."),
        (1, 3, "1 action sur 3 est terminée.", "1 of the 3 actions is completed."),
        (2, 3, "2 actions sur 3 sont terminées.", "2 of the 3 actions are completed."),
    ],
)
def test_the_sentence_agrees(done: int, total: int, fr: str, en: str) -> None:
    order: tuple[ActionStatus, ActionStatus] = ("delayed", "completed")
    statuses = [order[int(n < done)] for n in range(total)]
    chart = progress_of(statuses)
    assert words(html_of(chart, "fr"), "chart-says") == fr
    assert words(html_of(chart), "chart-says") == en


def test_each_status_has_its_rule_beside_it() -> None:
    html = html_of(progress_of([*ORDER, None]))
    for said in ("The source says that the work is finished.", "The source gives no status."):
        assert said in html
    assert 'role="img"' in html
    assert html.count('<th scope="row">') == 6


@settings(max_examples=40)
@given(STATUSES)
def test_the_parts_fill_the_bar(statuses: list[ActionStatus | None]) -> None:
    chart = progress_of(statuses)
    if chart is None:
        assert set(statuses) == {None}
        return
    assert sum(part.count for part in chart.parts) == len(statuses) == chart.total
    assert abs(sum((Decimal(part.width) for part in chart.parts), Decimal(0)) - 100) < Decimal(
        "0.1"
    )
    html = html_of(chart)
    assert tree(html) is not None
    assert shape(html) == shape(html_of(chart, "fr"))
    assert all(0 <= place <= 100 for place in places(html))
