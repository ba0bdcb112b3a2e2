"""Where the files of the fonts are: in their packages, never in the system."""

from importlib.util import find_spec
from pathlib import Path

_FILES = {
    "Manrope": ("font_manrope", ("Manrope-Regular.ttf", "Manrope-SemiBold.ttf")),
    "Hanken Grotesk": ("font_hanken_grotesk", ("HankenGrotesk-Regular.otf", "HankenGrotesk-SemiBold.otf")),
}


class FontMissingError(RuntimeError):
    """A font package is not installed, or installed without its files."""


def font_files(family: str) -> tuple[Path, ...]:
    """Give the files of a family: regular, then semi-bold.

    Args:
        family: One that a look can name.

    Raises:
        FontMissingError: The package is not installed.
    """
    package, names = _FILES[family]
    # The packages' own modules list folders when imported; their place is all that is needed.
    spec = find_spec(package)
    if spec is None or spec.origin is None:
        raise FontMissingError(f"the package {package} is not installed")
    return tuple(Path(spec.origin).parent / "files" / name for name in names)
