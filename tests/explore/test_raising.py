"""A message that was not told names a scenario that raises it."""

from shipped import catalogue

from pcm_sim.explore.coverage.coverage import Coverage
from pcm_sim.explore.coverage.measure import Measure, Missing
from pcm_sim.explore.coverage.raising import raised_by, with_raising


def test_a_missing_message_names_the_scenario_that_waits_for_it():
    raised = raised_by(catalogue())
    assert raised["puk_prompt"].startswith("scenario ")
    messages = Measure("messages", frozenset(), (Missing("puk_prompt", (), "nothing told it"), Missing("x")))
    told = with_raising(Coverage("a", "car", "pcm", 1, (messages,), complete=True), raised)
    hinted, bare = told.measures[0].missing
    assert hinted.why == f"nothing told it; {raised['puk_prompt']} raises it"
    assert bare == Missing("x")
