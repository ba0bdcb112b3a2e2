"""The snapshot pattern: one frozen value of what is shown; only what changed is announced.

The values read before the first frame are named tuples: a frozen dataclass takes eight times as
long to define.
"""

from collections.abc import Callable
from typing import Any, cast

from PySide6.QtCore import QObject, SignalInstance

from pcm_sim.ui.glyphs import printable
from pcm_sim.ui.rowmodels.snapshots import camel, field_names


def shown(field: str) -> Callable[[Any], Any]:
    """Make the getter of a property that shows one field of the snapshot."""

    def read(view_model: "SnapshotViewModel") -> object:
        value = cast("object", getattr(view_model.props, field))
        return printable(value) if isinstance(value, str) else value

    return read


class SnapshotViewModel(QObject):
    """An object whose properties show the fields of one frozen value.

    Every field `some_field` that changes emits the signal `someFieldChanged`.

    Args:
        props: What is shown first.
        parent: Owner.
    """

    def __init__(self, props: Any, parent: QObject | None = None) -> None:  # noqa: ANN401 - any frozen value
        super().__init__(parent)
        self.props = props

    def show_props(self, props: Any) -> None:  # noqa: ANN401 - of the same type as before
        """Show new values: swap first, then announce, so that no listener sees a mixture."""
        old, self.props = self.props, props
        for name in field_names(type(props)):
            if getattr(old, name) != getattr(props, name):
                signal: SignalInstance = getattr(self, f"{camel(name)}Changed")
                signal.emit()
