import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.page import Entry, entry
from generator.publish.manifest import PATH, NotAManifestError, manifest, read
from tests.publish.folders import of_folder

ZERO = "0" * 64


def test_the_manifest_of_a_site_tells_of_every_file_but_itself(site: Path) -> None:
    told = read((site / PATH).read_bytes())
    assert told == of_folder(site)
    there = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert told.keys() == there - {PATH}
    assert "404.html" in told
    assert list(told) == sorted(told)


def test_an_entry_is_what_sha256sum_says() -> None:
    empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
    assert entry("a", b"") == Entry("a", 0, empty)


def test_of_two_files_at_one_path_the_last_stands() -> None:
    told = read(manifest([entry("a", b"1"), entry("a", b"2"), entry(PATH, b"3")]).data)
    assert told == {"a": entry("a", b"2")}


paths = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\\\0/"), min_size=1)
sound = paths.filter(lambda name: name not in {".", ".."})


@given(st.dictionaries(sound, st.binary()))
def test_what_is_written_is_read_again_in_any_order(files: dict[str, bytes]) -> None:
    entries = [entry(path, data) for path, data in files.items()]
    assert manifest(entries) == manifest(reversed(entries))
    assert set(read(manifest(entries).data).values()) == set(entries)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        "{}",
        "nope",
        "[" * 100_000,
        '{"files": []}',
        '{"files": {"a": {}}}',
        json.dumps({"files": {"a": {"size": -1, "sha256": ZERO}}}),
        json.dumps({"files": {"a": {"size": True, "sha256": ZERO}}}),
        json.dumps({"files": {"a": {"size": 1, "sha256": "x"}}}),
        json.dumps({"files": {"a": {"size": 1, "sha256": 3}}}),
        json.dumps({"files": {"../a": {"size": 1, "sha256": ZERO}}}),
        json.dumps({"files": {"/etc/passwd": {"size": 1, "sha256": ZERO}}}),
        json.dumps({"files": {"a\\b": {"size": 1, "sha256": ZERO}}}),
    ],
)
def test_what_is_no_manifest_is_refused(text: str) -> None:
    with pytest.raises(NotAManifestError):
        read(text.encode())
