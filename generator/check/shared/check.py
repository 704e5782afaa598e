"""What a check is: the rule that it documents, and the function that finds its problems."""

from collections.abc import Iterable
from typing import Protocol

from generator.model.site import Site
from generator.problem import Problem, Rule


class Check(Protocol):
    """A check: a module with its rule and its function."""

    rule: Rule

    def find(self, site: Site) -> Iterable[Problem]:
        """The problems of this kind in a site."""
        ...
