"""How long the list of all cards takes to answer: `.venv/bin/python -m tests.benchmarks.finding`.

A page of generated cards stands in place of the real one, in Chromium; the least time counts. What
is measured ends when the page is laid out again.
"""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from generator import pipeline
from generator.derive import derive
from generator.model.site import Site
from generator.render import cards
from generator.render.pen import Pen
from tests.builders import a_level, a_node, a_plan, a_site, an_organization, text, when
from tests.conftest import ROOT

if TYPE_CHECKING:
    from playwright.sync_api import Page as BrowserPage
    from playwright.sync_api import ViewportSize

SIZES = (1_000, 3_000, 10_000)
RUNS, PLAN = 5, 500
DESK: "ViewportSize" = {"width": 1280, "height": 900}
MOST = 100
"""Milliseconds that a filter may take among 3,000 cards."""
TAKEN = """([name, value]) => {
  const control = document.querySelector(`#finding [name=${name}]`), start = performance.now();
  control.value = value;
  control.dispatchEvent(new Event(name === "text" ? "input" : "change", {bubbles: true}));
  document.body.offsetHeight;
  return performance.now() - start;
}"""
CHOICES = (("plan", "plan-1"), ("level", "measure"), ("org", "office-7"), ("year", "2010"))
WORDS, SORTS = (("text", "item 12"), ("text", "zzz")), (("sort", "title"), ("sort", ""))


def many_cards(ready: pipeline.Ready, lang: str, count: int) -> str:
    """The page of all cards as it would be with so many, in the frame of the real site."""
    site = _site(count)
    (made,) = (one.draw() for one in cards.pages(derive(site), Pen(lang, site, ROOT / "overrides")))
    with TemporaryDirectory() as folder:
        out = Path(folder) / "site"
        pipeline.finish(ready, out)
        page = next(one for one in ready.pages if (one.key, one.lang) == ("cards", lang))
        html = (out / lang / page.path / "index.html").read_text(encoding="utf-8")
    assert page.content in html
    return html.replace(page.content, made.content)


def _site(count: int) -> Site:
    """A site with so many cards, in plans of 500."""
    kinds = (
        a_level(card=True),
        a_level(kind="measure", card=True, label=text("Mesure", "Measure")),
    )
    offices = tuple(
        an_organization(id=f"office-{n}", name=text(f"Bureau {n}", f"Office {n}"))
        for n in range(20)
    )
    plans = tuple(
        a_plan(
            id=f"plan-{first // PLAN}",
            title=text(f"Plan {first}", f"Plan {first}"),
            levels=kinds,
            nodes=tuple(
                a_node(
                    id=str(n),
                    number=f"{first // PLAN}.{n - first}",
                    kind=kinds[n % 2].kind,
                    title=text(f"Élément {n} de la liste", f"Item {n} of the list"),
                    leads=(f"office-{n % 20}",),
                    schedule=when(f"{2008 + n % 5}/{2012 + n % 5}"),
                )
                for n in range(first, min(first + PLAN, count))
            ),
        )
        for first in range(0, count, PLAN)
    )
    return a_site(plans=plans, organizations=offices)


def main() -> int:
    """Print the milliseconds of each kind of choice; 1 where a filter takes too long."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only when measuring

    from tests.browser.conftest import CHROMIUM, QUIET, served  # noqa: PLC0415 - idem

    outcome = pipeline.prepare(ROOT)
    if not isinstance(outcome, pipeline.Ready) or CHROMIUM is None:
        return 1
    slow = False
    _tell(f"{'cards':>8} {'filter':>8} {'words':>8} {'sort':>8} {'page':>9}  milliseconds, kB")
    with sync_playwright() as playwright, TemporaryDirectory() as folder:
        site = Path(folder) / "site"
        pipeline.finish(outcome, site)
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(QUIET))
        with served(site) as address:
            for size in SIZES:
                html = many_cards(outcome, "en", size)
                (site / "en/cards/index.html").write_text(html, encoding="utf-8")
                times = _times(browser.new_page(viewport=DESK), address + "en/cards/")
                told = " ".join(f"{one:8.1f}" for one in times)
                _tell(f"{size:8,} {told} {len(html) / 1000:9,.0f}")
                slow |= size == 3_000 and max(times[:2]) > MOST
        browser.close()
    return int(slow)


def _times(page: "BrowserPage", address: str) -> list[float]:
    """Milliseconds that the slowest choice of each kind takes."""
    page.goto(address)
    return [
        max(min(page.evaluate(TAKEN, [*choice]) for _ in range(RUNS)) for choice in kind)
        for kind in (CHOICES, WORDS, SORTS)
    ]


def _tell(line: str) -> None:
    """Write a line at once."""
    sys.stdout.write(line + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
