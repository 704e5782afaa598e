"""Budgets, plans and all indicators as workbooks (XLSX, ODS) in each language, beside CSV."""

from collections.abc import Mapping

from generator.render.workbook.book import Book, Form, written
from generator.render.workbook.budgets import budget_workbook
from generator.render.workbook.indicators import Ledger, amounts, layout
from generator.render.workbook.ods import Ods
from generator.render.workbook.plans import plan_workbook
from generator.render.workbook.write import Xlsx

__all__ = [
    "WRITERS",
    "Book",
    "Ledger",
    "amounts",
    "budget_workbook",
    "layout",
    "plan_workbook",
    "written",
]

WRITERS: Mapping[str, type[Form]] = {"xlsx": Xlsx, "ods": Ods}
"""What writes each format of workbooks."""
