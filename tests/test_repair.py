"""Repairs write what is certain and leave every other byte of a file as it is."""

import re
import stat
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import settings as tested
from hypothesis import strategies as st

from generator.check.typography import CHECKS
from generator.load import Loaded, load
from generator.place import Place
from generator.problem import Edit
from generator.repair import Repaired, repair
from tests.load.project import write

FILE = "data/a.yml"
PAGE = "content/index.fr.md"
PLAN = "data/plans/p/plan.yml"
ROUNDS = 5


def an_edit(line: int, column: int, old: str, new: str, path: str = FILE) -> Edit:
    return Edit(place=Place(path, line, column), old=old, new=new)


def mended(root: Path, content: bytes, *edits: Edit) -> tuple[bytes, Repaired]:
    """What a file holds after edits, and what became of them."""
    path = write(root, {FILE: content}) / FILE
    done = repair(root, edits)
    return path.read_bytes(), done


def test_everything_else_stays(tmp_path: Path) -> None:
    before = "\ufeff# é\r\na: 'l''un'  # c\r\nb:\t𝒳 : x\r\n".encode()
    after, done = mended(tmp_path, before, an_edit(2, 6, "''", "’"), an_edit(3, 5, " ", "\u00a0"))
    assert after == before.replace(b"l''un", "l’un".encode()).replace(b" : x", "\u00a0: x".encode())
    assert done == Repaired(files=(FILE,), applied=2)


def test_the_first_line_counts_without_its_byte_order_mark(tmp_path: Path) -> None:
    after, _ = mended(tmp_path, "\ufeffa ?".encode(), an_edit(1, 2, " ", "\u00a0"))
    assert after == "\ufeffa\u00a0?".encode()


def test_an_edit_may_cross_lines(tmp_path: Path) -> None:
    after, done = mended(
        tmp_path, b"a\r\n  ?\rb", an_edit(1, 2, "\r\n  ", "!"), an_edit(3, 1, "b", "")
    )
    assert after == b"a!?\r"
    assert done.applied == 2


def test_what_the_file_does_not_say_is_skipped(tmp_path: Path) -> None:
    wrong = [
        an_edit(1, 2, "b", "x"),
        an_edit(9, 1, "a", "x"),
        an_edit(0, 0, "a", "x"),
        an_edit(1, 1, "", "x"),
        Edit(place=Place(FILE, 1, 1, "Sheet"), old="a", new="x"),
        an_edit(1, 1, "a", "x", "data/none.yml"),
        an_edit(1, 1, "a", "x", "data"),
    ]
    after, done = mended(tmp_path, b"a\n", *wrong)
    assert after == b"a\n"
    assert done == Repaired(skipped=len(wrong))


def test_edits_that_overlap_are_applied_once(tmp_path: Path) -> None:
    edits = [an_edit(1, 1, "abc", "x"), an_edit(1, 3, "cd", "y"), an_edit(1, 4, "d", "z")]
    after, done = mended(tmp_path, b"abcd\n", *edits, edits[0])
    assert after == b"xz\n"
    assert (done.applied, done.waiting, done.skipped) == (2, 1, 0)


def test_the_same_words_are_no_change(tmp_path: Path) -> None:
    _, done = mended(tmp_path, b"a\n", an_edit(1, 1, "a", "a"))
    assert done == Repaired(applied=1)


def test_permissions_stay(tmp_path: Path) -> None:
    path = write(tmp_path, {FILE: "a"}) / FILE
    path.chmod(0o640)
    repair(tmp_path, [an_edit(1, 1, "a", "b")])
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert [each.name for each in path.parent.iterdir()] == ["a.yml"]


@pytest.mark.parametrize("path", ["../outside.yml", "/etc/hosts", "data/../../outside.yml", ""])
def test_nothing_outside_is_touched(tmp_path: Path, path: str) -> None:
    outside = tmp_path / "outside.yml"
    outside.write_text("a")
    root = write(tmp_path / "project", {FILE: "a"})
    assert repair(root, [an_edit(1, 1, "a", "b", path)]) == Repaired(skipped=1)
    assert outside.read_text() == "a"


def test_no_link_is_followed(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "a.yml").write_text("a")
    root = write(tmp_path / "project", {FILE: "a"})
    (root / "data/link.yml").symlink_to(outside / "a.yml")
    (root / "data/folder").symlink_to(outside)
    edits = [an_edit(1, 1, "a", "b", f"data/{name}") for name in ("link.yml", "folder/a.yml")]
    assert repair(root, edits) == Repaired(skipped=2)
    assert (outside / "a.yml").read_text() == "a"


def test_what_is_no_text_is_skipped(tmp_path: Path) -> None:
    after, done = mended(tmp_path, b"a\xff", an_edit(1, 1, "a", "b"))
    assert (after, done) == (b"a\xff", Repaired(skipped=1))


def test_a_disk_that_refuses_leaves_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path, {FILE: "a"}) / FILE

    def refuse(*_: object) -> None:
        raise OSError

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError):  # noqa: PT011 - any refusal of the disk
        repair(tmp_path, [an_edit(1, 1, "a", "b")])
    assert path.read_text() == "a"
    assert [each.name for each in path.parent.iterdir()] == ["a.yml"]


# A whole project, written in every style


def edits_of(loaded: Loaded) -> list[Edit]:
    """The repairs that typography calls for."""
    problems = [problem for each in CHECKS for problem in each.find(loaded.site)]
    return [problem.edit for problem in problems if problem.edit]


