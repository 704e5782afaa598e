"""Identities that can, and cannot, be checked."""

from typing import Any

from generator.model.site import Site
from tests.builders import a_budget, a_measure, a_site, an_identity

MEASURES = (
    a_measure(),
    a_measure(id="permanent"),
    a_measure(id="voted", unit="dollars"),
    a_measure(id="rate", unit="percent"),
    a_measure(id="staff", unit="persons"),
)
ITEM = ["2007-2008/an-identity"]


def of(**form: Any) -> Site:
    identity = an_identity(**{"sum": None, **form})
    return a_site(budgets=(a_budget(measures=MEASURES, identities=(identity,)),))


BAD = {
    "no form": (of(), ITEM),
    "two forms": (of(sum="program", of="expenditure", formula="expenditure = voted"), ITEM),
    "a sum of nothing": (of(sum="program"), ITEM),
    "a change that is not stated": (of(change="expenditure"), ITEM),
    "a share that is not stated": (of(share="expenditure"), ITEM),
    "an amount of a share": (of(share="expenditure", percent="rate", amount="voted"), ITEM),
    "units that do not mix": (of(formula="expenditure = voted + staff"), ITEM),
    **{
        f"a formula: {formula}": (of(formula=formula), ITEM)
        for formula in (
            "",
            "expenditure",
            "expenditure = ",
            "expenditure = voted +",
            "expenditure = voted permanent",
            "expenditure = voted * permanent",
            "expenditure = 2 voted",
            "expenditure = voted = permanent",
            "expenditure = __import__('os')",
        )
    },
}
GOOD = {
    "a sum": of(sum="program", of="expenditure"),
    "a formula": of(formula="expenditure = voted + permanent"),
    "a long formula": of(formula="expenditure = voted + permanent - voted + permanent"),
    "a change": of(change="expenditure", amount="permanent", percent="rate"),
    "a change in per cent": of(change="expenditure", percent="rate"),
    "a share": of(share="expenditure", percent="rate"),
    "measures that there are not are another fault": of(formula="total = part + other-part"),
}
