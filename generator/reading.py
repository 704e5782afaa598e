"""Modules read while Python's garbage collector rests: a sixth of a small build's time otherwise.

Modules are no garbage, but many objects: the collector would go through them again and again.
"""

import gc
import sys
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def reading(module: str) -> Iterator[None]:
    """The collector rests while a module is imported here, and then leaves what is there alone.

    Only the first time, since what it leaves alone stays until the process ends.
    """
    if module in sys.modules or not gc.isenabled():
        yield
        return
    gc.disable()
    try:
        yield
        gc.freeze()
    finally:
        gc.enable()
