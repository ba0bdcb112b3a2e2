"""The one Qt application of the process, with its fonts."""

from PySide6.QtGui import QGuiApplication

from pcm_sim.ui.fonts import load_desktop_font

APPLICATION = "pcm-sim"


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
