"""Budgets: the sentences that explain their fields."""

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "Budget": {
        "id": "The permanent name of the budget, which is also its folder’s, such as 2007-2008.",
        "title": "The title of the budget, in each language.",
        "portfolio": "The name of the portfolio, in each language.",
        "period": (
            "The fiscal year of the budget, such as 2007-04/2008-03 (April 2007 to March 2008)."
        ),
        "years": "The fiscal years of its tables, from the newest: 2007-2008, then 2006-2007.",
        "source": "The published document that the budget comes from.",
        "measures": "What the tables count, such as expenditure or staff.",
        "programs": "The programs of the portfolio, in the order of the document.",
        "summary": "What the budget is about, in two or three sentences, in each language.",
        "currency": "The currency of the amounts; Canadian dollars where nothing is said.",
        "organization": "The id of the organization whose budget this is, such as micc.",
        "categories": "The kinds of spending that cut across programs, such as remuneration.",
        "identities": "What must add up: sums, formulas, changes and shares.",
        "lines": "Every published figure, more comfortable in a file lines.csv beside this one.",
        "checks": "How the checks apply to this budget, and the faults that may stand in it.",
        "explanations": "Why figures changed since the year before.",
        "seal": (
            "The fingerprint of a closed year, between double quotes; `affiche seal` gives it."
        ),
        "errata": (
            "What was changed after the year was closed, from the oldest correction to the newest."
        ),
    },
    "Measure": {
        "id": (
            "The permanent name of the measure, which lines and identities repeat, such as "
            "expenditure."
        ),
        "label": "The heading of its column, in each language, such as Expenditure budget.",
        "unit": "The unit in which its figures were published.",
        "decimals": (
            "How many decimals were published, such as 0 or 1; sums are compared within that "
            "rounding."
        ),
        "definition": "What the measure counts, in plain words, in each language.",
    },
    "Program": {
        "id": "The permanent name of the program, once in the budget, such as 1.",
        "title": "The title of the program, in each language.",
        "number": "The number that the document gives to the program, such as 1.",
        "definition": "The definition that the government gives of the program, in each language.",
        "organization": "The id of the organization that runs the program.",
        "elements": "The parts of the program, in the order of the document.",
    },
    "Element": {
        "id": "The permanent name of the element, once in its program, such as 2.",
        "title": "The title of the element, in each language.",
        "number": "The number that the document gives to the element, such as 2.",
        "organization": "The id of the organization that runs the element.",
    },
    "Category": {
        "id": "The permanent name of the category, once in the budget, such as remuneration.",
        "label": "The name of this kind of spending, in each language.",
        "measure": (
            "The id of the measure that the amounts of the category split, such as expenditure."
        ),
    },
    "Identity": {
        "id": "The permanent name of the identity, once in the budget.",
        "label": "What must agree, in words, in each language.",
        "sum": "The parts that add up to the total stated above them.",
        "of": "Beside sum, the id of the measure whose parts add up, such as expenditure.",
        "formula": (
            "An equation between measures, such as appropriations = expenditure - amortization + "
            "investments."
        ),
        "change": (
            "The id of the measure whose change since the year before was published, such as "
            "expenditure."
        ),
        "share": (
            "The id of the measure of which each part’s share was published, such as expenditure."
        ),
        "amount": "Beside change, the id of the measure that states it as an amount.",
        "percent": "Beside change or share, the id of the measure that states it in per cent.",
    },
    "Line": {
        "year": "The fiscal year of the figure, such as 2007-2008.",
        "program": "The id of the program; leave it out for the total of all programs.",
        "element": "The id of the element; leave it out for the total of the program.",
        "category": "The id of the category; leave it out for the total of all categories.",
        "measure": "The id of the measure, such as expenditure.",
        "amount": (
            "The published figure, in the measure’s unit, with a decimal point, such as 111313.3."
        ),
        "restated": "Write true where an earlier budget gave this figure otherwise.",
    },
    "Explanation": {
        "program": (
            "The id of the program that the explanation is about; leave it out for the whole "
            "portfolio."
        ),
        "element": (
            "The id of the element that the explanation is about; leave it out for the whole "
            "program."
        ),
        "category": "The id of the category that the explanation is about, such as remuneration.",
        "measure": (
            "The id of the measure that changed; leave it out where the explanation holds for "
            "all of them."
        ),
        "text": "Why the figure changed, in each language.",
    },
}
