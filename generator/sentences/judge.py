"""What is wrong with a template of a known sentence, in a language."""

from collections.abc import Iterator

from generator.sentences import plurals
from generator.sentences.known import Known
from generator.sentences.teller import FORMS
from generator.sentences.template import NUMBER, Fault, Kind, Slot, read


def faults(text: str, known: Known, lang: str) -> Iterator[Fault]:
    """Everything wrong with a template, from its start to its end."""
    template = read(text)
    found = [*template.faults]
    for slot in template.slots():
        found += _of_slot(slot, known, lang)
    return iter(sorted(found, key=lambda fault: fault.start))


def _of_slot(slot: Slot, known: Known, lang: str) -> Iterator[Fault]:
    """What is wrong with one slot."""
    if slot.name == NUMBER:
        return
    if slot.name not in known.names:
        yield Fault(Kind.UNKNOWN_NAME, slot.start, slot.width, slot.name)
    elif slot.choices is not None and slot.name not in known.counts:
        yield Fault(Kind.NOT_COUNTED, slot.start, slot.width, slot.name)
    if slot.form and slot.form not in FORMS.get(lang, {}):
        yield Fault(Kind.UNKNOWN_FORM, slot.start, slot.width, slot.form)
    if slot.choices is not None:
        for form in plurals.needed(lang):
            if form not in slot.choices:
                yield Fault(Kind.MISSING_CHOICE, slot.start, slot.width, form)
        for form in slot.choices:
            if not form.startswith("=") and form not in plurals.allowed(lang):
                yield Fault(Kind.UNKNOWN_CHOICE, slot.start, slot.width, form)
