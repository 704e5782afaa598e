"""The project's settings: the `affiche` section of mkdocs.yml."""

from dataclasses import dataclass, field

from pydantic import ConfigDict

from generator.model.checks import SiteChecks
from generator.model.types import Text
from generator.place import NOWHERE, Located


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language of the site: its code (`fr`) and its own name (« Français »)."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    code: str
    name: str
    origin: Located = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the project says of itself. The first language is the one offered first.

    `site_url` is the address of the published site, with its last slash; empty when unknown.
    """

    __pydantic_config__ = ConfigDict(extra="forbid")
    languages: tuple[Language, ...]
    title: Text
    description: Text
    site_url: str = ""
    data: str = "data"
    content: str = "content"
    templates: str = "overrides"
    checks: SiteChecks = field(default_factory=SiteChecks)
    origin: Located = NOWHERE

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the languages, in order."""
        return tuple(language.code for language in self.languages)
