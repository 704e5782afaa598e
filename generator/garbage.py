"""Python's collector of circular garbage, told to wait."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


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
        gc.freeze()
        gc.unfreeze()  # what is here now is old: it is not gone over before much more is made
        if was:
            gc.enable()
