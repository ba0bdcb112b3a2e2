"""Thirty screens that look as they did; a wanted change renews them with `make golden`."""

from functools import cache

import pytest
from golden_pictures import KEPT, RENEW, check_golden
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QImage, QPainter
from shipped import catalogue

from pcm_sim.composition import open_session, window_inputs
from pcm_sim.session.exhibits import dressed, exhibits
from pcm_sim.ui.camera import canvas_picture
from pcm_sim.ui.robot import OffscreenWindow

CARS = {"4.0": "macan-2018", "4.1": "panamera-2018", "5.0": "cayenne-2021", "6.0": "taycan-2022"}
OF_EACH = (
    ("home", "fr", "night"),
    ("home", "de", "day"),
    ("list", "en", "night"),
    ("switches", "fr", "day"),
    ("digits", "de", "night"),
    ("question", "en", "night"),
    ("trouble", "fr", "day"),
)
CHOSEN = [
    *[(unit, *one) for unit in CARS for one in OF_EACH],
    ("4.0", "options", "de", "night"),
    ("6.0", "keyboard", "fr", "night"),
]
# Half the size keeps the files small; a hairline that moved is still seen.
LARGE = 1000


@cache
def shown_by(unit):
    session = open_session(CARS[unit], catalogue=catalogue())
    start = session.beginning_at(session.moment)
    return start, {one.kind: one.moment for one in exhibits(session)}


@pytest.fixture(scope="module")
def screen(qapp):  # noqa: ARG001 - the application comes first
    with OffscreenWindow(window_inputs(catalogue(), shown_by("4.0")[0], "en", "FR")) as opened:
        yield opened


def test_there_are_thirty():
    assert len(set(CHOSEN)) == 30


@pytest.mark.parametrize("chosen", CHOSEN, ids="-".join)
def test_a_screen_looks_as_it_did(screen, request, chosen):
    unit, kind, language, light = chosen
    renew = request.config.getoption("renew_golden")
    if not renew and not KEPT.is_dir():
        pytest.skip(f"no pictures are kept for {KEPT.name}: {RENEW}")
    session, moments = shown_by(unit)
    moment = dressed(session.rules, moments[kind], language, day=light == "day")
    screen.open(session.beginning_at(moment))
    image = canvas_picture(screen.find("glass"))
    if image.width() > LARGE:
        image = image.scaledToWidth(image.width() // 2, Qt.TransformationMode.SmoothTransformation)
    check_golden(image, f"pcm-{unit}-{kind}-{language}-{light}", renew=renew)


class Drawing:
    """A picture with a shape on it, kept in a folder of its own."""

    def __init__(self, folder):
        self.kept, self.failed = folder / "kept", folder / "failed"
        self.image = QImage(200, 100, QImage.Format.Format_RGB32)
        self.image.fill(QColor("#202020"))
        self.check(renew=True)

    def draw(self, box: QRect, colour: str):
        painter = QPainter(self.image)
        painter.fillRect(box, QColor(colour))
        painter.end()

    def check(self, *, renew=False):
        check_golden(self.image, "shape", renew=renew, kept=self.kept, failed=self.failed)


@pytest.fixture
def drawing(qapp, tmp_path):  # noqa: ARG001 - the application comes first
    return Drawing(tmp_path)


def test_the_same_picture_passes(drawing):
    drawing.check()

    assert not drawing.failed.exists()


def test_a_changed_picture_fails_and_says_where_and_what_to_do(drawing):
    drawing.draw(QRect(50, 20, 10, 5), "#ff2020")

    with pytest.raises(AssertionError) as failure:
        drawing.check()
    told = str(failure.value)
    assert "50 pixels differ, the largest difference is 223 of 255, in 10×5 at 50,20" in told
    assert RENEW in told
    beside = QImage(str(drawing.failed / "shape.png"))
    assert beside.width() == 3 * 200 + 2 * 8
    assert beside.pixelColor(55, 22).name() == "#202020"
    assert beside.pixelColor(208 + 55, 22).name() == "#ff2020"
    assert beside.pixelColor(416 + 55, 22).name() == "#df0000"


def test_what_no_eye_tells_apart_passes(drawing):
    drawing.draw(QRect(0, 0, 200, 100), "#262626")

    drawing.check()


def test_another_size_fails(drawing):
    drawing.image = drawing.image.copy(0, 0, 100, 100)

    with pytest.raises(AssertionError, match="another size"):
        drawing.check()


def test_a_renewed_picture_passes(drawing):
    drawing.draw(QRect(50, 20, 10, 5), "#ff2020")
    drawing.check(renew=True)

    drawing.check()
