"""The project's settings: the `affiche` section of mkdocs.yml."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Annotated

from pydantic import BeforeValidator, ConfigDict
from pydantic_core import PydanticCustomError

from generator.model.checks import SiteChecks
from generator.model.documents import DocumentSettings
from generator.model.types import PLAIN_MAPPING, Text, Url
from generator.place import NOWHERE, Located

_REPORT = re.compile(
    r"""https://[^\s"'<>\\/{}]+(?:[/?#](?:[^\s"'<>\\{}]|\{page\})*)?|"""
    r"""mailto:[^\s"'<>\\{}@?]+@[^\s"'<>\\{}@?]+(?:\?(?:[^\s"'<>\\{}]|\{page\})*)?"""
)


def _report(value: object) -> object:
    """`value`, when readers can be sent there: any other address could run in their browsers."""
    if isinstance(value, str) and value and not _REPORT.fullmatch(value):
        raise PydanticCustomError("bad_report", "not an address for reports")
    return value


ReportAddress = Annotated[str, BeforeValidator(_report)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """A language of the site: its code (`fr`) and its own name (« Français »)."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    code: str
    name: str
    origin: Located = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """The terms under which texts and data may be reused: their name, where they stand."""

    __pydantic_config__ = ConfigDict(extra="forbid")
    name: Text
    url: Url
    origin: Located = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the project says of itself. The first language is the one offered first.

    `site_url` is the address of the published site, with its last slash; empty when unknown.
    `report` is where readers tell of a problem, `mailto:…` or `https://…`, in which `{page}` stands
    for the address of the page; where it is empty, no page offers it. `security` is where a
    weakness of the site is told, in the same form, for `security.txt`. `licence` is what readers
    may do with texts and data; without it, no page speaks of that. `names` are official names
    by the code of their language, used as they are in every text: pages in another language say
    which it is.
    """

    __pydantic_config__ = ConfigDict(extra="forbid")
    languages: tuple[Language, ...]
    title: Text
    description: Text
    site_url: str = ""
    report: ReportAddress = ""
    security: ReportAddress = ""
    licence: Licence | None = None
    data: str = "data"
    content: str = "content"
    templates: str = "overrides"
    names: Annotated[Mapping[str, tuple[str, ...]], PLAIN_MAPPING] = field(default_factory=dict)
    documents: DocumentSettings = field(default_factory=DocumentSettings)
    checks: SiteChecks = field(default_factory=SiteChecks)
    origin: Located = NOWHERE

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the languages, in order."""
        return tuple(language.code for language in self.languages)
