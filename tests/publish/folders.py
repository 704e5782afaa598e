"""What stands in the folder of a site."""

from collections.abc import Mapping
from pathlib import Path

from generator.page import Entry, entry
from generator.publish.manifest import PATH


def of_folder(folder: Path) -> Mapping[str, Entry]:
    """The entries of the files that stand in a folder, its manifest left out.

    Raises `OSError` where one cannot be read.
    """
    found = (
        entry(path.relative_to(folder).as_posix(), path.read_bytes())
        for path in folder.rglob("*")
        if path.is_file()
    )
    return {one.path: one for one in sorted(found) if one.path != PATH}
