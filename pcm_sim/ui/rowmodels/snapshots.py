"""A list model over frozen rows: another page resets it, a row that comes, goes or changes says so."""

from collections.abc import Sequence
from dataclasses import fields
from typing import Any, cast

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex

from pcm_sim.ui.glyphs import printable

Index = QModelIndex | QPersistentModelIndex
# One above Qt.ItemDataRole.UserRole.
FIRST_ROLE = 0x0101


def camel(name: str) -> str:
    """Write a Python name as QML writes it."""
    head, *rest = name.split("_")
    return head + "".join(word.capitalize() for word in rest)


def field_names(value_type: type[Any]) -> tuple[str, ...]:
    """Name the fields of a frozen dataclass or a named tuple."""
    named: tuple[str, ...] | None = getattr(value_type, "_fields", None)
    return named if named is not None else tuple(field.name for field in fields(value_type))


def _role_name(field: str) -> str:
    # `id` is a word of QML's own; what has an id here is something to touch.
    return "target" if field == "id" else camel(field)


class SnapshotListModel(QAbstractListModel):
    """Rows of one frozen type, one role a field.

    Args:
        row_type: A frozen dataclass or a named tuple.
        key: Field that tells two rows apart. While the keys stay, rows change in place.
        parent: Owner.
    """

    def __init__(self, row_type: type[Any], key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._key = key
        self._fields = field_names(row_type)
        self._roles = {FIRST_ROLE + place: name for place, name in enumerate(self._fields)}
        self._rows: tuple[Any, ...] = ()
        self._page = ""

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows as they are shown."""
        return self._rows

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """Count the rows; a row has no rows below it."""
        return 0 if parent.isValid() else len(self._rows)

    def roleNames(self) -> dict[int, QByteArray]:
        """Name the roles as QML's required properties do."""
        return {role: QByteArray(_role_name(name).encode()) for role, name in self._roles.items()}

    def data(self, index: Index, role: int = 0) -> object:
        """Give one field of one row."""
        name = self._roles.get(role)
        if name is None or not index.isValid() or not 0 <= index.row() < len(self._rows):
            return None
        value = cast("object", getattr(self._rows[index.row()], name))
        return printable(value) if isinstance(value, str) and name != self._key else value

    def show(self, rows: Sequence[Any], page: str = "") -> None:
        """Take new rows.

        Args:
            rows: The rows.
            page: Id of the page they belong to; another page resets the model.
        """
        new = tuple(rows)
        if new == self._rows and page == self._page:
            return
        if page != self._page or not self._rows or not new:
            self.beginResetModel()
            self._rows, self._page = new, page
            self.endResetModel()
            return
        if self._keys(new) != self._keys(self._rows):
            self._put_in_order(new)
        old, self._rows = self._rows, new
        for place, (before, after) in enumerate(zip(old, new, strict=True)):
            changed = [
                role for role, name in self._roles.items() if getattr(before, name) != getattr(after, name)
            ]
            if changed:
                index = self.index(place)
                self.dataChanged.emit(index, index, changed)

    def _put_in_order(self, new: tuple[Any, ...]) -> None:
        """Take out the rows that went and put in those that came, so that a list can show which they are."""
        # Rows come and go on few pages, and the first one has to be drawn soon.
        from difflib import SequenceMatcher  # noqa: PLC0415

        matcher = SequenceMatcher(None, self._keys(self._rows), self._keys(new), autojunk=False)
        nowhere = QModelIndex()
        for kind, first, end, new_first, new_end in reversed(matcher.get_opcodes()):
            if kind in ("delete", "replace"):
                self.beginRemoveRows(nowhere, first, end - 1)
                self._rows = (*self._rows[:first], *self._rows[end:])
                self.endRemoveRows()
            if kind in ("insert", "replace"):
                self.beginInsertRows(nowhere, first, first + new_end - new_first - 1)
                self._rows = (*self._rows[:first], *new[new_first:new_end], *self._rows[first:])
                self.endInsertRows()

    def _keys(self, rows: tuple[Any, ...]) -> tuple[Any, ...]:
        return tuple(getattr(row, self._key) for row in rows)
