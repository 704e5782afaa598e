"""Templates of sentences: what can be read of them, and what is told of the rest."""

from hypothesis import given
from hypothesis import strategies as st

from generator.sentences.judge import faults
from generator.sentences.known import KNOWN, Known
from generator.sentences.plurals import allowed, form, needed
from generator.sentences.template import Kind, Slot, read

KNOWN_NAMES = Known("", frozenset({"count", "part"}), frozenset({"count"}))


def kinds(text: str, lang: str = "fr") -> list[tuple[Kind, str]]:
    """The faults of a template, with the text that each is over."""
    return [
        (one.kind, text[one.start : one.start + one.width])
        for one in faults(text, KNOWN_NAMES, lang)
    ]


def test_text_alone() -> None:
    assert read("Rien à 100 %, # compris.").parts == ("Rien à 100 %, # compris.",)


def test_a_name_stands_where_it_is_written() -> None:
    assert read("À {part} !").parts == ("À ", Slot("part", 2, 6), " !")


def test_a_form_of_a_name() -> None:
    (slot,) = read("{part, à}").slots()
    assert (slot.name, slot.form, slot.choices) == ("part", "à", None)


def test_a_plural_over_several_lines() -> None:
    (slot, *rest) = read("{count,\n  plural,\n  one {# fiche}\n  other {# fiches}\n}").slots()
    assert slot.choices is not None
    assert list(slot.choices) == ["one", "other"]
    assert [one.name for one in rest] == ["#", "#"]


def test_faults_are_where_they_stand() -> None:
    assert kinds("Un {mot}.") == [(Kind.UNKNOWN_NAME, "{mot}")]
    assert kinds("Un } mot") == [(Kind.STRAY, "}")]
    assert kinds("Un {part mot") == [(Kind.UNCLOSED, "{")]
    assert kinds("{count, plural, one {a}} {x}") == [
        (Kind.MISSING_CHOICE, "{count, plural, one {a}}"),
        (Kind.UNKNOWN_NAME, "{x}"),
    ]
    assert kinds("{count, plural, one {a} one {b} other {c}}") == [(Kind.TWICE, "one")]
    assert kinds("{part, plural}") == [(Kind.UNKNOWN_FORM, "{part, plural}")]
    assert kinds("{part, plural, }") == [(Kind.NO_CHOICES, "{part, plural, }")]
    assert kinds("{Part}") == [(Kind.UNREADABLE, "{Part}")]


def test_plurals_do_not_stand_in_each_other_for_ever() -> None:
    deep = "x"
    for _ in range(60):
        deep = "{count, plural, one {a} other {" + deep + "}}"
    assert [kind for kind, _ in kinds(deep)] == [Kind.TOO_DEEP]


@given(st.text(alphabet="{}#, abcountplrhe=0é\n", max_size=80))
def test_reading_never_fails(text: str) -> None:
    found = read(text)
    assert all(0 <= one.start < len(text) for one in found.faults)
    plain = "{" not in text and "}" not in text
    assert not plain or found.faults == ()


def test_what_each_language_needs() -> None:
    assert needed("fr") == needed("en") == ("one", "other")
    assert needed("pl") == ("one", "few", "many", "other")
    assert needed("ar") == ("zero", "one", "two", "few", "many", "other")
    assert needed("iu") == ("one", "two", "other")
    assert "many" in allowed("fr")
    assert (form(0, "fr"), form(0, "en")) == ("one", "other")


def test_every_known_sentence_can_be_read() -> None:
    for name, known in KNOWN.items():
        assert list(faults(known.text, known, "en")) == [], name
        assert known.counts <= known.names, name
