"""The fonts of the screens, from their packages and never from the system."""

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

_WEIGHTS = {
    "font_manrope": ("Manrope-Regular.ttf", "Manrope-SemiBold.ttf"),
    "font_hanken_grotesk": ("HankenGrotesk-Regular.otf", "HankenGrotesk-SemiBold.otf"),
}

DESKTOP_FAMILY = "Manrope"


class FontMissingError(RuntimeError):
    """A font package is installed without its files."""


def load_fonts() -> None:
    """Load the families and make one the application's own.

    Raises:
        FontMissingError: A file is missing or Qt cannot read it.
    """
    for package, names in _WEIGHTS.items():
        # The packages' own modules list folders when imported; their place is all that is needed.
        spec = find_spec(package)
        if spec is None or spec.origin is None:
            raise FontMissingError(f"the package {package} is not installed")
        folder = Path(spec.origin).parent / "files"
        for name in names:
            if QFontDatabase.addApplicationFont(str(folder / name)) < 0:
                raise FontMissingError(f"{package} has no readable {name}")
    font = QFont(DESKTOP_FAMILY)
    # Without hinting the letters are the same on every machine, and scale evenly.
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    QGuiApplication.setFont(font)
