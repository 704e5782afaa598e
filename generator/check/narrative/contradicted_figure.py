"""A figure typed in a text is nearly one of the data, and is not.

## Why

A typed figure goes wrong in silence: two digits change places, the decimal mark slips, the data is
corrected and the sentence is not. On the page of a budget or a plan, a figure that is one slip
away from one of its own, and that no figure of the data rounds to, is reported; so are more items
than the plan has. Round figures (“about $110 million”), other years and other documents are let
be.

## Bad

```markdown
<!-- content/budgets/2007-2008/index.en.md -->
The portfolio spends $113.1M.
```

## Good

```markdown
<!-- content/budgets/2007-2008/index.en.md -->
The portfolio spends $111.3M, that is, {{ budgets/2007-2008/expenditure }}.
```

## How to fix

Compare with the source. Then quote the figure by its name, so that it is never typed. A figure of
another document that happens to be near can be waived.
"""

from collections.abc import Iterator

from generator.check.shared.context import Context
from generator.check.shared.expected import Known, TooMany
from generator.check.shared.figures import decimals_of
from generator.check.shared.items import narrative_item
from generator.check.shared.masked import masked
from generator.check.shared.nearness import Figure
from generator.check.shared.written import written_body
from generator.language import numbers
from generator.language.message import Message, say
from generator.language.quantities import Quantity, read
from generator.language.quantity_glance import may_count
from generator.language.words import spoken
from generator.model.narrative import Narrative
from generator.model.site import Site
from generator.problem import Problem, Rule, Severity

rule = Rule(
    code="AF604",
    name="contradicted-figure",
    severity=Severity.WARNING,
    doc=__doc__ or "",
    needs_all=True,
)
FORMS = {3: ("thousands", numbers.thousands), 6: ("millions", numbers.millions)}


def find(site: Site) -> Iterator[Problem]:
    """The typed figures of the pages of budgets and plans that their data contradicts."""
    known = Known(site)
    for narrative in site.narratives:
        section, _, rest = narrative.key.partition("/")
        if section in {"budgets", "plans"} and rest and may_count(narrative.body, narrative.lang):
            yield from _of_page(known, narrative)


def _of_page(known: Known, narrative: Narrative) -> Iterator[Problem]:
    """The figures of one page, read beside the data of its plan or budget."""
    section, owner = narrative.key.split("/")[:2]
    page = f"{section}/{owner}"
    prose = masked(narrative.body)
    context = Context(narrative, prose, owner, known.years(page))
    for typed in read(prose, narrative.lang):
        if typed.value is None or typed.value <= 1 or not context.is_own(typed):
            continue
        if many := known.too_many(page, narrative.lang, prose, typed):
            yield _problem(narrative, typed, *_too_many(many))
        elif near := known.near(page, typed):
            yield _problem(narrative, typed, *_contradicted(near, typed))


def _too_many(many: TooMany) -> tuple[Message, Message]:
    """More items than the plan has, and how to quote how many there are."""
    found = say("The plan “{plan}” has {count} of these.", plan=many.plan, count=many.number)
    return found, _quote(many.fact)


def _contradicted(near: Figure, typed: Quantity) -> tuple[Message, Message]:
    """The figure of the data that is nearly the typed one, and how to quote it."""
    form, _ = FORMS.get(typed.scale, ("", None))
    name = f"{near.name} | {form}" if form and near.kind == "money" else near.name
    shown = {lang: _shown(near, typed, lang) for lang in spoken()}
    return say("No figure of the data is this one; {near} is near.", near=shown), _quote(name)


def _shown(near: Figure, typed: Quantity, lang: str) -> str:
    """A figure of the data, in the scale that was typed."""
    if near.kind == "percent":
        return numbers.percent(near.value, lang, decimals_of(near.value))
    if near.kind != "money":
        return numbers.decimal(near.value, lang, decimals_of(near.value))
    if typed.scale not in FORMS:
        return numbers.dollars(near.value, lang, decimals_of(near.value))
    value = near.value.scaleb(-typed.scale)
    return FORMS[typed.scale][1](value, lang, decimals_of(value))


def _quote(name: str) -> Message:
    """How to quote a fact."""
    return say("Compare with the source, then quote the data: {quote}", quote=f"`{{{{ {name} }}}}`")


def _problem(narrative: Narrative, typed: Quantity, found: Message, fix: Message) -> Problem:
    """A typed figure where it stands."""
    place, width = written_body(narrative).stretch(typed.start, typed.end)
    figure = " ".join(narrative.body[typed.start : typed.end].split())
    return rule.at(
        place,
        say("“{figure}” contradicts the data. {found}", figure=figure, found=found),
        expected=say("A figure of the data, or one that is not a slip away from it."),
        fix=fix,
        item=narrative_item(narrative.key),
        width=width,
    )
