"""Qt's class decorator with the type that its stub leaves out."""

from collections.abc import Callable
from typing import TypeVar, cast

from PySide6 import QtQml

ViewModel = TypeVar("ViewModel", bound=type)


def QmlUncreatable(reason: str) -> Callable[[ViewModel], ViewModel]:
    """Say that QML may name a type but not build it.

    Args:
        reason: What QML is told when it tries.
    """
    return cast("Callable[[ViewModel], ViewModel]", QtQml.QmlUncreatable(reason))
