"""What other tests have loaded is not looked through for what a closed window leaves behind."""

import gc

MOST = 60_000
"""Objects that may be looked through again and again; a served cloud alone brings four times as many."""


def set_aside() -> None:
    """Let what is loaded by now stay to the end, where that is much."""
    if len(gc.get_objects()) > MOST:
        gc.collect()
        gc.freeze()
