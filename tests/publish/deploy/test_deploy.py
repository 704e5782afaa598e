from collections.abc import Iterator
from itertools import count, pairwise
from pathlib import Path

import pytest

from generator.language.message import say
from generator.page import entry
from generator.publish.deploy import Deployment, deploy
from generator.publish.deploy.address import store_at
from generator.publish.deploy.claim import OvertakenError
from generator.publish.deploy.store import RefusedError, Store
from generator.publish.manifest import PATH, PENDING, manifest
from generator.publish.verify import verify
from generator.unusable import UnusableError
from tests.publish.deploy.stores import Files, a_site, bucket, host, lists, published

OLD: Files = {
    "index.html": b"home of one",
    "fr/index.html": b"accueil, un",
    "fr/plans/a/index.html": b"plan of one",
    "fr/plans/gone/index.html": b"a card that goes",
    "assets/site.0123456789abcdef.css": b"body {}",
    "api/v1/index.json": b"{}",
    "empty": b"",
}
NEW: Files = {
    **{path: data for path, data in OLD.items() if "gone" not in path},
    "index.html": b"home of two",
    "fr/plans/a/index.html": b"plan of two",
    "fr/plans/new/1.1/index.html": b"a card that comes",
    "assets/more of it.svg": b"<svg/>",
}
ALL: Files = OLD | NEW


@pytest.fixture(params=["folder", "s3", "sftp"])
def place(
    request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    match request.param:
        case "s3":
            with bucket(monkeypatch) as address:
                yield address
        case "sftp":
            with host(tmp_path, monkeypatch) as (address, _):
                yield address
        case _:
            yield str(tmp_path / "published")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return a_site(tmp_path / "old", OLD)


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return a_site(tmp_path / "new", NEW)


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.publish.deploy.store.FIRST_WAIT", 0)


def names(done: Deployment) -> list[str]:
    return [one.path for one in done.uploads]


def test_a_first_publishing_uploads_everything(place: str, old: Path) -> None:
    done = deploy(old, place)
    assert set(names(done)) == set(OLD)
    store = store_at(place, old)
    assert published(store, ALL) == OLD
    assert store.get(PATH) == (old / PATH).read_bytes()
    assert lists(store) == []


def test_only_what_changed_is_uploaded_pages_last(place: str, old: Path, new: Path) -> None:
    deploy(old, place)
    done = deploy(new, place)
    assert names(done) == [
        "assets/more of it.svg",
        "fr/plans/new/1.1/index.html",
        "fr/plans/a/index.html",
        "index.html",
    ]
    assert done.deletions == ("fr/plans/gone/index.html",)
    assert done.unchanged == len(NEW) - 4
    assert published(store_at(place, new), ALL) == NEW


def test_what_is_there_is_left_alone(place: str, old: Path) -> None:
    deploy(old, place)
    done = deploy(old, place)
    assert (names(done), done.deletions) == ([], ())


def test_a_rehearsal_changes_nothing(place: str, old: Path, new: Path) -> None:
    deploy(old, place)
    assert len(deploy(new, place, dry_run=True).uploads) == 4
    assert published(store_at(place, old), ALL) == OLD


def test_every_file_is_uploaded_on_demand(place: str, old: Path) -> None:
    deploy(old, place)
    store = store_at(place, old)
    store.put("index.html", b"changed by hand")
    assert set(names(deploy(old, place, every=True))) == set(OLD)
    assert published(store, ALL) == OLD


def test_what_somebody_else_put_there_is_never_deleted(place: str, old: Path, new: Path) -> None:
    store = store_at(place, old)
    store.put("fr/plans/gone/theirs.txt", b"theirs")
    deploy(old, place)
    deploy(new, place)
    assert store.get("fr/plans/gone/theirs.txt") == b"theirs"


@pytest.mark.parametrize("gone", [False, True])
def test_a_site_built_anew_meanwhile_is_not_mixed_with_the_one_before(
    gone: bool, place: str, old: Path, new: Path
) -> None:
    put = Store.put

    def rebuild(self: Store, path: str, data: bytes) -> None:
        put(self, path, data)
        if path == "assets/more of it.svg":
            card = new / "fr/plans/new/1.1/index.html"
            card.unlink() if gone else card.write_bytes(b"of another build")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Store, "put", rebuild)
        with pytest.raises(UnusableError, match="built anew"):
            deploy(new, place)
    deploy(old, place)
    assert published(store_at(place, old), ALL) == OLD


