"""Where to publish: what an address names, and the library that speaks with it.

Keys and passwords come from where each library looks for them, never from an address.
"""

import os
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from generator.language.message import say
from generator.publish.deploy.store import Store
from generator.unusable import UnusableError


def store_at(to: str, site: Path) -> Store:
    """The store at an address. Raises `UnusableError` where Affiche cannot publish there."""
    if "://" not in to:
        return _folder(to, site)
    address, kinds = urlsplit(to), {"s3": _s3, "sftp": _sftp}
    if address.scheme not in kinds:
        raise UnusableError(
            say("{address} is no folder, s3://bucket/folder or sftp://host/folder.", address=to)
        )
    if not address.hostname or address.password:
        fault = say("{address}: name the host or bucket, and no password.", address=_plain(to))
        raise UnusableError(fault)
    return kinds[address.scheme](to)


def _plain(to: str) -> str:
    """An address without what nobody may read."""
    address = urlsplit(to)
    return to.replace(f":{address.password}@", "@") if address.password else to


def _folder(to: str, site: Path) -> Store:
    """A folder of this machine."""
    there, here = Path(to).resolve(), site.resolve()
    if there == here or there in here.parents or here in there.parents:
        raise UnusableError(say("{folder} holds the built site, or is in it.", folder=to))
    return Store(to, partial(_opened, "file"), there.as_posix(), at_once=4)


def _s3(to: str) -> Store:
    """A bucket, with keys and endpoint as AWS' own tools find them (`AWS_…`, `~/.aws/`)."""
    address = urlsplit(to)
    root = f"{address.netloc}{address.path}".rstrip("/")
    return Store(to, partial(_opened, "s3"), root, has_folders=False)


def _sftp(to: str) -> Store:
    """A host, with key, name and port as ssh finds them (`~/.ssh/`), if it is a known one.

    A password may stand in `AFFICHE_SFTP_PASSWORD`.
    """
    address = urlsplit(to)
    options: dict[str, Any] = {
        "host": address.hostname,
        "known_hosts": (),
        "keepalive_interval": 15,
    }
    if address.port:
        options["port"] = address.port
    if address.username:
        options["username"] = address.username
    if password := os.environ.get("AFFICHE_SFTP_PASSWORD"):
        options["password"] = password
    return Store(to, partial(_opened, "sftp", **options), address.path.rstrip("/"))


def _opened(protocol: str, **options: Any) -> Any:
    """A new connection. Raises `UnusableError` where the library for it is not installed."""
    try:
        import fsspec  # noqa: PLC0415 - only where a site is published
    except ImportError as error:
        raise _lacking(error) from error
    try:
        if protocol == "sftp":
            from sshfs import SSHFileSystem  # noqa: PLC0415 - fsspec's own accepts any host

            return SSHFileSystem(skip_instance_cache=True, **options)
        return fsspec.filesystem(protocol, skip_instance_cache=True, **options)
    except ImportError as error:
        raise _lacking(error) from error


def _lacking(error: ImportError) -> UnusableError:
    """What to install."""
    return UnusableError(
        say(
            "To publish, install what that takes: pip install -e '.[publish]' ({reason}).",
            reason=error.msg,
        )
    )
