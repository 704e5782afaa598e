import shutil
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from generator.page import entry
from generator.publish.manifest import PATH, manifest
from generator.publish.verify import State, Verified, verify
from generator.unusable import UnusableError
from tests.publish.serving import serving

FILES = {
    "index.html": b"home",
    "fr/plans/a-plan/1.1/index.html": "Énoncé".encode(),
    "assets/a b&c%.svg": b"<svg/>",
    "_headers": b"/*",
    "empty": b"",
}


@pytest.fixture
def small(tmp_path: Path) -> Path:
    folder = tmp_path / "small"
    told = manifest(entry(path, data) for path, data in FILES.items())
    for path, data in {**FILES, told.path: told.data}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


@contextmanager
def itself(folder: Path) -> Iterator[str]:
    yield str(folder)


Place = Callable[[Path], AbstractContextManager[str]]


@pytest.fixture(params=[itself, serving], ids=["folder", "address"])
def place(request: pytest.FixtureRequest) -> Place:
    found: Place = request.param
    return found


def faults(found: Verified) -> dict[str, tuple[str, ...]]:
    return {state.value: paths for state, paths in found.faults.items() if paths}


def test_a_whole_site_is_sound(small: Path, place: Place) -> None:
    with place(small) as where:
        found = verify(where)
    assert (found.count, faults(found)) == (len(FILES), {})
    assert found.is_sound


def test_the_real_site_is_sound_as_its_readers_get_it(site: Path, place: Place) -> None:
    with place(site) as where:
        assert verify(where).is_sound


@pytest.mark.parametrize("path", [path for path in FILES if path != "_headers"])
def test_a_missing_file_is_told(path: str, small: Path, place: Place) -> None:
    (small / path).unlink()
    with place(small) as where:
        found = verify(where)
    # A folder without its page is listed by this server, as by some hosts.
    assert faults(found) in ({"missing": (path,)}, {"different": (path,)})
    assert not found.is_sound


@pytest.mark.parametrize("data", [b"hom", b"homE", b"home and garden"])
def test_a_file_that_is_not_as_it_was_built_is_told(data: bytes, small: Path, place: Place) -> None:
    (small / "index.html").write_bytes(data)
    with place(small) as where:
        assert faults(verify(where)) == {"different": ("index.html",)}


def test_a_file_that_was_not_built_is_told_where_files_can_be_listed(small: Path) -> None:
    (small / "fr" / "plans" / "more").touch()
    assert faults(verify(str(small))) == {"unexpected": ("fr/plans/more",)}


def test_a_file_where_a_folder_should_be_is_missing(small: Path) -> None:
    shutil.rmtree(small / "fr")
    (small / "fr").touch()
    assert faults(verify(str(small))) == {
        "missing": ("fr/plans/a-plan/1.1/index.html",),
        "unexpected": ("fr",),
    }


def test_a_folder_where_a_file_should_be_cannot_be_read(small: Path) -> None:
    (small / "empty").unlink()
    (small / "empty").mkdir()
    assert faults(verify(str(small))) == {"unreadable": ("empty",)}


def test_what_only_hosts_read_need_not_be_served(small: Path) -> None:
    with serving(small, lambda path: 404 if path == "/_headers" else None) as where:
        assert verify(where).is_sound


def test_a_host_that_fails_once_is_asked_again(small: Path) -> None:
    asked: list[str] = []

    def fault(path: str) -> int | None:
        asked.append(path)
        return 503 if asked.count("/empty") == 1 and path == "/empty" else None

    with serving(small, fault) as where:
        assert verify(where).is_sound
    assert asked.count("/empty") == 2


def test_a_file_that_a_host_will_not_give_is_told_apart(small: Path) -> None:
    with serving(small, lambda path: 403 if path == "/empty" else None) as where:
        assert faults(verify(where)) == {"unreadable": ("empty",)}


def test_a_site_is_compared_with_the_manifest_of_another(small: Path, tmp_path: Path) -> None:
    other = tmp_path / "manifest.json"
    other.write_bytes(manifest([entry("index.html", b"another home"), entry("new", b"")]).data)
    assert faults(verify(str(small), other)) == {
        "missing": ("new",),
        "different": ("index.html",),
        "unexpected": tuple(sorted(FILES.keys() - {"index.html"})),
    }


def test_a_site_without_a_manifest_is_refused_with_a_reason(small: Path, place: Place) -> None:
    (small / PATH).unlink()
    with place(small) as where, pytest.raises(UnusableError, match=r"(404|No such file)"):
        verify(where)


def test_a_manifest_that_is_none_is_refused(small: Path, place: Place) -> None:
    (small / PATH).write_text('{"files": {"../../etc/passwd": {}}}')
    with place(small) as where, pytest.raises(UnusableError, match="cannot be read"):
        verify(where)


def test_a_host_that_is_not_there_is_told_in_a_sentence() -> None:
    with pytest.raises(UnusableError, match="has no manifest"):
        verify("http://127.0.0.1:9/")


def test_every_state_but_whole_is_told() -> None:
    assert set(State) - {State.WHOLE} == {
        State.MISSING,
        State.DIFFERENT,
        State.UNREADABLE,
        State.UNEXPECTED,
    }


def test_what_a_publishing_left_for_the_next_one_was_not_built_and_does_no_harm(
    small: Path,
) -> None:
    (small / "api/v1/manifest.pending.3-0af1.ended.json").touch()
    assert verify(str(small)).is_sound
    (small / "api/v1/manifest.pending.3-0af1.json").touch()
    assert faults(verify(str(small))) == {"unexpected": ("api/v1/manifest.pending.3-0af1.json",)}
