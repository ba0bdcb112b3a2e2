"""What a person calls a car, and which row of the matrix and model year is meant by it."""

import pytest

from pcm_sim.catalogue.cache import load
from pcm_sim.catalogue.cars import find_car
from pcm_sim.catalogue.errors import CarError
from pcm_sim.domain.matrix import Matrix
from pcm_sim.domain.vehicle import Market, YearRange

EUROPE, AMERICA, OTHERS = ("FR",), ("US", "CA"), ("JP", "ZA", "MX", "BR")
EVERYWHERE = EUROPE + AMERICA + OTHERS
"""A market or more of each region; BR and ZA show that listing a country changes no car."""

# Typed by hand from the published facts: line, model years, markets, row, in brackets.
YEARS = (
    ("718", range(2012, 2016), EVERYWHERE, "718-981", True),
    ("718", (2016,), EVERYWHERE, "718-982", True),
    ("718", range(2017, 2026), EVERYWHERE, "718-982", False),
    ("911", range(2012, 2017), EVERYWHERE, "911-991-1", True),
    ("911", (2017, 2018), EVERYWHERE, "911-991-2", False),
    ("911", (2019,), AMERICA + OTHERS, "911-991-2", False),
    ("911", (2020, 2021), EVERYWHERE, "911-992-code", False),
    ("911", range(2022, 2025), EVERYWHERE, "911-992-id", False),
    ("911", (2025, 2026), EVERYWHERE, "911-992-2", False),
    ("cayenne", range(2011, 2016), EVERYWHERE, "cayenne-92a-old", True),
    ("cayenne", (2016,), EVERYWHERE, "cayenne-92a", True),
    ("cayenne", (2017,), EVERYWHERE, "cayenne-92a", False),
    ("cayenne", (2018,), AMERICA, "cayenne-92a", False),
    ("cayenne", (2018,), EUROPE + OTHERS, "cayenne-9ya-code", False),
    ("cayenne", (2019, 2020, 2021), EVERYWHERE, "cayenne-9ya-code", False),
    ("cayenne", (2022, 2023), EVERYWHERE, "cayenne-9ya-id", False),
    ("cayenne", (2024, 2025, 2026), EVERYWHERE, "cayenne-9ya-fl", False),
    ("panamera", range(2010, 2017), EVERYWHERE, "panamera-970", True),
    ("panamera", (2017, 2018), EVERYWHERE, "panamera-971-1a", False),
    ("panamera", (2019, 2020), EVERYWHERE, "panamera-971-1b", False),
    ("panamera", (2021,), EVERYWHERE, "panamera-971-2-code", False),
    ("panamera", (2022, 2023), EVERYWHERE, "panamera-971-2-id", False),
    ("panamera", (2024, 2025, 2026), EVERYWHERE, "panamera-976", False),
    ("macan", (2014, 2015), EVERYWHERE, "macan-95b-old", True),
    ("macan", (2016,), EVERYWHERE, "macan-95b-1", True),
    ("macan", (2017, 2018), EVERYWHERE, "macan-95b-1", False),
    ("macan", (2019, 2020, 2021), EVERYWHERE, "macan-95b-2", False),
    ("macan", range(2022, 2026), EVERYWHERE, "macan-95b-3", False),
    ("taycan", (2020, 2021), EVERYWHERE, "taycan-y1a-a", False),
    ("taycan", (2022, 2023, 2024), EVERYWHERE, "taycan-y1a-b", False),
    ("taycan", (2025, 2026), EVERYWHERE, "taycan-y1a-fl", False),
)
CASES = [
    (f"{line}-{year}", market, row, inferred)
    for line, years, markets, row, inferred in YEARS
    for year in years
    for market in markets
]


@pytest.fixture(scope="module")
def matrix():
    return load().matrix


def test_the_examples_are_the_newest_year_of_each_line(matrix):
    newest = ("718-2025", "911-2027", "cayenne-2027", "macan-2025", "panamera-2027", "taycan-2027")
    assert refusal(matrix, "") == ("there is no car ''", newest)


def refusal(matrix, said, market="FR"):
    with pytest.raises(CarError) as caught:
        find_car(matrix, said, market)
    return str(caught.value), caught.value.meant


def test_every_model_year_of_every_row_in_every_region(matrix):
    found = [(said, market, find_car(matrix, said, market)) for said, market, _, _ in CASES]
    assert [(said, market, one.vehicle.key, one.inferred) for said, market, one in found] == CASES
    assert all(one.year == int(said.rpartition("-")[2]) for said, _, one in found)


def test_the_table_has_every_row_of_the_matrix_and_every_region(matrix):
    assert {row for _, _, row, _ in CASES} == set(matrix.vehicles)
    assert {matrix.markets[market].region for market in EVERYWHERE} == {
        market.region for market in matrix.markets.values()
    }


@pytest.mark.parametrize("market", ["FR", "DE", "GB", "NO"])
def test_only_europe_is_asked_for_the_generation_of_a_911_of_2019(matrix, market):
    meant = ("911-2019-991", "911-2019-992")
    assert refusal(matrix, "911-2019", market) == (f"911 2019 is 2 cars in {market}: which one?", meant)
    assert [find_car(matrix, said, market).vehicle.key for said in meant] == ["911-991-2", "911-992-code"]


@pytest.mark.parametrize("market", ["US", "JP", "ZA", "MX"])
def test_the_992_of_2019_is_not_offered_where_it_was_not_sold(matrix, market):
    assert find_car(matrix, "911-2019-991", market).vehicle.key == "911-991-2"
    assert refusal(matrix, "911-2019-992", market) == ("911 2019 was not built as '992'", ("911-2019-991",))


