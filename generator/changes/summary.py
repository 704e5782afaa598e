"""What a proposal changes for the public, from the project's folder and a revision."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

from generator.changes.compare import Change, Changes, compare
from generator.changes.markdown import markdown
from generator.changes.survey import picture
from generator.history import PARTS, at_revision
from generator.language.message import say
from generator.language.words import LOCALE, SOURCE_LANGUAGE
from generator.model.site import Site


def summarize(root: Path, rev: str, load: Callable[[Path], Site]) -> str:
    """The summary in Markdown of what the working tree changes since the merge base of `rev`.

    `load` reads the project of a folder; `unread` of the site that it gives names every file with
    a fault, since what a fault leaves out only seems missing. Raises `UnusableError`.
    """
    after = load(root)
    settings = after.settings
    parts = dict.fromkeys((*PARTS, settings.data, settings.content))
    with at_revision(root, rev, tuple(parts)) as folder:
        before = load(folder)
        replaced = tuple(
            _replaced(folder / before.settings.content, root / settings.content, after)
        )
    changes: Changes = compare(before, after)
    whole = replace(changes, all=(*changes.all, *replaced))
    return markdown(whole, _languages(settings.codes))


def _replaced(before: Path, after: Path, site: Site) -> Iterator[Change]:
    """The pictures that look otherwise under the same name; the model knows only their names."""
    for name in site.images:
        old, new = before / name, after / name
        if old.is_file() and new.is_file() and old.read_bytes() != new.read_bytes():
            thing = picture(name)
            other = say("another picture of the same name")
            yield Change(thing=thing, before=thing.title, after=other)


def _languages(codes: tuple[str, ...]) -> tuple[str, ...]:
    """The languages of the site that summaries can be written in; English where there is none."""
    known = {SOURCE_LANGUAGE, *(folder.name for folder in LOCALE.iterdir() if folder.is_dir())}
    return tuple(code for code in codes if code in known) or (SOURCE_LANGUAGE,)
