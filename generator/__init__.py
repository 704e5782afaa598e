"""Affiche: public plans, budgets and reports as a bilingual static site."""
