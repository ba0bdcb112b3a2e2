"""Checking values by name."""

from collections.abc import Mapping

from pcm_sim.scenario.format.model import Plain
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.phrases import phrase
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.scenario.play.state_names import read_state

_SWITCHED = {"on": True, "off": False, "true": True, "false": False}
"""A choice between on and off may be written as a switch, and the other way round."""


def check_state(stage: Stage, expected: Mapping[str, Plain]) -> None:
    """Check that values are so.

    Args:
        stage: The simulation.
        expected: Value by name.

    Raises:
        StepError: One is not so, or there is none of that name.
    """
    for name, written in expected.items():
        wanted = stage.said(written) if isinstance(written, str) else written
        found = read_state(stage, name)
        if not equals(found, wanted):
            wish = phrase("state.is", name=name, value=_said(wanted))
            raise StepError(Fault(wish, phrase("it_is", value=_told(found))))


def equals(found: Plain | tuple[str, ...], wanted: Plain) -> bool:
    """Tell whether a value is the wanted one; of several at once, whether it is among them.

    Args:
        found: What is so.
        wanted: As it was written; `none` is nothing too, a day is any time of it, and a switch that is on
            may be called `on`.
    """
    if isinstance(found, tuple):
        return wanted in found
    if found is None or wanted is None:
        return found in {None, "", "none"} and wanted in {None, "", "none"}
    if isinstance(found, bool) or isinstance(wanted, bool):
        return _switch(found) is _switch(wanted)
    return str(found) == str(wanted) or str(found).startswith(f"{wanted}T")


def _switch(value: Plain) -> Plain:
    return _SWITCHED.get(value, value) if isinstance(value, str) else value


def _told(value: Plain | tuple[str, ...]) -> str:
    return ", ".join(value) if isinstance(value, tuple) else _said(value)


def _said(value: Plain) -> str:
    if value is None:
        return "none"
    return str(value).lower() if isinstance(value, bool) else repr(value) if value == "" else str(value)
