"""The preview: a save shown at once, the whole site behind it, the last good pages with a fault."""

import os
import shutil
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from http.client import HTTPConnection
from pathlib import Path

import pytest
from watchdog.events import FileSystemEvent

from generator import pipeline
from generator.derive import derive
from generator.preview import _ended_tidily
from generator.preview.live import Live
from generator.preview.server import HOST, SCRIPT, Server
from generator.preview.watching import Watch
from generator.render import Pen, plan_drawings

PLAN = "data/plans/francisation-integration-2018/plan.yml"
CARD = "fr/plans/francisation-integration-2018/francisation/index.html"


@pytest.fixture
def live(project: Path, tmp_path: Path) -> Live:
    return Live(project, tmp_path, "http://127.0.0.1:1/", "fr")


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Live:
    """A project that no test changes."""
    from tests.conftest import copy_project  # noqa: PLC0415 - as a function, not a fixture

    folder = tmp_path_factory.mktemp("shown")
    live = Live(copy_project(folder / "project"), folder, "http://127.0.0.1:1/", "fr")
    live.rebuild()
    return live


@pytest.fixture(scope="module")
def server(shown: Live) -> Iterator[Server]:
    serving = Server(shown, 0)
    threading.Thread(target=serving.serve_forever, daemon=True).start()
    yield serving
    serving.shutdown()
    serving.server_close()


def change(path: Path, old: str, new: str) -> Path:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")
    return path


def get(server: Server, path: str, method: str = "GET") -> tuple[int, bytes, dict[str, str]]:
    with closing(HTTPConnection(HOST, server.server_port, timeout=30)) as connection:
        connection.request(method, path)
        answer = connection.getresponse()
        return answer.status, answer.read(), dict(answer.getheaders())


def test_every_file_is_that_of_a_build(shown: Live, tmp_path: Path) -> None:
    """Pages are drawn alone and on demand, and are the same as those of the whole site."""
    outcome = pipeline.prepare(shown.root, site_url=shown.address)
    assert isinstance(outcome, pipeline.Ready)
    pipeline.finish(outcome, tmp_path / "site")
    built = {
        path.relative_to(tmp_path / "site").as_posix(): path.read_bytes()
        for path in (tmp_path / "site").rglob("*")
        if path.is_file()
    }
    theme = {name for name in built if name.startswith("assets/") or name == "404.html"}
    others = built.keys() - theme - {"api/v1/manifest.json"}
    assert len(others) > 500
    assert [name for name in sorted(others) if shown.page(name) != built[name]] == []
    assert {name for name in theme if not (shown.theme / name).is_file()} == set()


def test_a_save_is_shown_at_once_and_the_whole_site_follows(live: Live) -> None:
    live.rebuild()
    path = change(live.root / PLAN, "levels:", "# a remark\nlevels:")
    with live._whole:  # the whole site waits
        behind = live.saved({path})
        assert CARD in live._newer["francisation-integration-2018"][1]
    behind.join()
    assert not live._newer, live.faults


def test_words_are_shown_as_they_are_typed_with_what_they_lack(live: Live) -> None:
    """A text that is translated next is seen at once; that its twin is missing is said over it."""
    live.rebuild()
    path = change(live.root / PLAN, "Mieux connaître les besoins", "Connaître mieux les besoins")
    live.saved({path}).join()
    assert "Connaître mieux" in (live.page(CARD) or b"").decode()
    assert "AF520" in live.faults


def test_a_plan_alone_is_drawn_as_in_the_whole(live: Live) -> None:
    """But for what other plans say of it, which follows."""
    live.rebuild()
    before = live.page(CARD)
    with live._whole:  # the whole site waits
        live.saved({live.root / PLAN})
        assert CARD in live._newer["francisation-integration-2018"][1]
        assert live.page(CARD) == before


@pytest.mark.parametrize("path", ["mkdocs.yml", "data/sources.yml", "content/index.fr.md"])
def test_what_is_of_no_plan_waits_for_the_whole_site(path: str, live: Live) -> None:
    live.rebuild()
    live.saved({live.root / path}).join()
    assert not live._newer


