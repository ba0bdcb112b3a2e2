"""The program with a window: first the frame, then everything that can wait."""

import gc
import sys

from PySide6.QtGui import QGuiApplication

from pcm_sim.ui.fonts import load_desktop_font
from pcm_sim.ui.inputs import WindowInputs
from pcm_sim.ui.window import Window

APPLICATION = "pcm-sim"
INTERRUPTED = 130


def application() -> QGuiApplication:
    """Give the Qt application with its fonts; there can only be one."""
    running = QGuiApplication.instance()
    if isinstance(running, QGuiApplication):
        app = running
    else:
        app = QGuiApplication([APPLICATION])
        app.setApplicationName(APPLICATION)
    load_desktop_font()
    return app


def run_window(inputs: WindowInputs) -> int:
    """Show the window until it is closed, or take one picture of it.

    Args:
        inputs: What the window is built from.

    Returns:
        Exit code.
    """
    app = application()
    app.setQuitOnLastWindowClosed(False)
    window = Window(inputs)
    try:
        window.show()
        gc.freeze()
        gc.enable()
        if inputs.shot is not None:
            from pcm_sim.ui.camera import PictureWriter, canvas_picture  # noqa: PLC0415 - after the frame
            from pcm_sim.ui.robot import find_item  # noqa: PLC0415

            with PictureWriter() as writer:
                writer.write(canvas_picture(find_item(window.quick, "glass")), inputs.shot)
            return 0
        # asyncio and qasync take longer to import than the page to draw.
        from pcm_sim.ui.pacer import Pacer  # noqa: PLC0415
        from pcm_sim.ui.qt_loop import run_until_closed  # noqa: PLC0415

        Pacer(window.shell).start()
        if run_until_closed(app):
            return INTERRUPTED
    finally:
        window.close()
        sys.stdout.flush()
    return 0
