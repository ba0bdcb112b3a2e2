"""Outlines: which cells there are, what they are called, and which are not applicable."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from shipped import catalogue
from written_scenarios import Files

from pcm_sim.scenario.files.cells import cells_of, only
from pcm_sim.scenario.files.combining import covering

OVER = """\
outline:
  mode: {mode}
  over:
    vehicle.model: [macan, taycan, "911"]
    vehicle.year: [2017, 2018, 2019, 2022]
    vehicle.market: [DE, NO, US]
    vehicle.language: [de, en, fr]
  except: [{{vehicle.market: US, vehicle.language: fr}}]
"""


@pytest.fixture
def files(tmp_path):
    return Files(tmp_path)


def written(files, outline, vehicle="vehicle: {model: Macan, year: 2019}\n", more=""):
    files.scenario("- back: true", more + vehicle + outline)
    return files


def names(cells):
    return [one.name for one in cells]


def test_all_gives_every_combination_in_the_order_written(files):
    outline = "outline: {over: {vehicle.year: [2019, 2018], vehicle.market: [NO, FR]}}\n"
    cells = written(files, outline).cells()
    assert names(cells) == [
        "a[year=2019,market=NO]",
        "a[year=2019,market=FR]",
        "a[year=2018,market=NO]",
        "a[year=2018,market=FR]",
    ]
    assert {(one.car.said, one.car.market) for one in cells} == {
        (f"macan-{year}", market) for year in (2018, 2019) for market in ("NO", "FR")
    }


def test_without_an_outline_there_is_one_cell(files):
    files.scenario("- back: true")
    assert names(files.cells()) == ["a"]
    assert names(files.cells(("taycan-2022",))) == ["a[car=taycan-2022]"]


@pytest.mark.parametrize(("mode", "strength"), [("pairwise", 2), ("triples", 3)])
def test_every_combination_that_there_is_occurs(files, mode, strength):
    every = written(files, OVER.format(mode="all")).cells()
    few = written(files, OVER.format(mode=mode)).cells()

    def values(cell):
        year = cell.car.said.split("-")[1]
        return {
            "model": cell.car.said.split("-")[0],
            "year": year,
            "market": cell.car.market,
            "language": cell.car.language,
        }

    def met(cells):
        there = (values(one).items() for one in cells if not one.why_not)
        return {frozenset(some) for one in there for some in combinations(one, strength)}

    assert met(few) == met(every)
    assert len(few) < len(every) / (2 if strength == 2 else 1)
    assert not any(one.car.market == "US" and one.car.language == "fr" for one in few)


def test_a_value_that_no_car_has_is_counted_as_not_applicable(files):
    outline = (
        "outline: {mode: pairwise, over: {vehicle.year: [2018, 2019, 2033], vehicle.market: [FR, NO]}}\n"
    )
    cells = written(files, outline).cells()
    assert [one.name for one in cells if one.why_not] == ["a[year=2033,market=FR]"]
    assert len(cells) == 5


def test_rows_are_taken_as_they_are(files):
    rows = "[{vehicle.car: 718-2018, params.pin: '0123'}, {vehicle.car: taycan-2022}]"
    outline = f"outline: {{mode: rows, rows: {rows}}}\n"
    one, two = written(files, outline, more="params: {pin: '9'}\n").cells()
    assert (one.name, one.params, two.params) == ("a[car=718-2018,pin=0123]", {"pin": "0123"}, {"pin": "9"})


def test_what_lacks_what_is_required_says_so(files):
    outline = "outline: {over: {vehicle.car: [macan-2019, taycan-2022, macan-2010]}}\n"
    cells = written(files, outline, more="requires: {vehicle.sim_slot: true}\n").cells()
    assert [one.why_not.partition(" – ")[0] for one in cells] == [
        "",
        "taycan-2022 has not what is required: vehicle.sim_slot is true",
        "macan has no model year 2010; there are 2014 to 2025",
    ]


def test_a_car_that_is_asked_for_takes_the_place_of_the_vehicle(files):
    outline = "outline: {over: {vehicle.year: [2018, 2019], vehicle.market: [NO, FR]}}\n"
    cells = written(files, outline).cells(("taycan-2022",), "de")
    assert names(cells) == ["a[car=taycan-2022,market=NO]", "a[car=taycan-2022,market=FR]"]
    assert {one.car.language for one in cells} == {"de"}


def test_cells_are_found_by_a_part_of_their_name(files):
    cells = written(files, OVER.format(mode="all")).cells()
    assert {one.car.market for one in only(cells, "market=NO")} == {"NO"}
    assert names(only(cells, "a[model=macan,year=2019,*,language=de]")) == [
        f"a[model=macan,year=2019,market={one},language=de]" for one in ("DE", "NO", "US")
    ]


@pytest.mark.parametrize(
    ("outline", "told"),
    [
        ("outline: ¦{mode: rows}\n", "an outline with mode rows needs 'rows'"),
        ("outline: {over: {vehicle.market: [¦XX]}}\n", "there is no market 'XX'"),
        ("outline: {over: {vehicle.model: [¦makan]}}\n", "there is no model 'makan' (did you mean 'macan'?)"),
        ("outline: {over: {given.preset: [¦nothing]}}\n", "there is no preset 'nothing'"),
        (
            "outline: {over: {vehicle.year: [2019]}, except: [{¦vehicle.market: FR}]}\n",
            "'vehicle.market' does not vary here",
        ),
        ("outline: {over: {¦params.x: [1]}}\n", "there is no parameter 'x' (give it under params:)"),
        (
            "outline: {over: {vehicle.year: [2018, 2019]}, except: [{vehicle.year: ¦2025}]}\n",
            "'vehicle.year' is never '2025' here (it is 2018, 2019)",
        ),
        (
            "outline: {over: {vehicle.car: [macan-2019, ¦mican-2020]}}\n",
            "there is no car 'mican-2020' (such as macan-2020",
        ),
        (
            "outline: ¦{over: {vehicle.car: [macan-2019], vehicle.year: [2019]}}\n",
            "vehicle.car says the whole car (leave out vehicle.model, vehicle.year, vehicle.generation)",
        ),
    ],
)
def test_an_outline_that_is_wrong_is_told(files, outline, told):
    place = files.scenario("- back: true", "vehicle: {model: Macan, year: 2019}\n" + outline)
    (line,) = files.told()
    assert line.startswith(f"{place}: {told}")


def test_more_cells_than_anybody_plays_are_told(files):
    years = ", ".join(map(str, range(2010, 2100)))
    values = ", ".join(map(str, range(200)))
    outline = f"outline: {{over: {{vehicle.year: [{years}], params.x: [{values}]}}}}\n"
    place = files.scenario("- back: true", "vehicle: {model: Macan}\nparams: {x: '1'}\n¦" + outline)
    told = "this outline stands for 18,000 cells or more; at most 10,000 are played"
    assert files.told() == [f"{place}: {told} (vary less, or combine pairwise)"]


def test_a_scenario_for_no_car_is_told(files):
    place = files.scenario("- back: true", "¦vehicle: {car: makan-2019}\n")
    (line,) = files.told()
    assert line.startswith(f"{place}: it applies to no car: there is no car 'makan-2019'")


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_what_can_occur_together_does(data):
    sizes = tuple(data.draw(st.lists(st.integers(1, 4), min_size=1, max_size=4)))
    bound = tuple(range(data.draw(st.integers(0, len(sizes)))))
    every = [()]
    for axis in bound:
        every = [(*row, value) for row in every for value in range(sizes[axis])]
    allowed = frozenset(data.draw(st.sets(st.sampled_from(every), min_size=1)))
    rows = covering(sizes, 2, bound, allowed)
    assert {tuple(row[axis] for axis in bound) for row in rows} <= allowed
    strength = min(2, len(sizes))
    met = {some for row in rows for some in combinations(enumerate(row), strength)}
    free = [()]
    for size in sizes[len(bound) :]:
        free = [(*row, value) for row in free for value in range(size)]
    wanted = {
        some for one in allowed for rest in free for some in combinations(enumerate((*one, *rest)), strength)
    }
    assert met == wanted


def test_cells_come_in_the_same_order_each_time(files):
    scenario = written(files, OVER.format(mode="pairwise")).read()
    assert cells_of(catalogue(), scenario) == cells_of(catalogue(), scenario)