def test_a_fault_keeps_the_pages_and_the_next_save_recovers(
    live: Live, capsys: pytest.CaptureFixture[str]
) -> None:
    path = live.root / PLAN
    good = path.read_text(encoding="utf-8")
    path.write_text("id: [", encoding="utf-8")
    live.rebuild()
    assert live.page("fr/index.html") is None
    assert PLAN in live.faults
    path.write_text(good, encoding="utf-8")
    live.saved({path}).join()
    home = live.page("fr/index.html")
    assert home
    assert "AF121" not in live.faults
    path.write_text(good.replace("nodes:", "nodes:\n  - id: É", 1), encoding="utf-8")
    live.saved({path}).join()
    assert "AF130" in live.faults
    assert live.page("fr/index.html") == home
    assert "Traceback" not in "".join(capsys.readouterr())


def test_a_broken_template_and_a_bug_are_sentences(
    live: Live, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    live.rebuild()
    theme = live.theme
    template = live.root / "overrides/main.html"
    template.write_text("{% nope %}" + template.read_text(encoding="utf-8"), encoding="utf-8")
    live.rebuild()
    assert "main.html" in live.faults
    assert live.theme == theme  # whose styles the last good pages wear

    def bug(*_: object, **__: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr(pipeline, "prepare", bug)
    live.rebuild()
    assert "KeyError" in live.faults
    assert "Traceback" not in "".join(capsys.readouterr())


def test_a_template_of_one_page_that_fails_is_told_over_the_others(live: Live) -> None:
    change(live.root / "overrides/card/card.html", "{{ card.level.label|t }}", "{{ nothing.x }}")
    live.rebuild()
    assert live.page(CARD) is None
    assert "card.html" in live.faults
    assert live.page("fr/index.html")


def test_only_the_newest_of_many_saves_is_read_whole(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    live.rebuild()
    read = []
    monkeypatch.setattr(live, "rebuild", lambda: read.append(live._saves))
    with live._whole:
        threads = [live.saved({live.root / "mkdocs.yml"}) for _ in range(4)]
    for thread in threads:
        thread.join()
    assert read == [4]


def test_pages_are_served_with_what_reloads_them(server: Server) -> None:
    status, page, headers = get(server, "/fr/")
    assert status == 200
    assert page.index(b"/__affiche/reload.js") < page.index(b"</body>")
    assert headers["Content-Length"] == str(len(page))
    assert headers["Cache-Control"] == "no-store"
    assert get(server, "/fr/", "HEAD")[1] == b""
    assert get(server, "/__affiche/reload.js")[1] == SCRIPT.encode()
    assert get(server, "/fr")[0] == 302
    assert get(server, "/fr")[2]["Location"] == "/fr/"
    assert b"reload.js" not in get(server, "/assets/stylesheets/affiche.css")[1]


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("/%2fevil.example/../fr", "/fr/"),
        ("/x%0d%0aSet-Cookie:%20a=1/../fr", "/fr/"),
        ("/%E1%90%8A/../fr", "/fr/"),
    ],
)
def test_the_way_to_a_page_names_nothing_but_the_page(
    path: str, place: str, server: Server
) -> None:
    status, _, headers = get(server, path)
    assert (status, headers["Location"]) == (302, place)
    assert "Set-Cookie" not in headers


@pytest.mark.parametrize(
    "path",
    ["/nothing/", "/../../etc/passwd", "/assets/%2e%2e/%2e%2e/etc/passwd", "/x%00y/", "//etc"],
)
def test_what_is_not_there_is_the_page_for_no_page(path: str, server: Server) -> None:
    status, page, _ = get(server, path)
    assert status == 404
    assert b"<title>" in page
    assert b"root:" not in page


def test_faults_stand_over_pages_alone(server: Server, shown: Live) -> None:
    shown._say("Une faute.")
    try:
        page = get(server, "/fr/")[1].decode()
        assert page.index("<h1") < page.index("Une faute.") < page.index("</body>")
        assert "Une faute." not in get(server, "/api/v1/index.json")[1].decode()
    finally:
        shown.faults = shown.faults[:0]


def test_a_browser_is_told_of_each_save(server: Server, shown: Live) -> None:
    with closing(HTTPConnection(HOST, server.server_port, timeout=30)) as connection:
        connection.request("GET", "/__affiche/saves")
        with connection.getresponse() as answer:
            first = answer.readline()
            assert answer.readline() == b"\n"
            shown.tell()
            assert answer.readline() != first


def test_files_saved_together_are_told_of_once(tmp_path: Path) -> None:
    folder, settings = tmp_path / "data", tmp_path / "mkdocs.yml"
    folder.mkdir()
    settings.write_text("")
    told: list[set[Path]] = []
    came = threading.Event()

    def saved(paths: set[Path]) -> None:
        told.append(paths)
        came.set()

    watch = Watch([folder, settings], saved)
    watch.start()
    try:
        (folder / ".swap").write_text("x")
        (tmp_path / "other").write_text("x")
        (folder / "new").write_text("x")
        shutil.move(folder / "new", folder / "plan.yml")
        assert came.wait(30)
        assert folder / "plan.yml" in told[-1]
        came.clear()
        settings.write_text("site_name: x")
        assert came.wait(30)
        assert told[-1] == {settings}
    finally:
        watch.stop()
    assert not any(path.name in {".swap", "other"} for paths in told for path in paths)


def test_nobody_is_told_that_a_file_was_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each reading of a project would wake the preview thousands of times."""
    seen: list[str] = []
    monkeypatch.setattr(Watch, "on_any_event", _noting(seen, Watch.on_any_event))
    came = threading.Event()
    plan = tmp_path / "plan.yml"
    plan.write_text("id: a")
    watch = Watch([tmp_path], lambda _: came.set())
    watch.start()
    try:
        for _ in range(20):
            plan.read_text()
        plan.write_text("id: b")
        assert came.wait(30)
    finally:
        watch.stop()
    assert seen
    assert set(seen) == {"modified"}


def _noting(
    seen: list[str], noted: Callable[[Watch, FileSystemEvent], None]
) -> Callable[[Watch, FileSystemEvent], None]:
    """What an event is given to, which notes its kind first."""

    def note(watch: Watch, event: FileSystemEvent) -> None:
        seen.append(event.event_type)
        noted(watch, event)

    return note


@pytest.mark.parametrize(
    ("quoted", "waits"),
    [
        ("plans/solidarite-2010-2015/period", True),
        ("plans/strategique-2008-2012/count/objective", False),
    ],
)
def test_a_page_that_quotes_another_plan_waits_for_the_whole_site(
    project: Path, quoted: str, waits: bool
) -> None:
    """The plan that was saved is all that is read at once."""
    plan = "strategique-2008-2012"
    path = project / f"content/plans/{plan}/2.1.fr.md"
    path.write_text(f"{path.read_text(encoding='utf-8')}\n{{{{ {quoted} }}}}\n", encoding="utf-8")
    site = pipeline.read(project)
    views = pipeline.plan_alone(project, site, plan)
    assert views
    pen = Pen("fr", site, project / "overrides", facts=derive(site).facts)
    keys = {one.key for one in plan_drawings(views, pen, plan)}
    assert f"plans/{plan}/2.2" in keys
    assert (f"plans/{plan}/2.1" not in keys) is waits


def test_saves_one_after_the_other_are_one_reading_of_the_whole_site(
    live: Live, monkeypatch: pytest.MonkeyPatch
) -> None:
    read: list[int] = []
    monkeypatch.setattr(live, "rebuild", lambda: read.append(1))
    threads = [live.saved({live.root / "mkdocs.yml"}) for _ in range(3)]
    for thread in threads:
        thread.join()
    assert read == [1]


def test_no_more_than_two_sites_are_kept(live: Live) -> None:
    for _ in range(4):
        live.rebuild()
    assert len([*live._folder.glob("*/theme")]) == 2
    assert (live.theme / "404.html").is_file()


@pytest.mark.parametrize("name", ["SIGTERM", "SIGHUP"])
def test_who_ends_the_preview_interrupts_it(name: str) -> None:
    before = signal.getsignal(getattr(signal, name))

    def end() -> None:
        os.kill(os.getpid(), getattr(signal, name))
        time.sleep(5)

    with pytest.raises(KeyboardInterrupt), _ended_tidily():
        end()
    assert signal.getsignal(getattr(signal, name)) == before
