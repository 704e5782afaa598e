"""Budgets, plans and all indicators as workbooks (XLSX) in each language, beside the CSV files."""

from generator.render.workbook.budgets import budget_workbook
from generator.render.workbook.indicators import indicators_workbook
from generator.render.workbook.plans import plan_workbook

__all__ = ["budget_workbook", "indicators_workbook", "plan_workbook"]
