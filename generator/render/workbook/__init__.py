"""Budgets and plans as workbooks (XLSX), one for each language, beside the CSV files of the API."""

from generator.render.workbook.budgets import budget_workbook
from generator.render.workbook.plans import plan_workbook

__all__ = ["budget_workbook", "plan_workbook"]
