"""The line of a fault, with the fault underlined."""

from generator.language.message import say
from generator.place import Place
from generator.printing.excerpt import WIDEST, Excerpts, underlined
from generator.problem import Rule, Severity

RULE = Rule(code="AF999", name="a-fault", severity=Severity.ERROR, doc="A fault.")


def of(text: str, line: int, column: int, *, width: int = 0, sheet: str = "") -> list[str]:
    place = Place("data/a.yml", line, column, sheet)
    words = say("It is wrong.")
    problem = RULE.at(place, words, expected=words, fix=words, width=width)
    return Excerpts(lambda _: text).of(problem)


def test_the_word_at_fault_is_underlined() -> None:
    assert of("id: a\nleads: [micc, micx]\n", 2, 15) == [
        "     2 | leads: [micc, micx]",
        "       |               ^^^^",
    ]


def test_a_width_wins_over_the_word() -> None:
    assert of("a b c d\n", 1, 3, width=3)[1] == "       |   ^^^"


def test_a_quoted_value_is_underlined_whole() -> None:
    assert of('title: "Un plan"\n', 1, 8)[1] == "       |        " + "^" * 9


def test_a_key_is_underlined_without_its_colon() -> None:
    assert of("leads:\n", 1, 1)[1] == "       | ^^^^^"


def test_windows_line_ends_and_tabs_keep_places() -> None:
    assert of("a: 1\r\n\tb: 2\r\n", 2, 2) == ["     2 |  b: 2", "       |  ^"]


def test_a_long_line_is_cut_around_its_fault() -> None:
    line = "x" * 300 + " FAULT " + "y" * 300
    shown, marks = underlined(line, 7, 302, 5)
    assert len(shown) < WIDEST + 20
    start = marks.index("^")
    assert shown[start : start + 5] == "FAULT"
    assert "…xxx" in shown
    assert shown.endswith("y…")


def test_nothing_to_show() -> None:
    assert of("a\n", 0, 0) == []
    assert of("a\n", 9, 1) == []
    assert of("a\n\nb\n", 2, 1) == []
    assert of("a\n", 1, 1, sheet="Lines") == []
    assert len(of("a\n", 1, 80)) == 2
