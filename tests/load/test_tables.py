from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl import Workbook

from tests.load.cases import NODES, PLAN_FILE, budget, plan, sheet
from tests.load.project import PLAN, loaded, told

HEADER = "id;kind;title@fr;title@en;leads\n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_places_are_exact_after_cells_of_several_lines(tmp_path: Path, end: str) -> None:
    text = HEADER + '1;a;"A;\nB";C;\n\n2;a;"D ""d""";E;f g|h, i\n3;a;X;Y;É\n'
    found = loaded(tmp_path, plan(nodes_csv="\ufeff" + text.replace("\n", end)))
    assert told(found.problems) == [f"{NODES}:6:9 bad-id"]
    first, second, third = found.site.plans[0].nodes
    assert first.title == {"fr": "A;\nB", "en": "C"}
    assert str(first.origin.at("title.en")) == f"{NODES}:3:4"
    assert second.title["fr"] == 'D "d"'
    assert second.leads == ("f", "g", "h", "i")
    assert third.leads == ()


def test_row_that_does_not_fit_is_dropped_with_its_id(tmp_path: Path) -> None:
    found = loaded(tmp_path, plan(nodes_csv=HEADER + "1;a;A;A;;B\n2;a;A;A\n"))
    assert told(found.problems) == [f"{NODES}:2:10 row-too-long"]
    assert [node.id for node in found.site.plans[0].nodes] == ["2"]
    assert found.site.dropped == {"1"}


def test_a_text_needs_its_language_in_the_header(tmp_path: Path) -> None:
    found = loaded(tmp_path, plan(nodes_csv="id,kind,title,title@en,actions\n"))
    assert told(found.problems) == [f"{NODES}:1:9 unknown-column", f"{NODES}:1:24 unknown-column"]
    assert found.problems[0].fix.in_("en") == "Write “title@fr”."


def test_tabs_are_told(tmp_path: Path) -> None:
    found = loaded(tmp_path, plan(nodes_csv="id\tkind\n1\ta\n"))
    assert told(found.problems) == [f"{NODES}:1:1 broken-table"]


def test_rows_belong_to_items(tmp_path: Path) -> None:
    files = plan(
        nodes_csv="id,kind,title@fr\n1,a,A\n",
        actions_csv='node,id,text@fr,steps@fr,steps@en\n1,1-a,T,"U\nV","W\nX"\n,b,c\n',
        reports_csv="node,id,period,activities@fr,cost,gender_based_analysis.applies\n"
        "1,r,2010/2011,T,not-applicable,TRUE\n",
    )
    found = loaded(tmp_path, files)
    assert told(found.problems) == ["data/plans/p/actions.csv:5:1 orphan-row"]
    (node,) = found.site.plans[0].nodes
    assert node.actions[0].steps == ({"fr": "U", "en": "W"}, {"fr": "V", "en": "X"})
    assert str(node.reports[0].cost) == "not-applicable"
    assert node.reports[0].gender_based_analysis
    assert node.reports[0].gender_based_analysis.applies


def test_numbers_of_a_workbook_are_exact(tmp_path: Path) -> None:
    amounts = [111313.3, 0.1 + 0.2, 7.0, -3, 1e-7, "1.10"]
    rows = [("2007-2008", "m", amount) for amount in amounts]
    files = budget(sheet(("year", "measure", "amount"), *rows, title="lines"), "xlsx")
    found = loaded(tmp_path, files)
    assert told(found.problems) == []
    lines = found.site.budgets[0].lines
    written = ["111313.3", "0.3", "7", "-3", "0.0000001", "1.10"]
    assert [str(line.amount.quantize(Decimal(w))) for line, w in zip(lines, written, strict=True)]
    assert [format(line.amount, "f") for line in lines] == written
    assert str(lines[0].origin.at("amount")) == "data/budgets/b/lines.xlsx[lines!C2]"


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04broken", b"\xd0\xcf\x11\xe0old"])
def test_damaged_workbooks_are_told(tmp_path: Path, data: bytes) -> None:
    found = loaded(tmp_path, plan(plan_xlsx=data))
    assert told(found.problems) == ["data/plans/p/plan.xlsx broken-table"]


def test_workbooks_that_unpack_to_too_much_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.load.workbook.MAX_UNPACKED", 1000)
    found = loaded(tmp_path, plan(plan_xlsx=sheet(("id",))))
    assert told(found.problems) == ["data/plans/p/plan.xlsx oversized-file"]


def test_cells_far_from_the_table_are_refused(tmp_path: Path) -> None:
    book = Workbook()
    book.worksheets[0].title = "nodes"
    book.worksheets[0]["A1"] = "id"
    book.worksheets[0]["XFD1048576"] = "x"
    book.save(tmp_path / "saved.xlsx")
    data = (tmp_path / "saved.xlsx").read_bytes()
    found = loaded(tmp_path / "site", plan(plan_xlsx=data))
    assert told(found.problems) == ["data/plans/p/plan.xlsx[nodes!XFD1048576] oversized-file"]


def test_two_tables_of_the_same_list_are_told(tmp_path: Path) -> None:
    row = ("id", "kind", "title@fr"), ("1", "a", "A")
    files = plan(nodes_csv="id,kind,title@fr\n1,a,A\n", plan_xlsx=sheet(*row))
    found = loaded(tmp_path, files)
    assert [problem.rule.name for problem in found.problems] == ["two-places-for-one-list"]
    assert len(found.site.plans[0].nodes) == 1


@settings(max_examples=50, deadline=None)
@given(st.text(alphabet='ab,;"\n\r\t=@é1') | st.text(), st.sampled_from(["nodes", "targets"]))
def test_any_text_is_read_or_refused(text: str, name: str) -> None:
    with TemporaryDirectory() as folder:
        data = text.encode("utf-8", "surrogatepass")
        loaded(Path(folder), {PLAN_FILE: PLAN, f"data/plans/p/{name}.csv": data})
