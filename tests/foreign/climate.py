"""A municipal climate plan in one workbook: three levels, actions, ranges, yearly observations."""

import csv
import re
from pathlib import Path

from openpyxl import Workbook

FILE = "data/plans/climat-2024/tables.xlsx"
SHEETS = Path(__file__).parent / "sheets" / "climate"
SENTENCES = """- id: plan-actions
  text:
    fr: Le plan prévoit {count, plural, one {# geste} other {# gestes}}.
    en: The plan has {count, plural, one {# step} other {# steps}}.
"""
"""A sentence in the words of the city."""
_NUMBER = re.compile(r"-?\d+(\.\d+)?")


def write(project: Path) -> None:
    """The workbook of the plan, with numbers as numbers, and a draft that nothing reads."""
    (project / "data/sentences.yml").write_text(SENTENCES, encoding="utf-8")
    book = Workbook()
    book.remove(book.worksheets[0])
    for path in sorted(SHEETS.glob("*.csv")):
        sheet = book.create_sheet(path.stem)
        with path.open(encoding="utf-8", newline="") as file:
            for row in csv.reader(file):
                sheet.append([_typed(cell) for cell in row])
    draft = book.create_sheet("brouillon")
    draft.append(["=1/0"])
    draft.sheet_state = "hidden"
    book.save(project / FILE)


def _typed(cell: str) -> object:
    """A cell as a spreadsheet holds it: nothing, a number, or text."""
    if _NUMBER.fullmatch(cell):
        return float(cell) if "." in cell else int(cell)
    return cell or None
