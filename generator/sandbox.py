"""The sandbox in which the templates of a project are drawn: Jinja's own, judging each thing once.

What an attribute may be depends on the type of its object and on its name alone, so that each pair
is judged the first time that a template asks for it. A page asks some four hundred times.
"""

from pathlib import Path
from typing import Any

from jinja2 import FileSystemLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

_FORMATS = frozenset({"format", "format_map"})
"""Methods that Jinja wraps anew for each text."""


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's immutable sandbox, which remembers the attributes that it has let through."""

    def __init__(self, templates: Path) -> None:
        """An environment for the templates in a folder; what they print is escaped."""
        super().__init__(
            loader=FileSystemLoader(templates),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            auto_reload=False,
            cache_size=-1,
        )
        self._safe: set[tuple[type, str]] = set()

    def getattr(self, obj: Any, attribute: str) -> Any:
        """An attribute of an object, judged once for all objects of its type."""
        if (type(obj), attribute) in self._safe:
            try:
                return getattr(obj, attribute)
            except AttributeError:
                return super().getattr(obj, attribute)
        if self._is_plain(obj, attribute):
            self._safe.add((type(obj), attribute))
        return super().getattr(obj, attribute)

    def _is_plain(self, obj: Any, attribute: str) -> bool:
        """Whether an attribute is there, and the sandbox gives it as it is."""
        return (
            attribute not in _FORMATS
            and hasattr(obj, attribute)
            and self.is_safe_attribute(obj, attribute, None)
        )
