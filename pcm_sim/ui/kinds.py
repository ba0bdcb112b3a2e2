"""Of which kinds an item is: asked of thousands of items, answered once for each class."""

from PySide6.QtCore import QObject

_known: dict[str, frozenset[str]] = {}


def kinds_of(item: QObject) -> frozenset[str]:
    """Give the names of an item's classes, such as `QQuickText`: its own and all that it inherits from."""
    # What QML makes of a class has a name that no other class of the process ever has.
    meta = item.metaObject()
    name = meta.className()
    if name not in _known:
        names = [name]
        while (meta := meta.superClass()) is not None:
            names.append(meta.className())
        _known[name] = frozenset(names)
    return _known[name]
