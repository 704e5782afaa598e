"""Paper: a page printed to PDF keeps every column and figure of its widest table."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

TEXT = shutil.which("pdftotext")
WIDEST = """() => {
  const whole = document.querySelector('.af-synoptic');
  const cells = whole?.querySelectorAll('.af-synoptic-heads > span, .af-cell');
  if (whole) return [...cells].map(cell => cell.innerText);
  const tables = [...document.querySelectorAll('table')];
  const across = row => [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0);
  const columns = table => Math.max(...[...table.rows].map(across));
  const widest = tables.sort((a, b) => columns(b) - columns(a))[0];
  return [...widest.querySelectorAll('th, td')].map(cell => cell.innerText);
}"""


def words(text: str) -> list[str]:
    return re.findall(r"[\w,.%$()]+", text)


@pytest.mark.skipif(TEXT is None, reason="pdftotext is not installed; .ci/run installs it")
@pytest.mark.parametrize("form", ["A4", "Letter"])
@pytest.mark.parametrize(
    "path", ["fr/budgets/2007-2008/", "en/budgets/2007-2008/", "fr/plans/strategique-2008-2012/"]
)
def test_the_widest_table_is_printed_whole(
    browser: Browser, address: str, tmp_path: Path, path: str, form: str
) -> None:
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(address + path)
        page.emulate_media(media="print")
        cells = page.evaluate(WIDEST)
        page.pdf(path=tmp_path / "page.pdf", format=form, prefer_css_page_size=True)
    subprocess.run([str(TEXT), "-raw", tmp_path / "page.pdf", tmp_path / "page.txt"], check=True)
    text = (tmp_path / "page.txt").read_text(encoding="utf-8")
    printed = {*words(text), *words(re.sub(r"[-\u00ad\u2010]\n", "", text))}
    missing = {word for cell in cells for word in words(cell)} - printed
    assert len(cells) > 20
    assert missing == set()
