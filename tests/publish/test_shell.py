from generator.publish.shell import Shell, cut, marks
from generator.publish.slots import SLOTS


def test_a_shell_is_cut_at_its_marks_and_put_together_again() -> None:
    html = "".join(f"<{slot}>{mark}</{slot}>" for slot, mark in marks().items())
    filled = {slot: slot.upper() for slot in SLOTS}
    assert cut(html).stamp(filled) == "".join(f"<{slot}>{slot.upper()}</{slot}>" for slot in SLOTS)


def test_a_slot_may_stand_twice_or_not_at_all() -> None:
    title = marks()["title"]
    assert cut(f"{title}-{title}").stamp({"title": "x"}) == "x-x"


def test_what_fills_a_slot_is_never_read_as_a_mark() -> None:
    shell = cut(f"{marks()['title']}|{marks()['content']}")
    filled = {"title": str(marks()["content"]), "content": "body"}
    assert shell.stamp(filled) == f"{marks()['content']}|body"


def test_a_shell_without_marks_is_itself() -> None:
    assert cut("<p>").stamp({}) == "<p>"
    assert cut("<p>") == Shell(("<p>",), ())
