"""Facts that the data has, and has not."""

from generator.model.site import Site
from tests.builders import a_narrative, a_site


def of(body: str) -> Site:
    return a_site(narratives=(a_narrative(body=body),))


ITEM = ["a-plan"]
BAD = {
    label: (of(body), ITEM)
    for label, body in {
        "a name": "{{ budgets/2007-2008/expenditures }}",
        "no name": "{{ }}",
        "a format": "{{ budgets/2007-2008/expenditure | million }}",
        "a format of what is not money": "{{ plans/a-plan/count/objective | millions }}",
        "not closed": "About {{ budgets/2007-2008/expenditure and more.\n\nMore.",
        "closed on another line": "{{ budgets/2007-2008/expenditure\n}}",
        "closed once": "{{ budgets/2007-2008/expenditure }",
        "the second of two": "{{ plans/a-plan/period }} {{ plans/a-plan/end }}",
        "code that is none": "{{ 7 * 7 }}",
    }.items()
}
GOOD = {
    label: of(body)
    for label, body in {
        "a figure": "{{ budgets/2007-2008/expenditure }}",
        "formats": "{{ budgets/2007-2008/expenditure|millions }} "
        "{{ budgets/2007-2008/1/expenditure | thousands }} "
        "{{ budgets/2007-2008/2/expenditure | dollars }}",
        "a count": "{{ plans/a-plan/count/objective }}",
        "code": "`{{ nothing }}`\n\n```\n{{ nothing\n```",
        "braces": "a { b } c }} d",
    }.items()
} | {
    "what could not be read": a_site(
        narratives=(a_narrative(body="{{ plans/gone/period }}"),), dropped=frozenset({"gone"})
    )
}
