"""The letters on pictures and films, of the same family as those of the window."""

from functools import cache

from PIL import ImageFont

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
