"""Every sentence that pages draw from the data: its English, and what it may name.

The French is in `locale/fr/sentences.po`; a project writes any of them anew in
`data/sentences.yml`. A name in `counts` is a number, of which a plural may be made.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_ACTIONS = "{count, plural, one {# action} other {# actions}}"


@dataclass(frozen=True, slots=True)
class Known:
    """A sentence: its English template, the names of its values, and which of those are counts."""

    text: str
    names: frozenset[str]
    counts: frozenset[str]


def _group(names: str, sentences: Mapping[str, str]) -> Iterator[tuple[str, Known]]:
    """Sentences that have the same values; the names of counts end with `#`."""
    every = frozenset(name.rstrip("#") for name in names.split())
    counts = frozenset(name.rstrip("#") for name in names.split() if name.endswith("#"))
    for name, text in sentences.items():
        yield name, Known(text, every, counts)


_BUDGET = {
    "budget-up": (
        "The portfolio grows by {percent}, from {before} in {since} to {amount} in {year} "
        "({measure})."
    ),
    "budget-down": (
        "The portfolio shrinks by {percent}, from {before} in {since} to {amount} in {year} "
        "({measure})."
    ),
    "budget-same": "The portfolio stays at {amount} in {year}, as in {since} ({measure}).",
    "budget-total": "The portfolio comes to {amount} in {year} ({measure}).",
}
_MEASURE = {
    "measure-up": "{measure}: {amount} in {year}, up {percent} from {before} in {since}.",
    "measure-down": "{measure}: {amount} in {year}, down {percent} from {before} in {since}.",
    "measure-same": "{measure}: {amount} in {year}, the same as in {since}.",
    "measure-total": "{measure}: {amount} in {year}.",
}
_PART = {
    "part-of-increase": "“{part}” receives {share} of the increase, that is, {change}.",
    "part-of-decrease": "“{part}” takes {share} of the decrease, that is, {change}.",
    "part-most-changed": "“{part}” changes the most: {change}.",
}
_PROGRAM = {
    "program-largest": (
        "The largest of its {count, plural, one {# program} other {# programs}} is “{program}”, "
        "with {share} of the portfolio."
    ),
    "program-share": "“{program}” has {share} of the portfolio, {amount} ({measure}).",
}
_PLAN = {
    "plan-holds": "This plan has {items}.",
    "plan-over": "The period of this plan has ended ({period}).",
    "plan-actions": f"This plan includes {_ACTIONS}.",
    "plan-actions-dated": f"This plan includes {_ACTIONS}, {{dated}} of them with a date.",
    "plan-actions-all-dated": (
        "This plan includes "
        "{count, plural, one {# action, with a date} other {# actions, each with a date}}."
    ),
}
_MEASURED = {
    "items-all-measured": "Each {item} has at least one indicator.",
    "items-some-measured": (
        "{count} of {total} {items} {count, plural, one {has} other {have}} at least one indicator."
    ),
}
_RESULTS = {
    "results-none": (
        "This site shows no result for the {total, plural, one {indicator} other {# indicators}}."
    ),
    "results-some": (
        "Results are published for {count} of its {total, plural, one {# indicator} "
        "other {# indicators}}."
    ),
    "results-all": (
        "Results are published for {total, plural, one {its indicator} "
        "other {each of its # indicators}}."
    ),
}
_DATES = {
    "date-next": "Next date: {date} ({what}).",
    "dates-past": (
        "{count, plural, one {Its only date has passed: {date}} "
        "other {All of its # dates have passed; the last was {date}}}."
    ),
}
_STATUS = {
    "status-completed": "{count, plural, one {# completed} other {# completed}}",
    "status-under-way": "{count, plural, one {# under way} other {# under way}}",
    "status-delayed": "{count, plural, one {# delayed} other {# delayed}}",
    "status-not-started": "{count, plural, one {# not started} other {# not started}}",
    "status-abandoned": "{count, plural, one {# abandoned} other {# abandoned}}",
}
_CARD = {
    "card-leads": "Who answers for it: {organizations}.",
    "card-leads-of-plan": "Who answers for it: {organizations}, for the whole plan.",
    "card-leads-of-item": "Who answers for it: {organizations} ({item}).",
    "card-period": "Period: {period}.",
    "card-period-of-plan": "Period, that of the plan: {period}.",
    "card-actions": f"This card has {_ACTIONS.replace('count', 'actions')}.",
    "card-indicators": (
        "This card has {indicators, plural, one {# indicator} other {# indicators}}."
    ),
    "card-holds": (
        "This card has {actions, plural, one {# action} other {# actions}} and {indicators, "
        "plural, one {# indicator} other {# indicators}}."
    ),
    "card-statuses": "Its actions: {statuses}.",
}
_INDICATOR = {
    "indicator-target": "The target is {target} ({period}).",
    "indicator-targets": (
        "{count, plural, one {# target is} other {# targets are}} set; the last is {target} "
        "({period})."
    ),
    "indicator-target-in-words": "The target ({period}): {target}.",
    "indicator-no-target": "No target with a figure or a date is published.",
    "indicator-result": "The last result published is {result} ({reported}).",
    "indicator-result-from-start": (
        "The last result published is {result} ({reported}), against {start} at the start "
        "({started})."
    ),
    "indicator-result-in-words": "The last result published ({reported}): {result}.",
    "indicator-start": "The starting point is {start} ({started}).",
    "indicator-met": "The target of that period is met.",
    "indicator-missed": "The target of that period is not met.",
    "indicator-no-result": "This site shows no result for it.",
}
_ORGANIZATION = {
    "organization-plans": (
        "This organization answers for {plans, plural, one {one whole plan} other {# whole plans}}."
    ),
    "organization-cards": (
        "This organization answers for {cards, plural, one {one card} other {# cards}} in {plans, "
        "plural, one {one plan} other {# plans}}."
    ),
    "organization-cards-named": (
        "This organization answers for {cards, plural, one {one card} other {# cards}} in {plans, "
        "plural, one {one plan} other {# plans}}: {named, plural, one {# names it} other {# name "
        "it}}, and the rest is part of something for which it answers."
    ),
    "organization-partner": (
        "This organization is a partner for {cards, plural, one {one card} other {# cards}} in "
        "{plans, plural, one {one plan} other {# plans}}."
    ),
    "organization-parts": (
        "{count, plural, one {# organization reports} other {# organizations report}} directly "
        "to it."
    ),
}
_MONEY = {
    "organization-portfolio": "{budget}, whole portfolio: {amount} ({measure}).",
    "organization-budget": "{budget}: {amount} ({measure}).",
    "organization-share": "{budget}: {amount} ({measure}), that is, {share} of the portfolio.",
}

KNOWN: Mapping[str, Known] = dict(
    [
        *_group("portfolio measure amount before percent year since", _BUDGET),
        *_group("portfolio measure amount before percent year since", _MEASURE),
        *_group("part share change measure year since", _PART),
        *_group("program share amount measure year count#", _PROGRAM),
        *_group("plan items period count# dated#", _PLAN),
        *_group("item items count# total#", _MEASURED),
        *_group("count# total#", _RESULTS),
        *_group("date what count#", _DATES),
        *_group("count#", _STATUS),
        *_group("organizations period actions# indicators# statuses item", _CARD),
        *_group("target period count# result reported start started unit", _INDICATOR),
        *_group("organization cards# named# plans# count#", _ORGANIZATION),
        *_group("organization budget amount measure share year", _MONEY),
    ]
)
"""Every sentence by its id."""
