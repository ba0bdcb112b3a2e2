"""What looks like a fault is allowed where the data give a reason, and nowhere else."""

from types import SimpleNamespace

from pcm_sim.explore.cells import Cell
from pcm_sim.explore.finding import Finding
from pcm_sim.explore.findings.allowing import Allowed, sort

CELL = Cell("macan-95b-1", 2017, "FR", "en")
ALIKE = Finding("same_label", CELL, "pcm", "set/seats", "set/seats/heating", "twice", ())
WHY = "Both are called so."


def allowing(**said):
    return SimpleNamespace(plain={"allowed": {"one": {"kind": "same_label", "why": WHY, **said}}})


def test_what_a_reason_is_given_for_is_allowed():
    for said in ({"where": "set/*"}, {"where": "set/seats", "entry": "*/heating", "car": "macan-*"}):
        assert sort(allowing(**said), [ALIKE]) == ((), (Allowed(ALIKE, WHY),))


def test_another_place_entry_or_car_stays_a_fault():
    for said in ({"where": "set"}, {"where": "*", "entry": "set/seats"}, {"where": "*", "car": "cayenne-*"}):
        assert sort(allowing(**said), [ALIKE]) == ((ALIKE,), ())
    assert sort(allowing(where="*"), [ALIKE._replace(kind="inert")]).allowed == ()
