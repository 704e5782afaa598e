"""Templates as Python's code: made ahead for those of this repository, kept for any other.

Jinja takes a second to compile the templates of a small site, as long as their pages take. So
`python -m generator.compiling` does it once and leaves the code where Python leaves its own, which
`make site` sees to. It counts only for the very files of this program, the template and the words
that it was made of; anything else is compiled when it is asked for.
"""

import importlib.util
import marshal
import sys
from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from hashlib import sha256
from types import CodeType

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from generator.language.words import fingerprint
from generator.store import PACKAGE, Store, libraries, own_files

AHEAD = PACKAGE / "__pycache__" / f"templates.{sys.implementation.cache_tag}.bin"
"""The code that was made ahead."""
Codes = Mapping[str, bytes]


class Compiled(BytecodeCache):
    """The code of templates in the words of one language, for one kind of environment."""

    def __init__(self, lang: str, store: Store, kind: str = "") -> None:
        self._lang = lang
        self._store = store
        self._kind = kind

    def get_bucket(
        self, environment: Environment, name: str, filename: str | None, source: str
    ) -> Bucket:
        """What holds the code of a template, if there is some already."""
        data = ahead().get(key(name, source, self._lang, self._kind))
        if data is None:
            return super().get_bucket(environment, name, filename, source)
        made = Bucket(environment, "", "")
        code: CodeType = marshal.loads(data)  # noqa: S302 - made by this very program
        made.code = code.replace(co_filename=filename or "<template>")
        return made

    def load_bytecode(self, bucket: Bucket) -> None:
        """Gives a template's code, if it was kept."""
        code = self._store.get("templates", self._key(bucket))
        if code is not None:
            bucket.bytecode_from_string(code)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keeps a template's code."""
        self._store.put("templates", self._key(bucket), bucket.bytecode_to_string())

    def _key(self, bucket: Bucket) -> str:
        """What the code depends on: the template, and the words written into it."""
        return f"{self._kind} {bucket.key} {bucket.checksum} {fingerprint(self._lang)}"


def key(name: str, source: str, lang: str, kind: str = "") -> str:
    """What code made ahead depends on besides the program."""
    return sha256(f"{kind}\0{name}\0{fingerprint(lang)}\0{source}".encode()).hexdigest()


@cache
def ahead() -> Codes:
    """The code that was made ahead by this very program, by `key`; none where there is none."""
    with suppress(OSError, ValueError, EOFError, TypeError):
        data = AHEAD.read_bytes()
        if data.startswith(_mark()) and sha256(data[64:]).digest() == data[32:64]:
            found: Codes = marshal.loads(data[64:])  # noqa: S302 - made by this very program
            return found
    return {}


def written(codes: Codes) -> bytes:
    """The file of code made ahead."""
    data = marshal.dumps(dict(codes))
    return _mark() + sha256(data).digest() + data


def _mark() -> bytes:
    """What makes and runs the code: this program's files, Python, Jinja."""
    parts = (own_files(), importlib.util.MAGIC_NUMBER.hex(), *sorted(libraries("jinja2-")))
    return sha256("\n".join(parts).encode()).digest()
