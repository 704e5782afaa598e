"""The pages of budgets: every figure as each language writes it, notes, files, no lost cell."""

import re
from decimal import Decimal
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.derive import derive
from generator.model.types import Absent
from generator.page import Page
from generator.pipeline import Ready
from generator.render import budget
from generator.render.pen import Pen
from generator.render.tables import drawn, written
from generator.view.budget import Figure
from tests.builders import a_budget, a_line, a_site, a_waiver, some_checks, text
from tests.conftest import ROOT

TAG = re.compile(r"<[^>]+>")


def page(ready: Ready, lang: str, key: str = "budgets/2007-2008") -> Page:
    return next(one for one in ready.pages if (one.key, one.lang) == (key, lang))


def cells(html: str, table: str) -> list[list[str]]:
    body = html[html.index(f'id="x-table-{table}"') :].partition("</table>")[0]
    rows = re.findall(r"<tr.*?</tr>", body.partition("<tbody>")[2], re.DOTALL)
    return [
        [unescape(TAG.sub("", cell)) for cell in re.findall(r"<td.*?</td>", row, re.DOTALL)]
        for row in rows
    ]


def small(lang: str, **changes: object) -> str:
    site = a_site(budgets=(a_budget(**changes),))
    pen = Pen(lang, site, ROOT / "overrides")
    _, one = (one.draw() for one in budget.pages(derive(site), pen))
    return one.content


@pytest.mark.parametrize(
    ("lang", "total"),
    [
        (
            "fr",
            ["111\u00a0313,3", "2\u00a0559,7", "6\u00a0715,0", "115\u00a0468,6", "109\u00a0045,6"],
        ),
        ("en", ["111,313.3", "2,559.7", "6,715.0", "115,468.6", "109,045.6"]),
    ],
)
def test_figures_are_written_as_the_language_writes_them(
    ready: Ready, lang: str, total: list[str]
) -> None:
    assert cells(page(ready, lang).content, "programs")[-1] == total


def test_a_fall_has_a_true_minus_sign(ready: Ready) -> None:
    assert cells(page(ready, "fr").content, "portfolio") == [["969", "984", "−1,5\u00a0%"]]
    assert cells(page(ready, "en").content, "portfolio") == [["969", "984", "−1.5%"]]


def test_a_waived_change_is_shown_as_published_with_its_note(ready: Ready) -> None:
    html = page(ready, "fr").content
    assert cells(html, "elements-change-1-expenditure")[-1][-1] == "5,1\u00a0%2"
    assert 'href="#x-table-elements-change-1-expenditure-2"' in html
    assert 'id="x-table-elements-change-1-expenditure-2"' in html


def test_an_explained_change_has_a_note(ready: Ready) -> None:
    for lang, words in (
        ("fr", "le nouveau système comptable"),
        ("en", "the government’s new accounting"),
    ):
        html = page(ready, lang).content
        table = html[html.index('id="x-table-categories-investments"') :]
        assert cells(html, "categories-investments")[0][-1] in {"18,1\u00a0%1", "18.1%1"}
        assert words in table.partition("</section>")[0]


def test_every_table_links_to_a_file_that_exists(ready: Ready) -> None:
    files = {file.path for file in ready.files}
    for lang in ready.settings.codes:
        links = re.findall(r'href="([./]+)(api/[^"]+)" download', page(ready, lang).content)
        assert len(links) == 4 + 9 * 2
        assert {path for _, path in links} <= files
        assert {up for up, _ in links} == {"../../../"}


def test_tables_can_be_read_without_seeing_them(ready: Ready) -> None:
    html = page(ready, "en").content
    assert (
        html.count("<table") == html.count("<caption") == html.count('role="region" tabindex="0"')
    )
    assert html.count("<h1") == 1
    assert " style=" not in html


def test_what_was_not_published_is_said_and_not_zero() -> None:
    lines = (a_line("0.0", program="1"), a_line("1.0", program="1", year="2006-2007"))
    html = small("en", lines=lines)
    assert "not published" in html
    assert "0.0" in html


def test_a_change_from_zero_is_not_applicable() -> None:
    lines = (a_line("2.0", program="1"), a_line("0.0", program="1", year="2006-2007"))
    html = small("en", lines=lines)
    assert '<abbr title="not applicable">n/a</abbr>' in html
    assert "Infinity" not in html


def test_markup_in_data_is_text() -> None:
    checks = some_checks(
        waivers=(a_waiver(item="2007-2008/2007-2008/expenditure", reason=text("", "<b>x</b>")),)
    )
    assert "&lt;b&gt;x&lt;/b&gt;" in small("en", checks=checks)


@given(st.decimals(-(10**9), 10**9, places=1), st.sampled_from(["fr", "en"]))
def test_a_written_amount_reads_back(value: Decimal, lang: str) -> None:
    text = written(Figure(value=value, unit="thousand-dollars", decimals=1), lang)
    plain = text.replace("−", "-").replace("\u00a0", "")
    plain = plain.replace(",", ".") if lang == "fr" else plain.replace(",", "")
    assert Decimal(plain) == value


def test_three_kinds_of_nothing_are_written_apart() -> None:
    values = (Decimal(0), Absent.NOT_APPLICABLE, None)
    found = [written(Figure(value=value, unit="", decimals=0), "fr") for value in values]
    assert found == ["0", "s.\u00a0o.", ""]


def test_a_table_draws_each_of_its_figures() -> None:
    (view,) = derive(a_site()).budgets
    table = drawn(view.tables[0], "en", "x.csv")
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["10.0"],
        ["20.0"],
        ["30.0"],
    ]
    assert [row.total for row in table.rows] == [False, False, True]
