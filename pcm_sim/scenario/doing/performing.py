"""Doing what a step says: each verb is a row of touches, told before they happen."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any as Untyped

from pcm_sim.scenario.doing.beside import set_state
from pcm_sim.scenario.doing.desk import do_deed
from pcm_sim.scenario.doing.faults import inject, repair, surprise_class
from pcm_sim.scenario.doing.outcomes import choose, set_slider, toggle
from pcm_sim.scenario.doing.passing_time import advance
from pcm_sim.scenario.doing.phone import on_phone
from pcm_sim.scenario.doing.unit import back, confirm, hold, knob, press, swipe, tap, type_text
from pcm_sim.scenario.doing.ways import open_entry
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.play.beats import Touch
from pcm_sim.scenario.play.stage import Stage

Doing = Callable[[Stage, Untyped], Iterator[Touch]]


def perform(stage: Stage, act: acts.Act) -> Iterator[Touch]:
    """Do what a step says.

    Args:
        stage: The simulation.
        act: What is done.

    Yields:
        Each touch, just before it happens.

    Raises:
        StepError: It cannot be done now; the reason says what is there instead.
    """
    doing = _DOING.get(type(act))
    if doing is not None:
        yield from doing(stage, act)


_DOING: Mapping[type, Doing] = {
    acts.Tap: tap,
    acts.Hold: hold,
    acts.Swipe: swipe,
    acts.Toggle: toggle,
    acts.Choose: choose,
    acts.SetSlider: set_slider,
    acts.Press: press,
    acts.Back: back,
    acts.Confirm: confirm,
    acts.Knob: knob,
    acts.Open: open_entry,
    acts.Type: type_text,
    acts.OnPhone: on_phone,
    acts.Set: set_state,
    acts.Advance: advance,
    acts.Inject: inject,
    acts.Surprise: surprise_class,
    acts.Repair: repair,
    acts.Deed: do_deed,
}
