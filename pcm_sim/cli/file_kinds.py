"""Every kind of file that a person may write: those of the data, and those of scenarios."""

from pcm_sim.catalogue.kinds import KINDS, Kind
from pcm_sim.scenario.assessing.result_file import KEY, RESULT
from pcm_sim.scenario.format.kinds import SCENARIO_KINDS

# Those of scenarios first, for a scenario has facts too, as the file of facts.
ALL_KINDS = {
    **SCENARIO_KINDS,
    **KINDS,
    "assessment": Kind(RESULT, "RESULT.json", KEY, "What came of a task that a trainee was assessed on.", 0),
}
"""Every kind by its name."""
