"""Changes as a summary in GitHub's Markdown: in each language, tables of what, before and after."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.changes.compare import Change, Changes, Section
from generator.changes.escape import around, cut, escaped
from generator.changes.values import Worded, said
from generator.language.message import Message, say
from generator.language.numbers import decimal
from generator.language.words import language_name, ngettext

MOST_ROWS = 40
"""How many changes a table lists; the others are counted."""
MOST_BYTES = 900_000
"""What a summary may weigh: GitHub refuses those over 1 MiB."""
MOST_FILES = 5
_NAME = 70
_TITLES: Mapping[Section, Message] = {
    Section.CARDS_ADDED: say("Cards added"),
    Section.CARDS_REMOVED: say("Cards removed"),
    Section.CARDS_RENAMED: say("Cards renamed"),
    Section.CARDS_MOVED: say("Cards moved"),
    Section.MAIN: say("Plans, budgets, indicators and organizations added or removed"),
    Section.FIGURES: say("Figures"),
    Section.STATES: say("Dates and statuses"),
    Section.TEXTS: say("Texts"),
    Section.PAGES: say("Narrative and pictures"),
    Section.DETAILS: say("Other details"),
}

_HEADING = say("What changes for the public")
_NOTHING = say("Nothing changes for the public.")
_NOTHING_ELSE = say("Nothing else changes for the public, so far as can be read.")
_HEADS = (say("What"), say("Before"), say("After"))


def markdown(changes: Changes, languages: Sequence[str]) -> str:
    """A summary of changes, one part per language; never more than `MOST_BYTES`."""
    room = MOST_BYTES // max(1, len(languages)) // (len(Section) + 1)
    parts = [line for lang in languages for line in _Writer(changes, lang, room).lines()]
    return "\n".join(parts) + "\n"


@dataclass(frozen=True, slots=True)
class _Writer:
    """Writes the part of one language; `room` is what each table may weigh, in bytes."""

    changes: Changes
    lang: str
    room: int

    def lines(self) -> Iterator[str]:
        """The part of this language."""
        yield from (f"## {_HEADING.in_(self.lang)}", "")
        yield from self._unread()
        for section in Section:
            yield from self._table(section, self.changes.of(section))
        if not self.changes.all:
            unread = self.changes.unread_before or self.changes.unread_after
            yield from ((_NOTHING_ELSE if unread else _NOTHING).in_(self.lang), "")

    def _unread(self) -> Iterator[str]:
        """What could not be compared, where a version could not be read whole."""
        sentences = (
            (
                self.changes.unread_before,
                say(
                    "The version before could not be read whole ({files}). "
                    "What is missing from it is not told as added.",
                    files=self._files(self.changes.unread_before),
                ),
            ),
            (
                self.changes.unread_after,
                say(
                    "The proposed version could not be read whole ({files}). "
                    "What is missing from it is not told as removed.",
                    files=self._files(self.changes.unread_after),
                ),
            ),
        )
        for names, sentence in sentences:
            if names:
                yield from (f"> {sentence.in_(self.lang)}", "")

    def _files(self, names: Sequence[str]) -> str:
        """The first of some files, and how many more there are."""
        shown = [escaped(cut(name)) for name in names[:MOST_FILES]]
        if (rest := len(names) - MOST_FILES) > 0:
            words = ngettext("{count} other", "{count} others", rest, self.lang)
            shown.append(words.format(count=decimal(rest, self.lang)))
        return ", ".join(shown)

    def _table(self, section: Section, changes: Sequence[Change]) -> Iterator[str]:
        """A table of changes, the figures that are replaced before those that come or go."""
        if not changes:
            return
        ordered = sorted(changes, key=lambda each: each.before is None or each.after is None)
        yield from (f"### {_TITLES[section].in_(self.lang)} ({len(changes)})", "")
        yield f"| {' | '.join(head.in_(self.lang) for head in _HEADS)} |"
        yield "| --- | --- | --- |"
        rows = list(self._rows(ordered))
        yield from rows
        if rest := len(changes) - len(rows):
            words = ngettext(
                "{count} more change is not listed here.",
                "{count} more changes are not listed here.",
                rest,
                self.lang,
            )
            yield from ("", words.format(count=decimal(rest, self.lang)))
        yield ""

    def _rows(self, changes: Sequence[Change]) -> Iterator[str]:
        """As many rows as there is room for."""
        room = self.room
        for change in changes[:MOST_ROWS]:
            row = f"| {' | '.join(self._row(change))} |"
            room -= len(row.encode())
            if room < 0:
                return
            yield row

    def _row(self, change: Change) -> Iterator[str]:
        """What changed, what it was and what it is, in this language unless it is another's."""
        lang = self.lang
        if change.langs and lang not in change.langs:
            lang = change.langs[0]
        say_it = said if change.field else self._shown
        before, after = say_it(change.before, lang), say_it(change.after, lang)
        counted = self._counted(change)
        yield escaped(self._what(change))
        yield escaped(around(before, after)) + counted if before else "—"
        yield escaped(around(after, before)) + counted if after else "—"

    def _shown(self, value: Worded | None, lang: str) -> str:
        """A value in a language, else in the first that has it: a new title may lack a twin."""
        if value is None:
            return ""
        return next(filter(None, (value.in_(one) for one in (lang, *self.changes.langs))), "")

    def _counted(self, change: Change) -> str:
        """How many figures come or go with a thing."""
        count = change.thing.figures if change.field is None else 0
        if not count:
            return ""
        words = ngettext("{count} figure", "{count} figures", count, self.lang)
        return f" ({words.format(count=decimal(count, self.lang))})"

    def _what(self, change: Change) -> str:
        """What a row is about, from the outside in: « Plan › 2.4 Carte › Résumé »."""
        thing, field = change.thing, change.field
        if field is None or change.section is Section.CARDS_RENAMED:
            names = [*(each.name for each in thing.trail[:-1]), thing.label]
        else:
            names = [*(each.name for each in thing.trail), field.label]
        trail = " › ".join(cut(self._shown(name, self.lang), _NAME) for name in names)
        return " ".join(filter(None, [trail, self._only(change)]))

    def _only(self, change: Change) -> str:
        """In which languages a text changed, where not in all of them."""
        if not change.langs or set(change.langs) == set(self.changes.langs):
            return ""
        names = ", ".join(language_name(code, self.lang) for code in change.langs)
        return say("({languages} only)", languages=names).in_(self.lang)
