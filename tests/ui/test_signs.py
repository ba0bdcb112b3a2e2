"""What a colour says, a sign says too; and a sign's figure stands in its middle."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from sample_screens import MARKS, TEXTS, screens, status
from samples import CANVASES, SampleSession

TONES = {"info": "info", "good": "done", "warning": "warning", "bad": "warning"}
canvases = pytest.mark.parametrize("canvas", CANVASES)


@canvases
def test_the_tone_of_a_question_is_drawn(window, canvas):
    session = SampleSession(canvas, "fr")
    window.open(session)
    screen = screens("fr")["dialog"]
    for tone, sign in TONES.items():
        session.show(replace(screen, dialog=screen.dialog._replace(tone=tone)))
        window.settle()
        assert window.find("dialog/sign").property("name") == sign


@canvases
@pytest.mark.parametrize(("name", "place"), [("puk", "form/prompt"), ("sign_in", "trail")])
def test_a_refusal_in_the_place_of_the_prompt_has_a_sign(window, canvas, name, place):
    session = SampleSession(canvas, "de")
    window.open(session)
    screen = screens("de")[name]
    for trouble, signed in (("", False), (TEXTS["de"]["trouble"], True)):
        session.show(replace(screen, form=screen.form._replace(trouble=trouble)))
        window.settle()
        assert window.has(place)
        assert window.has(f"{place}/sign") is signed


def ink_of(image, box):
    """Give the middle of what is dark inside a bright plate, in parts of the plate."""
    dark = [
        (x, y)
        for x in range(int(box.left()) + 1, int(box.right()))
        for y in range(int(box.top()) + 1, int(box.bottom()))
        if image.pixelColor(x, y).lightness() < 90
        and ((x - box.center().x()) ** 2 + (y - box.center().y()) ** 2) < (box.height() / 2 - 2) ** 2
    ]
    return [(min(one) + max(one) + 1) / 2 for one in zip(*dark, strict=True)]


@canvases
@pytest.mark.parametrize("figure", ["3", "7"])
def test_the_figure_at_the_bell_stands_in_the_middle_of_its_plate(window, canvas, figure):
    session = SampleSession(canvas, "en")
    window.open(session)
    marks = tuple(one._replace(text=figure) if one.tone == "count" else one for one in MARKS)
    session.show(replace(screens("en")["list"], status=status(marks=marks)))
    window.settle()
    plate = window.find("status/notifications/text").parentItem()
    box = plate.mapRectToItem(window.find("glass"), QRectF(0, 0, plate.width(), plate.height()))

    across, down = ink_of(window.unit_picture(), box)
    assert abs(across - box.center().x()) <= 1
    assert abs(down - box.center().y()) <= 1
