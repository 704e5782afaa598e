"""What stands above the languages: the choice between them, and files for machines."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from generator.language.words import gettext
from generator.model.settings import Settings
from generator.model.site import Site
from generator.page import OutputFile
from generator.publish.policy import content_policy, headers
from generator.publish.redirects import redirects
from generator.sandbox import Sandbox

SECURITY = ".well-known/security.txt"


def root_files(site: Site, templates: Path) -> Iterator[OutputFile]:
    """The language choice at `/`, what hosts are to say, GitHub Pages' mark against Jekyll.

    Then whom to tell of a weakness of the site, and the old addresses of what moved.
    """
    settings = site.settings
    html = (
        Sandbox(templates)
        .get_template("root/index.html")
        .render(settings=settings, words=gettext, content_policy=content_policy(settings.site_url))
    )
    yield OutputFile("index.html", html.encode())
    yield OutputFile("_headers", headers(settings.site_url).encode())
    yield OutputFile(".nojekyll", b"")
    if settings.security and site.today:
        yield security(settings, site.today)
    yield from redirects(site, templates)


def security(settings: Settings, today: date) -> OutputFile:
    """`security.txt`, good for a year from the day of the build.

    https://www.rfc-editor.org/rfc/rfc9116
    """
    lines = [
        f"Contact: {settings.security.replace('{page}', settings.site_url)}",
        f"Expires: {_a_year_after(today).isoformat()}T00:00:00Z",
        f"Preferred-Languages: {', '.join(settings.codes)}",
    ]
    if settings.site_url:
        lines.append(f"Canonical: {settings.site_url}{SECURITY}")
    return OutputFile(SECURITY, "".join(f"{line}\n" for line in lines).encode())


def _a_year_after(day: date) -> date:
    """The same day of the next year; the 28th for a 29 February."""
    is_leap_day = (day.month, day.day) == (2, 29)
    return day.replace(year=day.year + 1, day=28 if is_leap_day else day.day)
