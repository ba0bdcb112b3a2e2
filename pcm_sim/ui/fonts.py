"""The fonts of the screens, from their packages and never from the system."""

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

_FILES = {
    "Manrope": ("font_manrope", ("Manrope-Regular.ttf", "Manrope-SemiBold.ttf")),
    "Hanken Grotesk": ("font_hanken_grotesk", ("HankenGrotesk-Regular.otf", "HankenGrotesk-SemiBold.otf")),
}

DESKTOP_FAMILY = "Manrope"

_loaded: set[str] = set()


class FontMissingError(RuntimeError):
    """A font package is installed without its files."""


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
    package, names = _FILES[family]
    # The packages' own modules list folders when imported; their place is all that is needed.
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise FontMissingError(f"the package {package} is not installed")
    folder = Path(spec.origin).parent / "files"
    for name in names:
        if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
            raise FontMissingError(f"{package} has no readable {name}")
    _loaded.add(family)
