"""A corpus of faults that show only in a whole data folder: one a case, laid over the shipped data."""

from pathlib import Path

import pytest

from pcm_sim.catalogue.compiled import Compilation
from pcm_sim.catalogue.data_root import data_root

CASES = sorted((Path(__file__).parents[1] / "data" / "broken_trees").iterdir())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_fault_is_told_at_its_place_and_nothing_else_is(case):
    expected = (case / "expected.txt").read_text(encoding="utf-8").splitlines()
    assert expected
    told = Compilation(data_root(), [case]).run().problems.lines()
    assert [line.replace(f"{case}/", "") for line in told] == expected
