"""Projects with nothing to publish, and with something."""

from tests.builders import a_budget, a_plan, a_site, an_organization

BAD = {
    "empty": (a_site(plans=(), budgets=()), ["settings"]),
    "no plan, no budget": (
        a_site(plans=(), budgets=(), organizations=(an_organization(),)),
        ["settings"],
    ),
}
GOOD = {"a plan": a_site(plans=(a_plan(),)), "a budget": a_site(plans=(), budgets=(a_budget(),))}
