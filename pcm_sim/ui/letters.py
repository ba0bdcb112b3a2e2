"""What a font can write, and how wide it writes it."""

import re
from functools import cache

from PySide6.QtGui import QFont, QFontMetricsF, QRawFont

_BREAKS = re.compile(r"[ \t\n]+")
"""Where a line may break; what is held together by a space that does not break is one word."""
_UNSEEN = frozenset("\n\t\u00ad\u200b\u200e\u200f\u2060\ufeff")


def missing_signs(text: str, font: QFont) -> str:
    """Give the signs of a text that a font itself has not; another font would step in for them."""
    family, weight = font.family(), font.weight()
    return "".join(sorted(sign for sign in set(text) if not _has(sign, family, weight)))


def longest_word(text: str, font: QFont) -> tuple[str, float]:
    """Give the widest word of a text, and how wide it is."""
    metrics = QFontMetricsF(font)
    words = _BREAKS.split(text)
    word = max(words, key=metrics.horizontalAdvance)
    return word, metrics.horizontalAdvance(word)


@cache
def _has(sign: str, family: str, weight: QFont.Weight) -> bool:
    return sign in _UNSEEN or _raw(family, weight).supportsCharacter(ord(sign))


@cache
def _raw(family: str, weight: QFont.Weight) -> QRawFont:
    font = QFont(family)
    font.setWeight(weight)
    return QRawFont.fromFont(font)
