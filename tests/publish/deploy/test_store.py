import builtins
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import fsspec
import pytest
from fsspec.implementations.local import LocalFileSystem

from generator.publish.deploy import deploy
from generator.publish.deploy.address import store_at
from generator.publish.deploy.headers import cache_control, content_type
from generator.publish.deploy.store import PART, TRIES, RefusedError, Store
from generator.unusable import UnusableError
from tests.publish.deploy.stores import PASSWORD, a_site, bucket, host, published

FILES = {f"fr/plans/{number}/index.html": b"page" * 1000 for number in range(30)}


@pytest.fixture(autouse=True)
def _at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("generator.publish.deploy.store.FIRST_WAIT", 0)


class Flaky:
    """A file system of which a connection fails at its first `failures` reads."""

    made = 0

    def __init__(self, failures: int, error: Exception) -> None:
        self.failures, self.error = failures, error

    def open(self) -> "Flaky":
        self.made += 1
        return self

    def cat_file(self, path: str) -> bytes:
        if self.failures:
            self.failures -= 1
            raise self.error
        return path.encode()


def test_what_fails_is_tried_again_on_a_new_connection() -> None:
    flaky = Flaky(TRIES - 1, ConnectionError("cut"))
    assert Store("there", flaky.open, "root").get("a") == b"root/a"
    assert flaky.made == TRIES


def test_what_fails_each_time_is_told() -> None:
    flaky = Flaky(TRIES, ConnectionError("cut."))
    with pytest.raises(RefusedError, match=r"there refuses: cut\. What is published"):
        Store("there", flaky.open, "root").get("a")


def test_what_is_forbidden_is_not_tried_again() -> None:
    flaky = Flaky(TRIES, PermissionError(13, "not yours"))
    with pytest.raises(RefusedError, match="not yours"):
        Store("there", flaky.open, "root").get("a")
    assert flaky.made == 1


def test_two_that_write_a_file_at_once_do_not_write_into_each_other(tmp_path: Path) -> None:
    written: set[str] = set()

    class Watched(LocalFileSystem):  # type: ignore[misc]  # fsspec carries no types
        def pipe_file(self, path: str, value: bytes, **options: Any) -> None:
            written.add(path)
            super().pipe_file(path, value, **options)

    for data in (b"one", b"two"):
        Store("there", Watched, str(tmp_path)).put("a", data)
    assert len(written) == 2
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_a_folder_that_another_takes_away_is_made_again(tmp_path: Path) -> None:
    store = Store("there", LocalFileSystem, str(tmp_path))
    store.put("folder/a", b"a")
    shutil.rmtree(tmp_path / "folder")
    store.put("folder/b", b"b")
    assert store.names("folder") == ("b",)


def test_storage_is_told_what_each_file_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    files = {"index.html": b"a", "assets/main.0123abcd.min.css": b"b", "api/v1/a.json": b"{}"}
    with bucket(monkeypatch) as address:
        deploy(a_site(tmp_path / "site", files), address)
        name = address.split("/")[2]
        storage = fsspec.filesystem("s3", skip_instance_cache=True)
        told = {}
        for path in files:
            head = storage.call_s3("head_object", Bucket=name, Key=f"plans/site/{path}")
            told[path] = (head["ContentType"], head["CacheControl"])
    assert told == {
        "index.html": ("text/html; charset=utf-8", "no-cache"),
        "assets/main.0123abcd.min.css": (
            "text/css; charset=utf-8",
            "public, max-age=31536000, immutable",
        ),
        "api/v1/a.json": ("application/json; charset=utf-8", "no-cache"),
    }


def test_a_bucket_that_is_not_there_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with bucket(monkeypatch), pytest.raises(RefusedError, match="s3://another refuses"):
        deploy(a_site(tmp_path / "site", FILES), "s3://another")


def test_a_line_that_breaks_is_taken_up_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = a_site(tmp_path / "site", FILES)
    with host(tmp_path, monkeypatch) as (address, there):
        there.breaks = {5, 20}
        deploy(site, address)
        assert published(store_at(address, site), FILES) == FILES
        assert there.opened > 20
        assert not list(there.served.rglob(f"*{PART}"))


def test_a_host_that_is_not_known_is_not_trusted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with host(tmp_path, monkeypatch) as (address, there):
        (tmp_path / "home/.ssh/known_hosts").write_text("")
        with pytest.raises(RefusedError, match=r"[Hh]ost key"):
            deploy(a_site(tmp_path / "site", FILES), address)
        assert not list(there.served.iterdir())


@pytest.mark.parametrize("password", [PASSWORD, "another"])
def test_a_password_comes_from_the_environment(
    password: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("AFFICHE_SFTP_PASSWORD", password)
    with host(tmp_path, monkeypatch) as (address, there):
        (tmp_path / "home/.ssh/id_ed25519").unlink()
        site = a_site(tmp_path / "site", {"index.html": b"home"})
        if password == PASSWORD:
            deploy(site, address)
        else:
            with pytest.raises(RefusedError, match="denied"):
                deploy(site, address)
        assert (there.served / "www/index.html").exists() == (password == PASSWORD)


def test_a_library_that_is_lacking_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(
        name: str,
        globals: Mapping[str, object] | None = None,  # noqa: A002 - the name that Python gives it
        locals: Mapping[str, object] | None = None,  # noqa: A002 - the name that Python gives it
        fromlist: Sequence[str] = (),
        level: int = 0,
    ) -> Any:
        if name == "fsspec":
            raise ImportError("No module named 'fsspec'")
        return real(name, globals, locals, fromlist, level)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UnusableError, match=r"pip install -e '\.\[publish\]'"):
        deploy(a_site(tmp_path / "site", FILES), str(tmp_path / "published"))


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("a/index.html", "text/html; charset=utf-8"),
        ("a.svg", "image/svg+xml"),
        ("a.woff2", "font/woff2"),
        ("a.csv", "text/csv; charset=utf-8"),
        ("A.PDF", "application/pdf"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("sitemap.xml", "application/xml; charset=utf-8"),
        ("_headers", "application/octet-stream"),
        (".nojekyll", "application/octet-stream"),
        ("a.unheard-of", "application/octet-stream"),
    ],
)
def test_a_file_has_a_type(path: str, told: str) -> None:
    assert content_type(path) == told


def test_only_what_changes_its_name_is_kept_for_good() -> None:
    assert "immutable" in cache_control("assets/main.618322db.min.css")
    for path in ("index.html", "assets/affiche.css", "fr/plans/20240101/index.html", "a.json"):
        assert cache_control(path) == "no-cache", path
