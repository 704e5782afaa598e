"""Entities as schema.org describes them, for search engines. What is not known is left out."""

from collections.abc import Iterable, Iterator
from posixpath import splitext

from generator.model import addresses
from generator.model.indicator import Observation, Target
from generator.model.organization import Organization
from generator.model.plan import Plan
from generator.model.site import Site
from generator.model.when import When
from generator.render.head import Thing, address
from generator.render.words import plain
from generator.view import CardView, Cited, IndicatorView, OrganizationView, PlanView
from generator.view.budget import BudgetView

FORMATS = {
    ".csv": "text/csv",
    ".ods": "application/vnd.oasis.opendocument.spreadsheet",
    ".json": "application/json",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


def website(site: Site) -> Thing:
    """The site itself, for its home page."""
    return {"@type": "WebSite", "url": site.settings.site_url}


def plan(view: PlanView, site: Site, lang: str) -> Thing:
    """A plan: a report of those who answer for it, on the period that it covers."""
    return _known(
        {
            "@type": "Report",
            "temporalCoverage": coverage(view.plan.period),
            "creator": _organizations(view.leads, lang),
            "isBasedOn": document(view.cited, site, lang),
        }
    )


def card(view: CardView, site: Site, lang: str) -> Thing:
    """A card: a part of its plan."""
    return _known(
        {
            "@type": "CreativeWork",
            "temporalCoverage": coverage(view.node.schedule or view.plan.period),
            "creator": _organizations(view.leads, lang),
            "isPartOf": _part_of(view.plan, site, lang),
            "isBasedOn": document(view.cited, site, lang),
        }
    )


def indicator(view: IndicatorView, site: Site, lang: str, files: Iterable[str]) -> Thing:
    """An indicator: a data set of its targets and results."""
    one = view.indicator
    entries: tuple[Target | Observation, ...] = (*one.targets, *one.observations)
    return _known(
        {
            "@type": "Dataset",
            "temporalCoverage": _spanned(entry.period for entry in entries),
            "variableMeasured": _known(
                {
                    "@type": "PropertyValue",
                    "name": plain(one.title, lang),
                    "unitText": plain(one.unit, lang),
                }
            ),
            "measurementTechnique": plain(one.methodology, lang),
            "isAccessibleForFree": True,
            "isBasedOn": document(view.cited, site, lang),
            "distribution": list(_downloads(files, site)),
        }
    )


def budget(view: BudgetView, site: Site, lang: str, files: Iterable[str]) -> Thing:
    """A budget: a data set of what the portfolio spends."""
    one = view.budget
    owner = site.organization_by_id.get(one.organization or "")
    cited = Cited(view.source, view.citation) if view.source else None
    return _known(
        {
            "@type": "Dataset",
            "temporalCoverage": coverage(one.period),
            "variableMeasured": [plain(measure.label, lang) for measure in one.measures],
            "creator": _organizations((owner,) if owner else (), lang),
            "isAccessibleForFree": True,
            "isBasedOn": document(cited, site, lang),
            "distribution": list(_downloads(files, site)),
        }
    )


def organization(view: OrganizationView, lang: str) -> Thing:
    """An organization, with the one that it is part of."""
    return {
        **_organization(view.organization, lang),
        **_known({"parentOrganization": _organizations(view.parents[-1:], lang)}),
    }


def document(cited: Cited | None, site: Site, lang: str) -> Thing | None:
    """The published document that a page's facts come from."""
    if cited is None:
        return None
    source = cited.source
    publisher = site.organization_by_id.get(source.publisher)
    return _known(
        {
            "@type": "CreativeWork",
            "name": plain(source.title, lang),
            "inLanguage": source.language,
            "datePublished": _published(source.date),
            "publisher": _organizations((publisher,) if publisher else (), lang),
            "identifier": [
                {"@type": "PropertyValue", "propertyID": name, "value": value}
                for name, value in source.identifiers.items()
            ],
            "url": source.url,
        }
    )


def _published(when: When | None) -> str:
    """When a document was published, as ISO 8601 has it: a season is known by its year."""
    if when is None or when.start is None:
        return ""
    point = when.ends[0].rstrip("?~%")
    return point if int(point[5:7] or 1) <= 12 else point[:4]


def coverage(when: When) -> str:
    """A period as schema.org writes it: an interval of ISO 8601, `..` where a side is open."""
    start, end = (day.isoformat() if day else ".." for day in (when.start, when.end))
    return f"{start}/{end}" if (start, end) != ("..", "..") else ""


def _spanned(whens: Iterable[When]) -> str:
    """The period from the first to the last of several; empty where there is none."""
    all_of = list(whens)
    starts = [when.start for when in all_of if when.start]
    ends = [when.end for when in all_of if when.end]
    return f"{min(starts).isoformat()}/{max(ends).isoformat()}" if starts and ends else ""


def _part_of(one: Plan, site: Site, lang: str) -> Thing:
    """A plan as its cards name it."""
    where = address(site.settings, lang, addresses.path(addresses.key("plans", one.id), lang))
    return {"@type": "Report", "@id": where, "name": plain(one.title, lang)}


def _organizations(organizations: Iterable[Organization], lang: str) -> list[Thing]:
    """Organizations by their names."""
    return [{"name": plain(one.name, lang), **_organization(one, lang)} for one in organizations]


def _organization(one: Organization, lang: str) -> Thing:
    """What is said of an organization beside its name."""
    return _known({"@type": "Organization", "alternateName": plain(one.acronym, lang)})


def _downloads(files: Iterable[str], site: Site) -> Iterator[Thing]:
    """The files of a data set, by their paths below the site's root."""
    for path in files:
        yield {
            "@type": "DataDownload",
            "encodingFormat": FORMATS[splitext(path)[1]],
            "contentUrl": site.settings.site_url + path,
        }


def _known(thing: Thing) -> Thing:
    """A thing without what is empty."""
    return {name: value for name, value in thing.items() if value not in ("", None, [])}
