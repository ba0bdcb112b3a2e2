"""Of which kinds an item is: asked of thousands of items, answered once for each class."""

from PySide6.QtCore import QMetaObject, QObject

_known: dict[str, frozenset[str]] = {}


def kinds_of(item: QObject) -> frozenset[str]:
    """Give the names of an item's classes, such as `QQuickText`: its own and all that it inherits from."""
    # What QML makes of a class has a name that no other class of the process ever has.
    # Qt gives None at the top, which its stub does not say.
    meta: QMetaObject | None = item.metaObject()
    name = meta.className() if meta is not None else ""
    if name not in _known:
        names = []
        while meta is not None:
            names.append(meta.className())
            meta = meta.superClass()
        _known[name] = frozenset(names)
    return _known[name]
