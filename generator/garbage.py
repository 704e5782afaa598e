"""Python's collector of circular garbage, told to wait."""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager

_holding: list[str] = []
"""Who wants what is left alone to stay so. Python tells only by counting every object of it."""


@contextmanager
def left_alone() -> Iterator[None]:
    """What is here now is not looked at while the block runs: forks share what nobody writes to."""
    _holding.append("a block")
    gc.freeze()
    try:
        yield
    finally:
        _holding.pop()
        if not _holding:
            gc.unfreeze()


@contextmanager
def uncollected() -> Iterator[None]:
    """Does not look for garbage while much is made that stays.

    The collector goes over all that was made so far each time that it has grown by a part: reading
    a large project then takes twice as long, to find next to nothing.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        with left_alone():
            pass  # what is here now is old: it is not gone over before much more is made
        if was:
            gc.enable()


@contextmanager
def reading(module: str) -> Iterator[None]:
    """The collector rests while a module is imported here, and then leaves what is there alone.

    Modules are no garbage, but many objects: a sixth of a small build's time goes into looking at
    them. Only the first time, since what it leaves alone stays until the process ends.
    """
    if module in sys.modules or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
        _holding.insert(0, module)
        gc.freeze()
    finally:
        gc.enable()
