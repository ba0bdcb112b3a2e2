"""Every kind of file that a person may write: those of the data, and those of scenarios."""

from pcm_sim.catalogue.kinds import KINDS
from pcm_sim.scenario.format.kinds import SCENARIO_KINDS

# Those of scenarios first, for a scenario has facts too, as the file of facts.
ALL_KINDS = {**SCENARIO_KINDS, **KINDS}
"""Every kind by its name."""
