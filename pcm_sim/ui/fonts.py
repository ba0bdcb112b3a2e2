"""The fonts of the screens, from their packages and never from the system."""

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from pcm_sim.session.font_files import FontMissingError, font_files

DESKTOP_FAMILY = "Manrope"

_loaded: set[str] = set()


def load_desktop_font() -> None:
    """Load the desktop's family and make it the application's own.

    Raises:
        FontMissingError: A file is missing or Qt cannot read it.
    """
    load_family(DESKTOP_FAMILY)
    font = QFont(DESKTOP_FAMILY)
    # Without hinting the letters are the same on every machine, and scale evenly.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    QGuiApplication.setFont(font)


def load_family(family: str) -> None:
    """Load a family, once.

    Args:
        family: One that a look can name.

    Raises:
        FontMissingError: A file is missing or Qt cannot read it.
    """
    if family in _loaded:
        return
    for file in font_files(family):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            raise FontMissingError(f"the font file {file} cannot be read")
    _loaded.add(family)
