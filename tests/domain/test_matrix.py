"""Finding the car that a person means."""

import pytest
from worlds import MARKETS, build_vehicle

from pcm_sim.domain.matrix import Matrix
from pcm_sim.domain.vehicle import YearRange

OLD = build_vehicle(
    line="nine", key="old", years=(YearRange(2017, 2019), YearRange(2016, 2016, inferred=True))
)
NEW = build_vehicle(
    line="nine",
    key="new",
    years=(YearRange(2019, 2021, regions=("europe",)), YearRange(2020, 2021, except_regions=("europe",))),
)
BEFORE = build_vehicle(line="nine", key="before", years=(YearRange(2012, 2015),), link="none")
OTHER = build_vehicle(line="other", key="other", years=(YearRange(2020, 2020, regions=("north_america",)),))

MATRIX = Matrix(
    {one.key: one for one in (NEW, OTHER, OLD, BEFORE)},
    {"nine": {"en": "Nine"}, "other": {"en": "Other"}},
    MARKETS,
)


def found(line, year, market):
    """Give the keys of the rows that may be meant."""
    return [row.key for row in MATRIX.candidates(line, year, market)]


@pytest.mark.parametrize(
    ("line", "year", "market", "keys"),
    [
        ("nine", 2012, "FR", ["before"]),
        ("nine", 2015, "FR", ["before"]),
        ("nine", 2016, "FR", ["old"]),
        ("nine", 2017, "FR", ["old"]),
        ("nine", 2019, "FR", ["old", "new"]),
        ("nine", 2019, "US", ["old"]),
        ("nine", 2020, "FR", ["new"]),
        ("nine", 2020, "US", ["new"]),
        ("nine", 2021, "US", ["new"]),
        ("nine", 2022, "FR", []),
        ("nine", 2011, "FR", []),
        ("other", 2020, "US", ["other"]),
        ("other", 2020, "FR", []),
        ("nonsense", 2020, "FR", []),
    ],
)
def test_line_year_and_market_name_the_rows_that_can_be_meant(line, year, market, keys):
    assert found(line, year, market) == keys


def test_the_rows_of_a_line_are_given_oldest_first():
    assert [row.key for row in MATRIX.of_line("nine")] == ["before", "old", "new"]


def test_the_lines_keep_the_order_of_the_picker():
    assert [line for line, _ in MATRIX.lines()] == ["nine", "other"]


def test_the_years_of_a_line_say_which_are_inferred_and_which_have_porsche_connect():
    years = {year: (inferred, connect) for year, inferred, connect in MATRIX.years("nine")}
    assert list(years) == [*range(2012, 2022)]
    assert years[2015] == (False, False)
    assert years[2016] == (True, True)
    assert years[2019] == (False, True)


@pytest.mark.parametrize(
    ("line", "year", "regions"),
    [
        ("nine", 2019, ("europe", "north_america")),
        ("other", 2020, ("north_america",)),
        ("other", 2019, ()),
    ],
)
def test_the_regions_of_a_year_are_those_with_a_row(line, year, regions):
    assert MATRIX.regions_of(line, year) == regions


@pytest.mark.parametrize(
    ("year", "region", "inferred"), [(2016, "europe", True), (2017, "europe", False), (2018, "asia", False)]
)
def test_a_row_names_the_range_that_covers_a_year(year, region, inferred):
    assert OLD.year_range(year, region).inferred is inferred


def test_a_row_has_no_range_for_a_year_that_it_does_not_cover():
    assert OLD.year_range(2020, "europe") is None
    assert NEW.year_range(2019, "north_america") is None
