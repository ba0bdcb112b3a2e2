"""Compares pictures with kept ones; where they differ, all is laid side by side to be judged."""

import platform
from pathlib import Path
from typing import NamedTuple

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter

ROOT = Path(__file__).parents[1]
KEPT = ROOT / "tests" / "golden" / f"{platform.system().lower()}-{platform.machine()}"
"""By platform: Qt draws letters with the system's own FreeType."""
FAILED = ROOT / "build" / "golden"
RENEW = "make golden"

# A step of a colour that no eye tells apart; antialiasing may differ by as much.
STEP = 12
# So many pixels may differ by more: a corner of a letter.
FEW = 20
_MARKED = bytes(int(value > STEP) for value in range(256))
_BETWEEN = 8


class Difference(NamedTuple):
    """How two pictures differ.

    Attributes:
        pixels: How many pixels differ by more than a step.
        largest: The largest difference of a channel, 0 to 255.
        box: Where.
    """

    pixels: int
    largest: int
    box: QRect

    def __str__(self):
        """Say it in a line."""
        box = self.box
        place = f"{box.width()}×{box.height()} at {box.x()},{box.y()}"
        return f"{self.pixels} pixels differ, the largest difference is {self.largest} of 255, in {place}"


def check_golden(image: QImage, name: str, *, renew: bool, kept: Path = KEPT, failed: Path = FAILED) -> None:
    """Hold a picture to the kept one.

    Args:
        image: What is drawn now.
        name: Of the kept one, without its ending.
        renew: Keep this one from now on.
        kept: Where they are kept.
        failed: Where the comparison goes.

    Raises:
        AssertionError: They differ; the text says how much, where, and what to do.
    """
    file = kept / f"{name}.png"
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    if renew:
        file.parent.mkdir(parents=True, exist_ok=True)
        # Quality 0 is the smallest file.
        assert image.convertToFormat(QImage.Format.Format_RGB888).save(str(file), quality=0)
        return
    expected = QImage(str(file)).convertToFormat(QImage.Format.Format_RGB32)
    assert not expected.isNull(), f"there is no kept picture {file.name} in {file.parent}: {RENEW}"
    assert image.size() == expected.size(), f"{name} has another size than {file}: {RENEW}"
    difference, drawn = compare(expected, image)
    if difference.pixels > FEW:
        laid = failed / f"{name}.png"
        _save_beside(laid, expected, image, drawn)
        raise AssertionError(
            f"{name}: {difference}; expected, actual and difference are in {laid}; "
            f"where the new picture is the right one: {RENEW}"
        )


def compare(expected: QImage, actual: QImage) -> tuple[Difference, QImage]:
    """Give how two pictures of one size differ, and a picture of it."""
    drawn = QImage(expected)
    painter = QPainter(drawn)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Difference)
    painter.drawImage(0, 0, actual)
    painter.end()
    data = bytes(drawn.constBits())
    channels = [data[at::4] for at in range(3)]
    marks = [int.from_bytes(channel.translate(_MARKED)) for channel in channels]
    marked = (marks[0] | marks[1] | marks[2]).to_bytes(drawn.width() * drawn.height())
    return Difference(marked.count(1), max(map(max, channels)), _box(marked, drawn.width())), drawn


def _box(marked: bytes, width: int) -> QRect:
    lines = [marked[at : at + width] for at in range(0, len(marked), width)]
    hit = [at for at, line in enumerate(lines) if 1 in line]
    if not hit:
        return QRect()
    left = min(lines[at].index(1) for at in hit)
    right = max(lines[at].rindex(1) for at in hit)
    return QRect(left, hit[0], right - left + 1, hit[-1] - hit[0] + 1)


def _save_beside(file: Path, *images: QImage) -> None:
    width = images[0].width()
    laid = QImage(len(images) * (width + _BETWEEN) - _BETWEEN, images[0].height(), QImage.Format.Format_RGB32)
    laid.fill(QColor(Qt.GlobalColor.gray))
    painter = QPainter(laid)
    for at, image in enumerate(images):
        painter.drawImage(at * (width + _BETWEEN), 0, image)
    painter.end()
    file.parent.mkdir(parents=True, exist_ok=True)
    laid.save(str(file))
