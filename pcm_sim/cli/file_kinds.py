"""Every kind of file that a person may write, of data and of scenarios; and what only the program writes."""

from pcm_sim.catalogue.kinds import KINDS, Kind
from pcm_sim.scenario.assessing.result_file import KEY, RESULT
from pcm_sim.scenario.format.kinds import SCENARIO_KINDS

# Those of scenarios first, for a scenario has facts too, as the file of facts.
ALL_KINDS = {**SCENARIO_KINDS, **KINDS}
"""Every kind by its name."""
WRITTEN = {
    "assessment": Kind(RESULT, "RESULT.json", KEY, "What came of a task that a trainee was assessed on.", 0)
}
"""What only the program writes, by its name: other programs read it."""
