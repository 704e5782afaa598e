"""Templates as Python's code: made ahead for those of this repository, kept for any other."""

import marshal
from types import CodeType

from jinja2 import BytecodeCache, Environment
from jinja2.bccache import Bucket

from generator import ahead
from generator.language.words import fingerprint
from generator.store import Store


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
        data = ahead.made(*parts(name, source, self._lang, self._kind))
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


def parts(name: str, source: str, lang: str, kind: str = "") -> tuple[str, ...]:
    """What tells the code of a template that is made ahead."""
    return ("template", kind, name, fingerprint(lang), source)
