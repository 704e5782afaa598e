import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.load.journal import Journal
from generator.load.tree import Scalar
from generator.load.yaml_file import read_yaml


def problem(text: str) -> tuple[str, str]:
    """The one problem of a text: where it is, and what was found."""
    journal = Journal()
    assert read_yaml(text, "f", journal) is None
    (found,) = journal.problems
    assert found.found.in_("fr")
    return str(found.place), found.found.in_("en")


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("a:\n\tb: 1", "f:2:1", "tab"),
        ("a:\n  b: 1\n\tc: 2", "f:3:1", "tab"),
        ("a:\n  - b: 1\n  \tc: 2", "f:3:3", "tab"),
        ("a: 'x\nb: 2", "f:1:4", "quotation mark"),
        ('a: "x\nb: "y"', "f:1:4", "goes on to line 2"),
        ("- a: 1\n\u00a0\u00a0c: 2", "f:2:2", "no-break space"),
        ("a: [1, 2\nb: 3", "f:1:4", "bracket"),
        ("a: b: c", "f:1:5", "colon stands"),
        ("a: @x", "f:1:4", "cannot start with @"),
        ("a: |\n b\nc", "f:3:1", "no colon"),
        ('a: "\\q"', "f:1:5", "backslash"),
        ("- a\nb: 1", "f:2:1", "not indented"),
        ("a: *b", "f:1:4", "alias"),
        ("a: !!set x", "f:1:4", "tag"),
        ("a: 1\n---\nb: 2", "f:2:1", "second document"),
        ('a: "\\0origin"', "f:1:4", "backslash"),
        ("[a]: b", "f:1:1", "stands as a key"),
        ("[" * 100_000, "f:1:41", "nested"),
        ("- " * 100_000, "f:1:81", "nested"),
    ],
)
def test_what_cannot_be_read_is_told_in_plain_words(text: str, place: str, words: str) -> None:
    where, found = problem(text)
    assert where == place
    assert words in found


def test_text_stays_as_written() -> None:
    journal = Journal()
    tree = read_yaml("[1.10, no, '0123', 2008-01-01]", "f", journal)
    assert tree == ["1.10", "no", "0123", "2008-01-01"]
    assert isinstance(tree, list)
    assert [item.plain for item in tree if isinstance(item, Scalar)] == [True, True, False, True]
    assert not journal.problems


@pytest.mark.parametrize("text", ["", "# nothing\n", "---\n"])
def test_empty_documents_say_nothing(text: str) -> None:
    journal = Journal()
    assert read_yaml(text, "f", journal) is None
    assert not journal.problems


@settings(deadline=None)
@given(st.text(alphabet="ab:-[]{}&*!|>'\"#%@`,? \n\t\\0~") | st.text())
def test_any_text_is_read_or_refused(text: str) -> None:
    journal = Journal()
    read_yaml(text, "f", journal)
    for found in journal.problems:
        assert found.place.line >= 1
        assert found.found.in_("fr")
