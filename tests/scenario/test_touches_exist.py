"""Whatever a scenario touches is there at that moment: on the glass, or as a key or knob of this unit."""

import pytest
from acting import cell_of
from shipped import catalogue

from pcm_sim.domain.nodes import Menu
from pcm_sim.domain.routes import exists, placed
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.playing import Play

VEHICLES = catalogue().matrix.vehicles


def _things(screen):
    spots = (*screen.bar, *screen.tabs, *screen.rows, *screen.status.marks)
    fields = screen.form.fields if screen.form else ()
    return {*screen.targets, *(one.id for one in (*spots, *fields))}


def _is_there(session, touch):
    if touch.surface is Surface.DEVICE:
        unit = session.rules.vehicle.head_unit
        knobs = {"knob/right"} if unit.knobs else set()
        return touch.target in {f"key/{key.id}" for key in unit.keys} | knobs
    return touch.target in _things(session.screen)


def _steps(vehicle):
    """Open every area by its way, and go home and back out of whatever can stand over a page."""
    tree = catalogue().rules(vehicle).tree
    menus = [one.id for one in tree.nodes.values() if isinstance(one, Menu)]
    areas = [one for one in menus if not tree.parent(one) and exists(vehicle, tree, one)]
    for key in tree.keys:
        yield f"press: {key}"
    for area in areas:
        yield from (f"open: {area}", "press: HOME", "back: true")
    yield "knob: 1"
    if any(placed(vehicle, tree, "roaming")):
        yield from ("open: roaming", "tap: roaming", "press: HOME")
        yield from ("open: roaming", "tap: roaming", "back: true")
    if any(placed(vehicle, tree, "link")):
        yield from ("open: link", "press: HOME", "open: link", "back: true")


@pytest.mark.parametrize("key", VEHICLES)
def test_everything_that_is_touched_is_there(key):
    vehicle = VEHICLES[key]
    cell = cell_of("\n".join(_steps(vehicle)), car=key)
    play = Play(cell, opened(catalogue(), cell))
    for beat in play.beats():
        assert beat.fault is None, (beat.step, str(beat.fault))
        if beat.touch:
            assert _is_there(play.session, beat.touch), (beat.step.act, beat.touch)