def steps(monkeypatch: pytest.MonkeyPatch, most: int | None = None) -> list[str]:
    """What publishing does from now on, in order; the line is cut after `most` of them.

    Its list, which has a name of its own each time, is called LIST.
    """
    done: list[str] = []
    put, delete = Store.put, Store.delete

    def step(name: str) -> None:
        if most is not None and len(done) >= most:
            raise RefusedError(say("The line is cut."))
        done.append(f"{name[0]}LIST" if PENDING.fullmatch(name[1:]) else name)

    def watched_put(self: Store, path: str, data: bytes) -> None:
        step(f"+{path}")
        put(self, path, data)

    def watched_delete(self: Store, path: str) -> None:
        step(f"-{path}")
        delete(self, path)

    monkeypatch.setattr(Store, "put", watched_put)
    monkeypatch.setattr(Store, "delete", watched_delete)
    return done


def test_nothing_is_deleted_until_all_is_up_and_the_manifest_is_last(
    old: Path, new: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = str(tmp_path / "published")
    deploy(old, to)
    done = steps(monkeypatch)
    deploy(new, to)
    assert done == [
        "+LIST",
        "+assets/more of it.svg",
        "+fr/plans/new/1.1/index.html",
        "+fr/plans/a/index.html",
        "+index.html",
        f"+{PATH}",
        "-fr/plans/gone/index.html",
        "-LIST",
    ]


@pytest.mark.parametrize("most", range(9))
@pytest.mark.parametrize("then", ["the same again", "back to the old one"])
def test_a_line_that_is_cut_leaves_a_site_that_works_and_the_next_publishing_mends_all(
    most: int, then: str, old: Path, new: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to = str(tmp_path / "published")
    deploy(old, to)
    with monkeypatch.context() as cut:
        done = steps(cut, most)
        if most < 8:
            with pytest.raises(RefusedError):
                deploy(new, to)
        else:
            deploy(new, to)
    store = store_at(to, old)
    found = published(store, ALL)
    assert f"+{PATH}" in done or found.keys() >= OLD.keys()  # no old page leads nowhere
    assert all(data in {OLD.get(path), NEW.get(path)} for path, data in found.items())
    site, files = (new, NEW) if then == "the same again" else (old, OLD)
    for _ in range(2):  # the first cannot know that nothing of the one that was cut lands later
        deploy(site, to)
        assert published(store, ALL) == files
        assert store.get(PATH) == (site / PATH).read_bytes()
        assert verify(to).is_sound
    assert lists(store) == []


def test_a_site_that_is_not_whole_is_not_published(old: Path, tmp_path: Path) -> None:
    (old / "index.html").write_text("half")
    with pytest.raises(UnusableError, match="affiche verify"):
        deploy(old, str(tmp_path / "published"))
    assert not (tmp_path / "published").exists()


def test_a_manifest_there_that_is_none_counts_for_nothing(old: Path, tmp_path: Path) -> None:
    there = tmp_path / "published"
    a_site(there, {PATH + ".bak": b""})
    (there / PATH).write_text('{"files": {"../../outside": {"size": 1, "sha256": 3}}}')
    assert len(deploy(old, str(there)).uploads) == len(OLD)


def test_folders_that_become_empty_go(old: Path, new: Path, tmp_path: Path) -> None:
    to = tmp_path / "published"
    deploy(old, str(to))
    deploy(new, str(to))
    assert not (to / "fr/plans/gone").exists()
    assert {path.name for path in (to / "fr/plans").iterdir()} == {"a", "new"}


@pytest.mark.parametrize("inside", ["", "fr", "..", "fr/plans/new"])
def test_a_site_is_never_published_into_itself(inside: str, old: Path) -> None:
    with pytest.raises(UnusableError, match="or is in it"):
        deploy(old, str(old / inside))


@pytest.mark.parametrize(
    ("to", "words"),
    [
        ("ftp://example.org/www", "is no folder"),
        ("s3://", "name the host or bucket"),
        ("sftp://me:secret@example.org/www", "no password"),
    ],
)
def test_an_address_that_will_not_do_is_told(to: str, words: str, old: Path) -> None:
    with pytest.raises(UnusableError, match=words) as refused:
        deploy(old, to)
    assert "secret" not in str(refused.value)


@pytest.mark.parametrize("late", ["fr/plans/a/index.html", PATH, "fr/plans/gone/index.html"])
def test_one_that_another_overtakes_stops_and_the_other_one_stands(
    late: str, place: str, old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    deploy(old, place)
    other = a_site(old.parent / "other", {**OLD, "index.html": b"home of another"})
    put, delete, begun = Store.put, Store.delete, [False]

    def overtaken(path: str) -> None:
        if path == late and not begun[0]:
            begun[0] = True
            deploy(other, place)  # from the beginning to the end

    def late_put(self: Store, path: str, data: bytes) -> None:
        overtaken(path)
        put(self, path, data)

    def late_delete(self: Store, path: str) -> None:
        overtaken(path)
        delete(self, path)

    monkeypatch.setattr(Store, "put", late_put)
    monkeypatch.setattr(Store, "delete", late_delete)
    with pytest.raises(OvertakenError) as stopped:
        deploy(new, place)
    assert place in stopped.value.message.in_("en")
    assert "une autre publication" in stopped.value.message.in_("fr").lower()
    store = store_at(place, old)
    found = published(store, ALL)
    assert found["index.html"] == b"home of another"
    assert store.get(late) == ((new / late).read_bytes() if (new / late).exists() else None)
    assert ("fr/plans/gone/index.html" in found) == ("gone" not in late)  # what was late landed
    (left,) = lists(store)
    assert left.endswith(".ended.json")
    deploy(other, place)
    assert published(store, ALL) == {**OLD, "index.html": b"home of another"}
    assert lists(store) == []


def test_one_that_slept_through_all_others_stops(
    old: Path, new: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    to, put, slept = str(tmp_path / "published"), Store.put, [False]
    deploy(old, to)

    def late_put(self: Store, path: str, data: bytes) -> None:
        if path == PATH and not slept[0]:
            slept[0] = True
            deploy(old, to)
            deploy(old, to)
            assert lists(self) == []
        put(self, path, data)

    monkeypatch.setattr(Store, "put", late_put)
    with pytest.raises(OvertakenError):
        deploy(new, to)


def test_many_files_are_uploaded_between_two_looks_but_not_all(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("generator.publish.deploy.AT_ONCE", 2)
    looks: list[int] = []
    names, done = Store.names, steps(monkeypatch)

    def watched_names(self: Store, folder: str) -> tuple[str, ...]:
        looks.append(len(done))
        return names(self, folder)

    monkeypatch.setattr(Store, "names", watched_names)
    deploy(old, str(tmp_path / "published"))
    assert max(after - before for before, after in pairwise(looks)) == 2


def test_a_list_that_cannot_be_read_makes_everything_doubtful(old: Path, tmp_path: Path) -> None:
    to = str(tmp_path / "published")
    deploy(old, to)
    store_at(to, old).put("api/v1/manifest.pending.7-0123.json", b"")
    assert set(names(deploy(old, to))) == set(OLD)


def test_the_list_of_an_earlier_version_counts(old: Path, tmp_path: Path) -> None:
    to, path = str(tmp_path / "published"), "api/v1/manifest.pending.json"
    deploy(old, to)
    store = store_at(to, old)
    store.put(path, manifest([entry("empty", b"not so")]).data)
    assert names(deploy(old, to)) == ["empty"]
    assert path not in lists(store)


def test_places_where_others_come_and_go_are_left_to_them(
    old: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put, others = Store.put, count()

    def crowded_put(self: Store, path: str, data: bytes) -> None:
        put(self, path, data)
        put(self, PATH, b"another %d" % next(others))  # somebody else was quicker, each time

    monkeypatch.setattr(Store, "put", crowded_put)
    with pytest.raises(OvertakenError):
        deploy(old, str(tmp_path / "published"))
    assert not (tmp_path / "published/index.html").exists()
    assert lists(store_at(str(tmp_path / "published"), old)) == []


@pytest.mark.parametrize("name", ["manifest.pending.txt", "manifest.pending.mine.json"])
def test_a_file_that_only_looks_like_a_list_is_left_alone(
    name: str, old: Path, new: Path, tmp_path: Path
) -> None:
    store = store_at(str(tmp_path / "published"), old)
    store.put(f"api/v1/{name}", b"theirs")
    deploy(old, store.where)
    deploy(new, store.where)
    assert store.get(f"api/v1/{name}") == b"theirs"
