"""Recording in a window that has just opened: what an earlier program left behind, and what is wished for."""

from typing import TYPE_CHECKING, cast

from pcm_sim.ui.recording_port import RecordingsPort
from pcm_sim.ui.window import Window

if TYPE_CHECKING:
    from pcm_sim.ui.viewmodels.desk import PcmDeskViewModel


def let_record(window: Window, recordings: RecordingsPort) -> None:
    """Save what was being recorded when a program before this one ended, and record where that is wished for.

    Args:
        window: The window, after its first frame.
        recordings: Begins and saves.
    """
    recovered = recordings.recover()
    if not (recovered or recordings.starts):
        return
    part = cast("PcmDeskViewModel", window.shell.property("desk")).recording_part
    if part is None:
        return
    part.tell_recovered(recovered)
    if recordings.starts:
        part.begin()
