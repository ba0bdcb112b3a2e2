"""People's own data may be longer than any shipped text: they get smaller, to a floor, and it is told."""

from dataclasses import replace

import pytest
from sample_screens import screens
from samples import CANVASES, SampleSession

from pcm_sim.ui.drawn import drawn
from pcm_sim.ui.legibility import faults, least_of

OWN = "Bluetooth headset of the workshop in the second yard on the left"
FLOOR = 0.75
# Letters are whole pixels high.
ROUNDING = 0.05


def shown(window, canvas):
    session = SampleSession(canvas, "en")
    window.open(session)
    return session


def measured(window, session, label):
    """Show a list with a row of this name; give the size of its letters, and what is wrong with it."""
    page = screens("en")["list"]
    session.show(replace(page, rows=(page.rows[0]._replace(label=label), *page.rows[1:])))
    window.settle()
    glass, size = window.find("glass"), CANVASES[session.canvas][0]
    least = least_of(size.width, size.height, size.inches)
    text = next(one for one in drawn(glass).texts if one.text == label)
    return text.size / (least.letter + 1), {
        fault.kind for fault in faults(glass, least) if fault.what == label
    }


@pytest.mark.parametrize("canvas", CANVASES)
def test_an_own_name_gets_smaller_and_is_told(window, canvas):
    session = shown(window, canvas)
    found = [measured(window, session, " ".join([OWN] * times)) for times in range(1, 10)]
    small = [(share, kinds) for share, kinds in found if share < 1 - ROUNDING]

    assert small
    assert min(share for share, _ in found) > FLOOR - ROUNDING
    assert all("letters" in kinds for _, kinds in small)


@pytest.mark.parametrize("canvas", CANVASES)
def test_a_name_of_usual_length_does_not(window, canvas):
    share, kinds = measured(window, shown(window, canvas), OWN)

    assert share >= 1
    assert not kinds