@pytest.mark.parametrize(
    ("said", "row", "year"),
    [
        ("macan-95b-2", "macan-95b-2", 2021),
        ("911-992-code", "911-992-code", 2021),
        ("cayenne-92a", "cayenne-92a", 2017),
        ("718-982", "718-982", 2025),
        ("macan-95b-old", "macan-95b-old", 2015),
    ],
)
def test_a_key_of_the_matrix_is_its_newest_year_sure_ones_first(matrix, said, row, year):
    found = find_car(matrix, said, "FR")
    assert (found.vehicle.key, found.year) == (row, year)
    assert found.inferred == (row == "macan-95b-old")


def test_a_key_takes_a_year_that_its_market_had(matrix):
    assert find_car(matrix, "cayenne-92a", "US").year == 2018
    assert find_car(matrix, "cayenne-92a", "DE").year == 2017


@pytest.mark.parametrize(
    "said",
    [
        "911-2019-992",
        "911 2019 992",
        "  911-2019-992\t",
        "911_2019_992",
        "911  2019 - 992",
        "911-2019-992.1",
        "911-2019-9921",
        "911-992-CODE",
    ],
)
def test_capitals_blanks_and_points_make_no_difference(matrix, said):
    assert find_car(matrix, said, "FR").vehicle.key == "911-992-code"


@pytest.mark.parametrize(
    ("said", "row"),
    [
        ("MACAN-2018-95B.1", "macan-95b-1"),
        ("Cayenne 2024 9YA Facelift", "cayenne-9ya-fl"),
        ("taycan-2025-y1a", "taycan-y1a-fl"),
        ("panamera-2021-971", "panamera-971-2-code"),
    ],
)
def test_a_generation_may_be_named_where_nobody_asks(matrix, said, row):
    assert find_car(matrix, said, "FR").vehicle.key == row


@pytest.mark.parametrize(
    ("said", "message", "meant"),
    [
        ("macan-2013", "macan has no model year 2013; there are 2014 to 2025", ("macan-2014",)),
        ("macan-2026", "macan has no model year 2026; there are 2014 to 2025", ("macan-2025",)),
        ("taycan-0000", "taycan has no model year 0; there are 2020 to 2027", ("taycan-2020",)),
        (
            "Macan",
            "macan was built for the model years 2014 to 2025: which one?",
            ("macan-2025", "macan-2024", "macan-2023", "macan-2022"),
        ),
        ("911-2018-992", "911 2018 was not built as '992'", ("911-2018-991",)),
        ("macn-2019", "there is no car 'macn-2019'", ("macan-2019",)),
        ("macan-95b-4", "there is no car 'macan-95b-4'", ("macan-95b-3", "macan-95b-2", "macan-95b-1")),
        ("taycan-20200", "there is no car 'taycan-20200'", ("taycan-2020",)),
    ],
)
def test_a_wrong_car_names_what_was_meant(matrix, said, message, meant):
    text, named = refusal(matrix, said)
    assert text == message
    assert named[: len(meant)] == meant


@pytest.mark.parametrize(
    "said",
    [
        "",
        "   ",
        "-",
        "xyzzy",
        "2019",
        "2019-macan",
        "\uff2d\uff21\uff23\uff21\uff2e-2019",
        "macan-٢٠١٩",
        "\udcff",
        "\0",
        "🚗",
        "m" * 9999,
    ],
)
def test_what_is_no_car_at_all_is_answered_with_examples(matrix, said):
    text, named = refusal(matrix, said)
    assert text == f"there is no car {said!r}"
    assert named


@pytest.mark.parametrize("market", EVERYWHERE)
@pytest.mark.parametrize("said", ["", "macan", "macn-2019", "911-2019-993", "911-2018-992", "panamera-1999"])
def test_every_car_that_is_offered_can_be_typed(matrix, said, market):
    _, meant = refusal(matrix, said, market)
    assert meant
    assert all(find_car(matrix, car, market) for car in meant)


def test_a_wrong_market_names_those_that_look_like_it(matrix):
    text, meant = refusal(matrix, "macan-2019", "FRA")
    assert text == "there is no market 'FRA'"
    assert "FR" in meant


def test_a_year_sold_elsewhere_only_says_where(matrix):
    row = matrix.vehicles["macan-95b-2"]
    only_japan = type(row)(
        **{
            **{name: getattr(row, name) for name in row.__slots__},
            "years": (YearRange(2020, 2020, ("asia_pacific",)), YearRange(2021, 2021)),
        }
    )
    small = Matrix(
        {"macan-95b-2": only_japan},
        {"macan": {"en": "Macan"}},
        {
            "FR": Market("FR", {"en": "France"}, "europe", listed=True, embedded_sim=True),
            "JP": Market("JP", {"en": "Japan"}, "asia_pacific", listed=True, embedded_sim=True),
        },
    )
    text, meant = refusal(small, "macan-2020", "FR")
    assert text == "macan 2020 was not sold in FR"
    assert meant == ("--market of asia pacific",)
    assert find_car(small, "macan-2020", "JP").vehicle is only_japan


@pytest.mark.parametrize("car", ["718-2014", "911-2014", "cayenne-2014", "panamera-2014", "macan-2014"])
def test_older_cars_have_the_tree_that_says_there_is_no_porsche_connect(matrix, car):
    found = find_car(matrix, car, "FR")
    assert found.inferred
    assert (found.vehicle.tree, found.vehicle.link, found.vehicle.has_porsche_connect) == (
        "no-connect",
        "none",
        False,
    )
