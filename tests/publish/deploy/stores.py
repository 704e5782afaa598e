"""Places to publish to, on this machine: a folder, storage that speaks S3, a host with SFTP."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from threading import Thread
from typing import Any

import asyncssh
import fsspec
import pytest
from moto.server import ThreadedMotoServer

from generator.page import entry
from generator.publish.deploy.store import Store
from generator.publish.manifest import manifest

Files = dict[str, bytes]
_BUCKETS = count()
PASSWORD = "what the host asks for"  # noqa: S105 - of a host that lives as long as its test


def a_site(folder: Path, files: Files) -> Path:
    """A built site that holds these files, in a folder that is made anew."""
    told = manifest(entry(path, data) for path, data in files.items())
    for path, data in {**files, told.path: told.data}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(data)
    return folder


def published(store: Store, paths: Files) -> Files:
    """Which of these paths are at a store, and what they hold."""
    found = {path: store.get(path) for path in paths}
    return {path: data for path, data in found.items() if data is not None}


def lists(store: Store) -> list[str]:
    """The lists of publishings that are at a store."""
    return [name for name in store.names("api/v1") if ".pending." in name]


@contextmanager
def bucket(monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The address of a folder in a bucket of its own."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    for variable, value in {
        "AWS_ACCESS_KEY_ID": "a-key",
        "AWS_SECRET_ACCESS_KEY": "a-secret",
        "AWS_DEFAULT_REGION": "ca-central-1",
        "AWS_ENDPOINT_URL": f"http://{host}:{port}",
    }.items():
        monkeypatch.setenv(variable, value)
    name = f"affiche-{next(_BUCKETS)}"  # all servers of a process share their buckets
    storage = fsspec.filesystem("s3", skip_instance_cache=True)
    storage.call_s3(
        "create_bucket",
        Bucket=name,
        CreateBucketConfiguration={"LocationConstraint": "ca-central-1"},
    )
    try:
        yield f"s3://{name}/plans/site"
    finally:
        server.stop()


class Host:
    """A host with SFTP, in a thread: `served` is its root; `breaks` are opens that cut the line."""

    def __init__(self, folder: Path, client: asyncssh.SSHKey) -> None:
        self.served = folder / "served"
        self.served.mkdir()
        self.key = asyncssh.generate_private_key("ssh-ed25519")
        self.breaks: set[int] = set()
        self.opened = self.connected = 0
        self.port = 0
        self._client = client
        self._lines: list[asyncssh.SSHServerConnection] = []
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever)

    def __enter__(self) -> "Host":
        self._thread.start()
        self._server = self._soon(self._listen())
        self.port = self._server.get_port()
        return self

    def __exit__(self, *_: object) -> None:
        self._soon(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def _soon(self, awaited: Any) -> Any:
        return asyncio.run_coroutine_threadsafe(awaited, self._loop).result(30)

    async def _listen(self) -> asyncssh.SSHAcceptor:
        host = self
        keys = asyncssh.import_authorized_keys(self._client.export_public_key().decode())

        class Lines(asyncssh.SSHServer):
            def connection_made(self, conn: asyncssh.SSHServerConnection) -> None:
                host._lines.append(conn)

            def password_auth_supported(self) -> bool:
                return True

            def validate_password(self, username: str, password: str) -> bool:
                return (username, password) == ("editor", PASSWORD)

        class Files(asyncssh.SFTPServer):
            def __init__(self, channel: Any) -> None:
                host.connected += 1
                self._line = channel.get_connection()
                super().__init__(channel, chroot=str(host.served).encode())

            def open(self, path: bytes, pflags: int, attrs: asyncssh.SFTPAttrs) -> Any:
                host.opened += 1
                if host.opened in host.breaks:
                    self._line.abort()
                return super().open(path, pflags, attrs)

        return await asyncssh.listen(
            "127.0.0.1",
            0,
            server_factory=Lines,
            server_host_keys=[self.key],
            authorized_client_keys=keys,
            sftp_factory=Files,
        )

    async def _close(self) -> None:
        self._server.close()
        await self._server.wait_closed()
        for line in self._lines:
            line.abort()
            await line.wait_closed()
        await asyncio.sleep(0)  # sockets close in the turn after


@contextmanager
def host(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[str, Host]]:
    """A host that this machine's `~/.ssh` knows, and its address."""
    client = asyncssh.generate_private_key("ssh-ed25519")
    ssh = folder / "home" / ".ssh"
    ssh.mkdir(parents=True, mode=0o700)
    client.write_private_key(str(ssh / "id_ed25519"))
    monkeypatch.setenv("HOME", str(folder / "home"))
    monkeypatch.delenv("SSH_AUTH_SOCK", raising=False)
    with Host(folder, client) as one:
        known = one.key.export_public_key().decode()
        (ssh / "known_hosts").write_text(f"[127.0.0.1]:{one.port} {known}")
        yield f"sftp://editor@127.0.0.1:{one.port}/www", one
