"""The kinds of scenario file there are, beside those of the data."""

from collections.abc import Mapping

from pcm_sim.catalogue.kinds import Kind
from pcm_sim.scenario.files.not_shown import NOT_SHOWN
from pcm_sim.scenario.format.vocabulary import LIBRARY, PRESET, SCENARIO

SCENARIO_KINDS: Mapping[str, Kind] = {
    "scenario": Kind(
        SCENARIO,
        "scenarios/**/*.scn.yaml",
        "vehicle",
        "A car, what is given, steps that are done and what must be seen after them.",
        0,
    ),
    "preset": Kind(
        PRESET, "scenarios/presets/*.yaml", "teaches", "A state that a class or a scenario begins with.", 0
    ),
    "not_shown": Kind(
        NOT_SHOWN,
        "scenarios/facts/not-shown.yaml",
        "not_shown",
        "Facts that no simulation can show, each with the reason.",
        0,
    ),
    # Last, for the others have steps too.
    "steps": Kind(LIBRARY, "scenarios/lib/*.yaml", "steps", "Steps that scenarios run by their file.", 0),
}
"""Every kind by its name, which is that of its schema too."""
