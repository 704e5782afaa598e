"""The manifest: the fingerprint of every file of a site, by which anyone can tell that it is whole.

The same content gives the same manifest; `affiche verify` compares a published site with its own.
"""

import json
import re
from collections.abc import Iterable, Mapping

from generator.page import Entry, OutputFile

PATH = "api/v1/manifest.json"
"""Where a site's manifest stands; it tells of every file but itself."""
PENDING = re.compile(
    rf"{PATH.removesuffix('.json')}\.pending"
    r"(?:\.(?P<number>\d{1,9})-(?P<mark>[0-9a-f]+))?(?P<ended>\.ended)?\.json"
)
"""Paths of the lists of what publishings may have changed at a place (`deploy/claim.py`)."""
_DIGEST = re.compile(r"[0-9a-f]{64}")


class NotAManifestError(ValueError):
    """What was read as a manifest is none."""


def manifest(entries: Iterable[Entry]) -> OutputFile:
    """The manifest of these files, one a line in the order of their paths."""
    lines = (
        f'    {json.dumps(one.path)}: {{"size": {one.size}, "sha256": "{one.digest}"}}'
        for _, one in sorted({one.path: one for one in entries}.items())
        if one.path != PATH
    )
    text = '{\n  "version": 1,\n  "files": {\n' + ",\n".join(lines) + "\n  }\n}\n"
    return OutputFile(PATH, text.encode())


def read(data: bytes) -> Mapping[str, Entry]:
    """The entries of a manifest by path. Raises `NotAManifestError`: anyone may have written it."""
    try:
        files = json.loads(data)["files"]
        found = {path: Entry(path, one["size"], one["sha256"]) for path, one in files.items()}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotAManifestError(str(error)) from error
    for one in found.values():
        if not _is_sound(one):
            raise NotAManifestError(one.path)
    return found


def _is_sound(one: Entry) -> bool:
    """Whether an entry can be true, and its path stays inside the site."""
    parts = one.path.split("/")
    return (
        not {"", ".", ".."} & set(parts)
        and not re.search(r"[\\\0]", one.path)
        and type(one.size) is int
        and one.size >= 0
        and isinstance(one.digest, str)
        and bool(_DIGEST.fullmatch(one.digest))
    )
