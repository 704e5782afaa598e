"""Parts of a site as checks see them that also look things up in other parts.

From a part, they see what all of it names, and little of what else the rest says. So they may find
too much there, never too little: where they find nothing in a part, they find nothing of it in the
whole, and that may be kept.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from generator.check.shared.check import Check
from generator.check.shared.slices import REST
from generator.model.addresses import plan_folder
from generator.model.facts import facts
from generator.model.indicator import Indicator
from generator.model.pages import PAGES, page_keys
from generator.model.site import Site
from generator.model.walk import KEPT, values

Named = tuple[str, Site]


def outlook(site: Site, part: Site) -> Site:
    """A part of a site in which ids, addresses and the indicators of its plans can be looked up."""
    known: dict[str, object] = {PAGES: page_keys(site)}
    if not part.is_plan:
        known["facts"] = facts(site)
    foreign = tuple(_foreign(site, part))
    seen = _with(
        replace(part, indicators=(*part.indicators, *foreign)),
        organization_by_id=site.organization_by_id,
        source_by_id=site.source_by_id,
        plan_by_id=site.plan_by_id,
        indicator_by_id=site.indicator_by_id,
        known=known,
    )
    return seen if foreign else _with(seen, **{KEPT: list(values(part))})


def narrowed(site: Site, parts: Sequence[Site]) -> Site:
    """A site with the narratives of some of its parts alone."""
    told = {id(one) for part in parts for one in part.narratives}
    some = tuple(one for one in site.narratives if id(one) in told)
    _ = site.narrative_by_key, site.plan_by_id, site.indicator_by_id, site.known
    looked_up = {name: value for name, value in vars(site).items() if name not in _FIELDS}
    return _with(replace(site, narratives=some), **looked_up)


def keys(site: Site, parts: Sequence[Named], checks: Sequence[Check]) -> Iterator[str]:
    """What it depends on whether checks find nothing in each part; empty where nothing tells."""
    shared = f"{site.marks.get('', '')} {_outline(site)} {_codes(checks)}" if site.marks else ""
    for name, part in parts:
        marks = _marks(site, name, part) if shared else None
        yield f"{shared} {' '.join(marks)}" if marks else ""


_FIELDS = frozenset(Site.__dataclass_fields__)


def _with(site: Site, **looked_up: object) -> Site:
    """A site that has made some of its look-ups already."""
    vars(site).update(looked_up)
    return site


def _foreign(site: Site, part: Site) -> list[Indicator]:
    """The indicators that the plans of a part use and that stand elsewhere."""
    own = {one.id for one in part.indicators}
    used = {name for plan in part.plans for node in plan.nodes for name in node.indicators}
    used.update(name for plan in part.plans for name in plan.major_indicators)
    known = site.indicator_by_id
    return [known[name] for name in sorted(used - own) if name in known]


def _marks(site: Site, name: str, part: Site) -> list[str] | None:
    """The fingerprints of a part and of the folders whose indicators it uses."""
    if name == REST or name not in site.marks or any(plan.id != name for plan in part.plans):
        return None
    folders = {plan_folder(one.origin.path) for one in _foreign(site, part)}
    return [site.marks[name], *(site.marks[one] for one in sorted(folders) if one in site.marks)]


def _outline(site: Site) -> str:
    """The fingerprint of every id and every address of a site."""
    digest = sha256()
    for plan in site.plans:
        digest.update("\n".join([plan.id, *(node.id for node in plan.nodes), ""]).encode())
    digest.update("\n".join(one.id for one in site.indicators).encode())
    digest.update("\n".join(["", *site.images, ""]).encode())
    pages: Mapping[str, frozenset[str]] = page_keys(site)
    for key, anchors in pages.items():
        digest.update("\n".join([key, *sorted(anchors), ""]).encode())
    return digest.hexdigest()


def _codes(checks: Sequence[Check]) -> str:
    """The codes of checks."""
    return ",".join(each.rule.code for each in checks)
