"""What Qt complains of while screens are drawn."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

_SAYS_NOTHING = ("does not support propagateSizeHints()", "does not support raise()")
"""What the platform without a display says of every window."""


@contextmanager
def heard(told: Callable[[str], None]) -> Iterator[None]:
    """Tell what Qt warns of while the block runs, in place of whoever heard it before."""

    def hear(kind: QtMsgType, _where: QMessageLogContext, text: str | None) -> None:
        quiet = kind in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if text and not quiet and not any(one in text for one in _SAYS_NOTHING):
            told(text)

    before = qInstallMessageHandler(hear)
    try:
        yield
    finally:
        qInstallMessageHandler(before)
