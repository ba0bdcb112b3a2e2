"""Keeps PySide from reading the source of every module that is imported after it.

It looks there for features of its own (`from __feature__ import snake_case`), which nothing here uses.
Reading a hundred and thirty files takes a fifteenth of the start, and the lines stay in memory.
"""

import sys

_HOOK = "shibokensupport.feature"


def leave_sources_unread() -> None:
    """Say once for all modules what reading each would tell: it is called as PySide usually calls.

    A PySide without this hook goes on as it is.
    """
    import shiboken6  # noqa: F401, PLC0415 - it sets the hook

    hook = sys.modules.get(_HOOK)
    if hasattr(hook, "_mod_uses_pyside"):
        setattr(hook, "_mod_uses_pyside", lambda _module: True)  # noqa: B010 - it has no types
