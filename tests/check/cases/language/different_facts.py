"""Facts that both languages of a page quote, and one alone."""

from tests.check.cases.language.different_figures import page

FACT = "{{ budgets/2007-2008/expenditure }}"
COUNT = "{{ plans/a-plan/count/objective }}"
BAD = {
    "in French only": (page(f"Soit {FACT}.", "The budget."), ["a-plan"]),
    "in English only": (page("Le budget.", f"That is {FACT}."), ["a-plan"]),
    "each another": (page(COUNT, FACT), ["a-plan", "a-plan"]),
}
GOOD = {
    "in both": page(f"{FACT} et {COUNT}", f"{COUNT} and {FACT}"),
    "another format": page("{{ budgets/2007-2008/expenditure | millions }}", FACT),
    "more often": page(f"{FACT} {FACT}", FACT),
    "in code": page(f"`{FACT}`", "None."),
    "a name that is told by itself": page("{{ budgets/2007-2008/expenditur }}", FACT),
    "not closed": page("{{ budgets/2007-2008/expenditure", "The budget."),
}
