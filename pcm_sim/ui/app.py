"""The program with a window: first the frame, then everything that can wait."""

import gc
import sys
from typing import TYPE_CHECKING

from pcm_sim.ui.inputs import WindowInputs
from pcm_sim.ui.qt_application import application
from pcm_sim.ui.stage import Stage
from pcm_sim.ui.window import Window
from pcm_sim.ui.windows import Windows

if TYPE_CHECKING:
    from pcm_sim.ui.remote_desk import RemoteControl

INTERRUPTED = 130


def run_window(
    inputs: WindowInputs, stage: Stage | None = None, remote: "RemoteControl | None" = None
) -> int:
    """Show the window until it is closed, or take one picture of it.

    Args:
        inputs: What the window is built from.
        stage: What was started while the data loaded; made now by default.
        remote: What drives it from outside; nothing by default.

    Returns:
        Exit code.
    """
    app = application()
    app.setQuitOnLastWindowClosed(False)
    windows = Windows(lambda opened, its_inputs: _let_live(opened, its_inputs, timed=remote is None))
    try:
        window = windows.open(inputs, stage)
        gc.freeze()
        gc.enable()
        if inputs.shot is not None:
            from pcm_sim.ui.camera import PictureWriter, canvas_picture  # noqa: PLC0415 - after the frame
            from pcm_sim.ui.robot import find_item  # noqa: PLC0415

            with PictureWriter() as writer:
                writer.write(canvas_picture(find_item(window.quick, "glass")), inputs.shot)
            return 0
        if remote is not None:
            from pcm_sim.ui.remote_desk import run_driven  # noqa: PLC0415 - without it nobody needs it

            windows.leader = window
            windows.begin(window, inputs)
            return INTERRUPTED if run_driven(app, window, remote) else 0
        # asyncio and qasync take longer to import than the page to draw.
        from pcm_sim.ui.qt_loop import run_until_closed  # noqa: PLC0415

        windows.begin(window, inputs)
        if run_until_closed(app):
            return INTERRUPTED
    finally:
        windows.close()
        sys.stdout.flush()
    return 0


def _let_live(window: Window, inputs: WindowInputs, *, timed: bool) -> None:
    """Let time pass in a window, and take edits of the data over while it stands.

    Args:
        window: The window.
        inputs: What it was built from.
        timed: Time passes by itself; what drives a window from outside minds its time.
    """
    if timed:
        from pcm_sim.ui.pacer import Pacer  # noqa: PLC0415 - after the frame

        Pacer(window.shell).start()
    if inputs.plays is not None:
        from pcm_sim.ui.playing import play_wish  # noqa: PLC0415 - few play

        play_wish(window, inputs.plays)
    if inputs.recordings is not None:
        from pcm_sim.ui.recording import let_record  # noqa: PLC0415 - after the frame

        let_record(window, inputs.recordings)
    if inputs.journals is not None:
        from pcm_sim.ui.journalling import let_journal  # noqa: PLC0415 - after the frame

        let_journal(window.shell, inputs.journals)
    if inputs.listen_to is not None:
        from pcm_sim.ui.served_world import ServedWorldWatch  # noqa: PLC0415 - few join

        ServedWorldWatch(window.shell, inputs.listen_to)
    if inputs.reload is not None:
        from pcm_sim.ui.reloading import Reloader  # noqa: PLC0415 - after the frame

        Reloader(window.shell, inputs.reload, inputs.watched, window.shell)
