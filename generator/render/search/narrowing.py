"""What a card is narrowed to in the search: the same choices as in the list of all cards."""

from dataclasses import replace

from generator.language.words import gettext
from generator.model.organization import Organization
from generator.model.plan import ActionStatus
from generator.page import Choice, SearchEntry
from generator.render.plan import short
from generator.render.search.facets import NO_STATUS
from generator.render.words import plain
from generator.view.cards import ListedCard


def narrowed(entry: SearchEntry, one: ListedCard, lang: str) -> SearchEntry:
    """The entry of a card with all that the search can be narrowed to."""
    plan, level = one.card.plan, one.card.level
    return replace(
        entry,
        plan=Choice(plan.id, short(plan, lang)),
        level=Choice(level.kind, plain(level.label, lang)),
        organizations=tuple(_organization(org, lang) for org in one.organizations),
        status=_status(one.status, lang),
        years=one.years,
    )


def _organization(organization: Organization, lang: str) -> Choice:
    """An organization by its name, with its acronym where it has one."""
    name, acronym = plain(organization.name, lang), plain(organization.acronym, lang)
    return Choice(organization.id, f"{name} ({acronym})" if acronym else name)


def _status(status: ActionStatus | None, lang: str) -> Choice:
    """Where a card stands, or that nothing says it."""
    words = {
        "not-started": gettext("Not started", lang),
        "under-way": gettext("Under way", lang),
        "completed": gettext("Completed", lang),
        "delayed": gettext("Delayed", lang),
        "abandoned": gettext("Abandoned", lang),
    }
    return (
        Choice(status, words[status])
        if status
        else Choice(NO_STATUS, gettext("No status published", lang))
    )
