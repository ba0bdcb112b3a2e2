"""The letters on pictures and films, of the same family as those of the window."""

from functools import cache

from PIL import ImageFont, features

from pcm_sim.session.font_files import font_files

_FAMILY = "Manrope"


@cache
def font(size: int, *, bold: bool = False) -> ImageFont.FreeTypeFont:
    """Give the font in a size.

    Args:
        size: In pixels.
        bold: Semi-bold instead of regular.
    """
    regular, semi_bold = font_files(_FAMILY)
    return ImageFont.truetype(str(semi_bold if bold else regular), size)


def even_figures() -> list[str] | None:
    """Give what makes all figures equally wide, for `features=`; nothing where Pillow cannot do it."""
    return ["tnum"] if features.check("raqm") else None


def wrapped(text: str, letters: ImageFont.FreeTypeFont, width: float) -> list[str]:
    """Break a text into lines, between words.

    Args:
        text: The text; nothing gives no line.
        letters: The font.
        width: Of a line, in pixels; a word that is wider stands alone.
    """
    lines: list[str] = []
    for word in text.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and letters.getlength(longer) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
