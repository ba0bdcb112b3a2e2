"""The first thing that a start with a window does: see what display there is, and begin with Qt."""

from typing import TYPE_CHECKING, NamedTuple

from pcm_sim.ui.display import OFFSCREEN, Display, usable_display

if TYPE_CHECKING:
    from pcm_sim.ui.desk_ports import SettingsPort
    from pcm_sim.ui.stage import Stage


class Opening(NamedTuple):
    """What is known and begun before the data are there.

    Attributes:
        display: What Qt can open here.
        stage: Begun where there is a display, else none.
        settings: What is kept from one start to the next; none keeps nothing.
    """

    display: Display
    stage: "Stage | None"
    settings: "SettingsPort | None" = None


def begin() -> Opening:
    """Begin with Qt where it can open a window."""
    display = usable_display()
    if display.platform == OFFSCREEN:
        return Opening(display, None)
    from pcm_sim.ui.unread_sources import leave_sources_unread  # noqa: PLC0415

    leave_sources_unread()
    from pcm_sim.ui.stage import Stage  # noqa: PLC0415

    return Opening(display, Stage())
