"""A rest for Python's collector of garbage while years of simulated time pass.

A value of the cloud points only at values that were there before it, so nothing in here is ever a circle, and
what is no longer used goes away by itself. To look for circles among a hundred thousand letters takes longer
than to write them.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Let no circles be looked for meanwhile; where that was so before, it stays so after."""
    collects = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collects:
            gc.enable()
