"""The stages in order: load, check, derive, render, publish. Read this first.

Each stage takes what the one before made and knows nothing of the others. A build is refused, with
every problem told, when a check finds an error; what is published then stays as it is.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from functools import cached_property
from pathlib import Path

from generator.check import CHECKS, Checked, check, checking
from generator.garbage import reading, uncollected
from generator.language.message import say
from generator.load import RULES, Loaded, load, settings_of
from generator.load.units import reread
from generator.model.settings import Settings
from generator.model.site import Site
from generator.page import OutputFile, Page
from generator.place import Place
from generator.problem import Problem, Rule, Severity, Waived
from generator.store import usual
from generator.unusable import UnusableError
from generator.view import Views

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Examined:
    """A project as loaded and checked: what it holds, and everything that is wrong with it."""

    site: Site
    problems: tuple[Problem, ...]
    waived: tuple[Waived, ...]
    waiting: tuple[Rule, ...] = ()

    @property
    def refused(self) -> bool:
        """Whether an error forbids publishing."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)


@dataclass(frozen=True, slots=True)
class Refused:
    """A build that did not happen; `waiting` are the rules not checked until all can be read."""

    site: Site
    problems: tuple[Problem, ...]
    waiting: tuple[Rule, ...] = ()


@dataclass(frozen=True)
class Ready:
    """A site that may be published: checked, joined up, not drawn yet."""

    root: Path
    views: Views
    problems: tuple[Problem, ...]

    @property
    def site(self) -> Site:
        """What the project holds."""
        return self.views.site

    @property
    def settings(self) -> Settings:
        """What the project says of itself."""
        return self.site.settings

    @cached_property
    def pages(self) -> tuple[Page, ...]:
        """Every page, drawn here and now, for who looks at them and publishes nothing."""
        from generator import making  # noqa: PLC0415 - as in `finish`

        return making.pages(self.root, self.views)

    @cached_property
    def files(self) -> tuple[OutputFile, ...]:
        """Every file that is not a page, made here and now."""
        from generator import making  # noqa: PLC0415 - as in `finish`

        return making.files(self.root, self.views, self.pages)


@dataclass(frozen=True)
class Built(Ready):
    """A site in its place, of so many pages."""

    count: int


def watched(root: Path) -> tuple[Path, ...]:
    """What calls for another build when it changes: the settings, and the folders they name."""
    settings = settings_of(root)
    names = ("mkdocs.yml", "locale", settings.data, settings.content, settings.templates)
    return tuple(root / name for name in names if (root / name).exists())


def rules() -> tuple[Rule, ...]:
    """Every rule that content is held to, in the order of their codes."""
    return tuple(sorted((*RULES, *(one.rule for one in CHECKS)), key=lambda rule: rule.code))


def today() -> date:
    """The day of the build, or the one that `SOURCE_DATE_EPOCH` sets, so that it can be repeated.

    https://reproducible-builds.org/specs/source-date-epoch/ counts seconds. Raises `UnusableError`
    where no day is so many seconds after 1970.
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    try:
        moment = datetime.fromtimestamp(int(epoch), UTC) if epoch.isdecimal() else datetime.now(UTC)
    except (ValueError, OverflowError, OSError) as error:
        fault = say(
            "SOURCE_DATE_EPOCH is {value}: no day is so many seconds after 1970.", value=epoch
        )
        raise UnusableError(fault) from error
    return moment.date()


def read(root: Path) -> Site:
    """A project as loaded; every file with a fault of reading counts as not read whole."""
    loaded = load(root)
    faulty = {problem.place.path for problem in loaded.problems}
    return replace(loaded.site, unread=loaded.site.unread | faulty)


def examine(root: Path, site_url: str | None = None) -> Examined:
    """Loads and checks a project: everything that `affiche check` does."""
    loaded = _loaded(root, site_url)
    return _examined(loaded, check(loaded.site, usual()))


def _loaded(root: Path, site_url: str | None) -> Loaded:
    """A project as it is today, at an address."""
    loaded = load(root, usual())
    site = replace(loaded.site, today=today())
    if site_url is not None:
        site = replace(site, settings=replace(site.settings, site_url=site_url))
    return replace(loaded, site=site)


def _examined(loaded: Loaded, checked: Checked) -> Examined:
    """A project with all that is wrong with it, in the order in which it is told."""
    site = loaded.site
    problems = sorted((*loaded.problems, *checked.problems), key=_facts_first(site.settings))
    return Examined(site, tuple(problems), checked.waived, checked.waiting)


def _facts_first(settings: Settings) -> Callable[[Problem], tuple[bool, Place]]:
    """The order of problems: facts before narrative, whose faults often follow from theirs."""
    folder = settings.content + "/"
    return lambda problem: (problem.place.path.startswith(folder), problem.place)


def prepare(
    root: Path, *, site_url: str | None = None, progress: Progress = lambda _: None
) -> Ready | Refused:
    """Everything up to what pages show; or why there are none.

    What pages show is joined up while checks look at the whole site, before it is known whether
    it may be: what cannot be joined up is no fault of ours where they find an error.
    """
    from generator import derive  # noqa: PLC0415 - a check alone does not pay for pages

    progress("checking")
    loaded, store = _loaded(root, site_url), usual()
    views: Views | Exception
    with (
        derive.laying_out(loaded.site.budgets, store) as laid,
        checking(loaded.site, store) as answer,
    ):
        try:
            views = derive.derive(loaded.site, laid)
        except Exception as fault:
            views = fault
        examined = _examined(loaded, answer())
    if examined.refused:
        return Refused(examined.site, examined.problems, examined.waiting)
    if isinstance(views, Exception):
        raise views
    whole = derive.with_state(views, rules(), examined.problems, examined.waived)
    return Ready(root, whole, examined.problems)


@uncollected()
def plan_alone(root: Path, site: Site, folder: str) -> Views | None:
    """What pages of one plan show after its files changed, the rest of the site being as it was.

    Nothing where the plan cannot be read, or where its folder does not tell of it alone.
    """
    from generator.derive import derive  # noqa: PLC0415 - a check alone does not pay for pages

    alone = reread(root, site, folder)
    return derive(alone) if alone else None


def finish(ready: Ready, out: Path, *, documents: bool = False) -> int:
    """Draws a site beside `out`, and puts it in its place in one step; the number of its pages.

    Raises `OSError` if the disk refuses, `UnusableError` if the templates or mkdocs.yml do.
    """
    with finishing(ready, out, documents=documents) as count:
        return count


@contextmanager
def finishing(ready: Ready, out: Path, *, documents: bool = False) -> Iterator[int]:
    """As `finish`, but the site takes its place only when the block ends."""
    with reading("generator.making"):
        from generator.making import make  # noqa: PLC0415 - a check alone does not pay for pages
        from generator.publish.swap import replacing  # noqa: PLC0415 - likewise

    with replacing(out) as fresh:
        yield make(ready.root, fresh, ready.views, documents=documents, earlier=out)


def build(
    root: Path, out: Path, progress: Progress = lambda _: None, *, documents: bool = False
) -> Built | Refused:
    """Builds the site of the project at `root` into `out`; leaves `out` alone when refused.

    Its documents, which take far longer than its pages, are made where they are asked for.
    """
    outcome = prepare(root, progress=progress)
    if isinstance(outcome, Refused):
        return outcome
    progress("rendering")
    count = finish(outcome, out, documents=documents)
    usual().sweep()
    return Built(outcome.root, outcome.views, outcome.problems, count)
