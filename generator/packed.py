"""Objects as bytes and back, quickly: for what is kept between builds or sent between processes.

The dataclasses of the model are frozen and have slots; `pickle` alone takes twenty times as long to
fill one, since it asks for the names of its fields each time.
"""

import pickle
import zlib
from collections.abc import Callable, Hashable
from dataclasses import fields, is_dataclass
from decimal import Decimal
from functools import cache, lru_cache
from hashlib import sha256
from io import BytesIO
from operator import attrgetter
from typing import Any, cast


def pack(value: object) -> bytes:
    """An object as bytes, for `unpack` of the same program."""
    out = BytesIO()
    _Pickler(out, pickle.HIGHEST_PROTOCOL).dump(value)
    return out.getvalue()


def unpack(data: bytes) -> Any:
    """The object that was packed. Only for bytes that this program wrote itself."""
    return pickle.loads(data)  # noqa: S301 - see above


def squeezed(value: object) -> bytes:
    """An object as few bytes, for `opened`: for what is held by the thousand and read once."""
    return zlib.compress(pack(value), 1)


def opened(data: bytes) -> Any:
    """The object that was squeezed."""
    return unpack(zlib.decompress(data))


def digest(value: object) -> str:
    """The fingerprint of an object: the same for equal ones, whichever parts of them are shared.

    Sets have no order: what holds one is to be sorted first.
    """
    out = BytesIO()
    pickler = _Pickler(out, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True  # an object that stands twice is written twice
    pickler.dump(value)
    return sha256(out.getvalue()).hexdigest()


class _Pickler(pickle.Pickler):
    """Takes dataclasses with slots apart into their values."""

    def reducer_override(self, obj: Any) -> Any:
        """How an object is made again."""
        kind: type = type(obj)
        if kind is Decimal:
            return _number, (str(obj),)
        take = _taker(cast("Hashable", kind))
        return (_made, (kind, *take(obj))) if take else NotImplemented


@lru_cache(maxsize=4096)
def _number(text: str) -> Decimal:
    """A number as it is written: one object for many that are the same."""
    return Decimal(text)


def _made(kind: type, *values: Any) -> Any:
    """An object of a class from the values of its fields."""
    return _maker(kind)(*values)


@cache
def _maker(kind: type) -> Callable[..., Any]:
    """What makes the objects of a class, frozen or not, of the values of its fields.

    A double of the class, with the same slots and not frozen, is filled and then becomes of the
    class: Python sets the fields of a frozen one four times as slowly. As `dataclasses` does, the
    function is written for the class.
    """
    names = [field.name for field in fields(kind)]
    double = type(kind.__name__, (), {"__slots__": kind.__slots__})  # type: ignore[attr-defined]
    lines = (f"    made.{name} = v{at}" for at, name in enumerate(names))
    values = ", ".join(f"v{at}" for at in range(len(names)))
    known: dict[str, Any] = {"new": object.__new__, "double": double, "kind": kind}
    code = [f"def make({values}):", "    made = new(double)", *lines, "    made.__class__ = kind"]
    exec("\n".join([*code, "    return made"]), known)  # noqa: S102 - names of our own fields
    make: Callable[..., Any] = known["make"]
    return make


@cache
def _taker(kind: Any) -> Callable[[Any], tuple[Any, ...]] | None:
    """What takes the values out of the objects of a class that has slots for all its fields."""
    if not is_dataclass(kind) or "__slots__" not in vars(kind):
        return None
    names = [field.name for field in fields(kind)]
    if getattr(kind, "__dictoffset__", 0) or not names or vars(kind)["__slots__"] != tuple(names):
        return None
    one = attrgetter(*names)
    return one if len(names) > 1 else lambda made: (one(made),)
