"""Few rows hold every pair that is possible, counted again; the data say what is possible."""

from itertools import combinations, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shipped import catalogue

from pcm_sim.explore.cells import open_cell
from pcm_sim.explore.matrix.axes import Wanted
from pcm_sim.explore.matrix.counting import counted, covered_of
from pcm_sim.explore.matrix.filling import filled
from pcm_sim.explore.matrix.planning import ALL, planned
from pcm_sim.explore.matrix.rules import Fit
from pcm_sim.explore.matrix.setup import PLAY, Setup
from pcm_sim.explore.matrix.spaces import Axis, Rule, Space
from pcm_sim.explore.matrix.trouble import MatrixError
from pcm_sim.explore.starts import left_out
from pcm_sim.session.opening import CarChoice

FEW = Wanted(
    cars=("macan-2019", "taycan-2022"),
    markets=("fr", "US"),
    languages=("en",),
    sims=("as_sold", "none"),
    presets=("none", "sim_missing", "linked"),
    readings=("resolved",),
)


@st.composite
def spaces(draw):
    """Small axes, some of whose values look alike to the rules, and rules that forbid some rows at random."""
    kinds = draw(st.lists(st.lists(st.integers(0, 2), min_size=1, max_size=4), min_size=2, max_size=4))
    axes = [
        Axis(f"a{at}", tuple(f"v{at}{place}" for place in range(len(one))), tuple(one))
        for at, one in enumerate(kinds)
    ]
    kind_of = {value: kind for axis in axes for value, kind in zip(axis.values, axis.kinds, strict=True)}
    rules = []
    for _ in range(draw(st.integers(0, 3))):
        scope = draw(st.sets(st.sampled_from(range(len(axes))), min_size=1, max_size=3).map(sorted))
        all_kinds = [*product(*(sorted({*kinds[axis]}) for axis in scope))]
        forbidden = draw(st.sets(st.sampled_from(all_kinds), max_size=5))

        def holds(*values, forbidden=forbidden):
            return tuple(kind_of[value] for value in values) not in forbidden

        rules.append(Rule(tuple(axes[axis].name for axis in scope), holds))
    return Space(axes, rules)


@settings(max_examples=60, deadline=None)
@given(spaces(), st.sampled_from([0, 10_000]))
def test_what_is_counted_is_what_trying_every_row_gives(space, most):
    allowed = [row for row in product(*map(range, space.sizes)) if space.allows(row)]
    assert [*space.rows()] == allowed
    pairs = {pair for row in allowed for pair in combinations(tuple(enumerate(row)), 2)}
    rows, _ = filled(space, most)
    assert {*rows} <= {*allowed}
    assert {pair for row in rows for pair in combinations(tuple(enumerate(row)), 2)} == pairs
    assert counted(space, rows) == (len(pairs), len(pairs), 0, 0)
    if len(space.axes) > 2:
        triples = {one for row in allowed for one in combinations(tuple(enumerate(row)), 3)}
        assert covered_of(space, allowed, 3) == (len(triples), len(triples))


def test_all_cells_are_those_that_go_together_by_the_data():
    names = [case.name for case in planned(catalogue(), FEW, Setup(), ALL).cases]
    assert names == [
        *(
            f"macan-95b-2 2019 {market} en{rest}"
            for market in ("FR", "US")
            for rest in ("", " linked", " sim_missing", " sim.card=none", " linked sim.card=none")
        ),
        *(f"taycan-y1a-b 2022 {market} en{rest}" for market in ("FR", "US") for rest in ("", " linked")),
    ]


CANNOT = [
    ("linked", "cayenne-92a 2018 CA", "X05=to_2017", "the FAQ names no path for this car"),
    ("code_tries_used", "panamera-971-1a 2017 FR", "X04=unnamed", "the FAQ names no path for this car"),
    ("on_2g_with_call", "911-992-2 2026 MC", "X11=open_range", "Nothing to choose: data always go by"),
    ("code_not_typed", "taycan-y1a-b 2022 FR", "", "linked by Porsche ID, without a pairing code"),
]


@pytest.mark.parametrize(("preset", "car", "reading", "why"), CANNOT)
def test_a_preset_needs_what_the_car_has_as_it_is_read(preset, car, reading, why):
    car, year, market = car.split()
    chosen = [tuple(reading.split("="))] if reading else []
    choice = CarChoice(
        catalogue().read(catalogue().matrix.vehicles[car], int(year), chosen), int(year), market
    )
    assert why in dict(left_out(catalogue(), choice, "all"))[preset]
    assert not Fit(catalogue()).begins(car, year, reading, market, preset)


def test_every_cell_of_a_plan_begins_with_the_card_and_the_reading_that_it_has():
    wanted = Wanted(
        cars=("cayenne-92a", "718-982", "911-992-code", "911-992-2"),
        markets=("CA", "CY", "FR", "GB"),
        languages=("en",),
        sims=("as_sold", "none", "one_try"),
        presets=("none", "linked", "code_tries_used", "linked_without_answer", "on_2g_with_call"),
        readings=("resolved", "X05=to_2017", "X02=literal", "X11=open_range"),
    )
    cells = [case.cell for case in planned(catalogue(), wanted, Setup()).cases]
    for cell in cells:
        open_cell(catalogue(), cell)
    without_card = [cell for cell in cells if ("sim.card", "none") in cell.state]
    without = {cell.market for cell in without_card if cell.preset == "code_tries_used"}
    # Where no SIM is built in, the code reaches nobody, and the second one cannot be typed.
    assert without
    assert all(catalogue().markets[market].embedded_sim for market in without)


def test_equal_wishes_give_an_equal_plan_and_others_another():
    plan = planned(catalogue(), FEW, Setup())
    assert planned(catalogue(), FEW, Setup()) == plan
    assert plan.pairs.covered == plan.pairs.feasible > 0
    assert plan.digest != planned(catalogue(), FEW._replace(markets=("FR",)), Setup()).digest
    assert sorted(chunk for at in (1, 2) for chunk in plan.shard(at, 2)) == sorted(plan.chunks)


def test_a_scenario_is_played_on_the_cars_that_it_is_for():
    wanted = Wanted(cars=("macan",), languages=("de",), scenarios=("tour.sim_puk",))
    cases = planned(catalogue(), wanted, Setup(do=PLAY)).cases
    assert {(case.cell.car, case.cell.year, case.cell.market) for case in cases} >= {
        ("macan-95b-1", 2017, "DE"),
        ("macan-95b-1", 2017, "NO"),
    }


@pytest.mark.parametrize(
    ("wanted", "why"),
    [
        (FEW._replace(cars=("macam-2019",)), "there is no car 'macam-2019' – meant: macan-2019"),
        (FEW._replace(sims=("gold",)), "there is no sim 'gold'. There are as_sold, own"),
        (FEW._replace(cars=("taycan-2022",), sims=("none",)), "nothing of what is asked for goes together"),
    ],
)
def test_a_wish_that_nothing_fulfils_is_refused(wanted, why):
    with pytest.raises(MatrixError) as refused:
        planned(catalogue(), wanted, Setup())
    assert why in str(refused.value)
