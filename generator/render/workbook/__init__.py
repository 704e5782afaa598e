"""Budgets, plans and all indicators as workbooks (XLSX, ODS) in each language, beside CSV."""

from collections.abc import Mapping

from generator.render.workbook.book import Writer
from generator.render.workbook.budgets import budget_workbook
from generator.render.workbook.indicators import indicators_workbook
from generator.render.workbook.ods import opendocument
from generator.render.workbook.plans import plan_workbook
from generator.render.workbook.write import workbook

__all__ = ["WRITERS", "budget_workbook", "indicators_workbook", "plan_workbook"]

WRITERS: Mapping[str, Writer] = {"xlsx": workbook, "ods": opendocument}
"""What writes each format of workbooks."""
