"""Sites with errors are joined up too: a build does both at once, and tells the errors after."""

import pytest

from generator.derive import derive
from generator.model.site import Site
from tests.check.test_checks import BAD

FAULTY = [pytest.param(one.values[1], id=one.id) for one in BAD]


@pytest.mark.parametrize("site", FAULTY)
def test_a_site_with_errors_is_joined_up(site: Site) -> None:
    views = derive(site)
    assert {plan.plan.id for plan in views.plans} == {plan.id for plan in site.plans}
