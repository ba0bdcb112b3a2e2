"""Every shipped tour can be handed over as a guide."""

from pathlib import Path

import pytest
from guide_kit import plan_of
from shipped import catalogue

from pcm_sim.catalogue.problems import Problems
from pcm_sim.scenario.files.library import read_scenarios

TOURS = sorted(Path(__file__).parents[2].glob("scenarios/tours/*.scn.yaml"))


@pytest.mark.parametrize("file", TOURS, ids=lambda file: file.name.partition(".")[0])
def test_a_tour_is_a_guide_too(file):
    (tour,) = read_scenarios(catalogue(), [file], Problems())
    plan = plan_of(tour, *([] if tour.id != "tour.sim_puk" else ["macan-2019"]))
    assert any(part.kind == "step" for one in plan.guide.editions for part in one.parts)