def repaired(root: Path) -> int:
    """Repairs a project until nothing is left; the number of edits."""
    count = 0
    for _ in range(ROUNDS):
        edits = edits_of(load(root))
        done = repair(root, edits)
        assert done.skipped == 0
        count += done.applied
        if not edits:
            return count
    raise AssertionError("repairs do not come to an end")


def skeleton(text: str) -> str:
    """A text without what typography changes: spaces, and which sign a quotation mark is."""
    plain = re.sub(r"\\?\"|[“”«»]", '"', text.replace("...", "…"))
    plain = re.sub(r'"+', '"', re.sub(r"''|['‘´]", "’", plain))
    return re.sub(r"\\?\s", "", plain)


PIECES = st.sampled_from(
    ["un", "l'État", "5 %", "1 234 $", '"mot"', "« mot »", "«mot»", "...", "M. Roy", "été", '12"']
)
JOINTS = st.sampled_from([" ", "  ", " : ", ": ", " ! ", "? ", " ; ", " , ", "\u00a0: ", ". "])


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Words with the faults of a keyboard."""
    pieces = draw(st.lists(PIECES, min_size=1, max_size=14))
    joints = draw(st.lists(JOINTS, min_size=len(pieces), max_size=len(pieces)))
    return "".join(a + b for a, b in zip(pieces, joints, strict=True)).strip(" :")


STYLES = ("plain", "single", "double", "folded", "literal", "flow")


def in_style(text: str, style: str) -> str:
    """A title as YAML, its French in a style where it can be; else in double quotes."""
    double = '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
    lines = re.sub(r"(?<=\S) (?=\S)", "\n        ", text)
    single = lines.replace("'", "''")
    french = {
        "plain": f"fr: {text}",
        "single": f"fr: '{single}'",
        "double": f"fr: {double}".replace("é", "\\u00e9").replace("un ", "un\\\n        \\ "),
        "folded": f"fr: >-\n        {lines}",
        "literal": f"fr: |-\n        {text}",
        "flow": "{fr: '" + single + "', en: Words}",
    }[style]
    english = "" if style == "flow" else "\n      en: Words # a  b : c"
    written = f"    title:\n      {french}{english}\n"
    try:
        is_same = yaml.safe_load(written)["title"]["fr"] == text
    except yaml.YAMLError:
        is_same = False
    return written if is_same else f"    title: {{fr: {double}, en: Words}}  # a  b : c\n"


def a_project(french: list[tuple[str, str]], ending: str, mark: str) -> dict[str, bytes]:
    """Files with these texts, each in its style, among comments."""
    nodes = "".join(
        f'  # "item" {number} : l\'un...\n  - id: {number}\n    kind: k\n{in_style(text, style)}'
        for number, (text, style) in enumerate(french)
    )
    plan = (
        '# d\'abord : "ici"\nid: p\nkind: plan\nlabel: {fr: Plan, en: Plan}\n'
        "title: {fr: Plan, en: Plan}\nperiod: 2018/2022\nsource: {id: s}\nlevels: []\n"
        f"nodes:\n{nodes}"
    )
    cells = "".join(
        f'a{number},"{text.replace(chr(34), chr(34) * 2)}",x\n'
        for number, (text, _) in enumerate(french)
    )
    page = f'---\ntitle: "L\'un : {len(french)}"\n---\n\n' + "\n\n".join(t for t, _ in french)
    files = {PLAN: plan, "data/organizations.csv": f"id,name@fr,name@en\n{cells}", PAGE: page}
    return {name: (mark + text.replace("\n", ending)).encode() for name, text in files.items()}


@given(
    french=st.lists(st.tuples(texts(), st.sampled_from(STYLES)), min_size=1, max_size=5),
    ending=st.sampled_from(["\n", "\r\n"]),
    mark=st.sampled_from(["", "\ufeff"]),
)
@tested(max_examples=40)
def test_nothing_but_the_faults_changes(
    french: list[tuple[str, str]],
    ending: str,
    mark: str,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    root = tmp_path_factory.mktemp("project")
    files = a_project(french, ending, mark)
    before = load(write(root, files))
    repaired(root)
    after = load(root)
    assert [problem.rule.code for problem in after.problems] == [
        problem.rule.code for problem in before.problems
    ]
    for name, content in files.items():
        text = (root / name).read_bytes()
        assert skeleton(text.decode()) == skeleton(content.decode())
        assert text.count(b"\r") <= content.count(b"\r")
        assert comments(text) == comments(content)
    olds = [words for node in before.site.plans[0].nodes for words in node.title.values()]
    news = [words for node in after.site.plans[0].nodes for words in node.title.values()]
    assert [skeleton(words) for words in news] == [skeleton(words) for words in olds]
    assert repaired(root) == 0


def comments(content: bytes) -> list[bytes]:
    """The comments of a file that are lines of their own, and those after English words."""
    return re.findall(rb"^ *#[^\r\n]*|en: Words}? *#[^\r\n]*", content, flags=re.MULTILINE)


def test_the_same_text_is_mended_alike_in_every_style(tmp_path: Path) -> None:
    text = 'L\'un : "deux mots" ; 1 234 $...'
    root = write(tmp_path, a_project([(text, style) for style in STYLES], "\n", ""))
    assert load(root).problems == ()
    assert repaired(root) > len(STYLES)
    site = load(root).site
    said = {node.title["fr"] for node in site.plans[0].nodes}
    said |= {each.name["fr"] for each in site.organizations}
    assert said == {"L’un\u00a0: «\u00a0deux mots\u00a0»\u00a0; 1\u00a0234\u00a0$…"}
    assert "L’un\u00a0: 6" in (root / PAGE).read_text("utf-8")
