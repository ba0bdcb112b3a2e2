"""Playing a few steps on a shipped car, as a file would have them, and what became of them."""

import tempfile
from pathlib import Path

from shipped import catalogue

from pcm_sim.catalogue.problems import Problems
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.format.reading import read_scenario
from pcm_sim.scenario.play.live_values import live_names
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.playing import Play

_HEAD = "schema: 1\nid: t\nname: t\nvehicle: {{car: {car}, language: {language}}}\n{given}steps:\n"


class Acted:
    """What became of some steps.

    Args:
        play: The play, after its last beat.
        beats: All of them.
    """

    def __init__(self, play, beats):
        self.played = play.played
        self.session = play.session
        self.touches = [one.touch for one in beats if one.touch]

    @property
    def verdict(self):
        return self.played.verdict.value

    @property
    def fault(self):
        """What was told of the step that failed; empty where none did."""
        return next((str(one.fault) for one in self.played.steps if one.fault), "")

    @property
    def targets(self):
        return [one.target for one in self.touches]


def cell_of(steps, car="macan-2019", language="en", given="", head=""):
    """Give the cell of a scenario with these steps.

    Args:
        steps: A step a line, in YAML's short form.
        car: As a person says it.
        language: Of the unit.
        given: What stands under `given:`, in YAML's short form; empty for nothing.
        head: Further lines at the top.
    """
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "t.scn.yaml"
        start = _HEAD.format(car=car, language=language, given=f"given: {given}\n" if given else "")
        lines = (line for line in steps.strip().splitlines() if line.strip())
        text = start.replace("vehicle:", f"{head}\nvehicle:") + "".join(
            f"  - {one.strip()}\n" for one in lines
        )
        path.write_text(text, encoding="utf-8")
        problems = Problems()
        # What words mean on a car is not looked at before it is played: that is what is tried here.
        read = read_scenario(path, problems, live=tuple(live_names(catalogue().plain["customers"])))
    assert read is not None, problems.lines()
    return cells_of(catalogue(), read)[0]


def act(steps, gallery=None, **more):
    """Play steps, and give what became of them."""
    cell = cell_of(steps, **more)
    play = Play(cell, opened(catalogue(), cell), gallery)
    return Acted(play, list(play.beats()))


def fails(steps, *told, **more):
    """Play steps that fail at the last, and check what is told; the order is expected, seen, hint."""
    acted = act(steps, **more)
    assert acted.verdict == "failed", acted.fault
    assert acted.played.left == 0, acted.fault
    at = -1
    for one in told:
        found = acted.fault.find(one, at + 1)
        assert found > at, (one, acted.fault)
        at = found
    return acted


def passes(steps, **more):
    """Play steps that all pass."""
    acted = act(steps, **more)
    assert acted.verdict == "passed", acted.fault
    return acted
