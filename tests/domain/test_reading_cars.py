"""How a car and the figures of ours are on other readings, on cells made by hand."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from worlds import POLICY, build_vehicle

from pcm_sim.domain.conditions import PATHS
from pcm_sim.domain.readings import (
    FLAGS,
    LITERAL,
    Cell,
    Statement,
    read_policy,
    read_vehicle,
    statements_about,
    statements_taken,
)

PROOF = {"link": ("F032",), "roaming": ("F070",), "data_off": ("F077",), "remember_pin": ("F083",)}
CAR = replace(build_vehicle(), paths=("LA", "RA", "DA", "PA"), proof=PROOF)
YEAR = 2018


def statement(name, *lines, years=(), cars=(CAR.key,), **sets):
    return Statement(name, lines, {"en": name}, frozenset(cars), frozenset(years), tuple(sets.items()))


def cells(*statements):
    """Give one cell, X01, that is resolved by a statement of ours."""
    return {"X01": Cell("X01", "contradiction", {}, "ours", False, (statement("ours"), *statements))}


def read(chosen, *statements, car=CAR):
    return read_vehicle(car, YEAR, cells(*statements), (("X01", chosen),))


def test_nothing_chosen_changes_nothing():
    assert read_vehicle(CAR, YEAR, cells(statement("a", 1, paths=("LB",))), ()) == CAR


def test_a_path_takes_the_place_of_those_of_its_kind():
    assert read("a", statement("a", 1, paths=("RB", "RC"))).paths == ("LA", "DA", "PA", "RB", "RC")


def test_a_kind_of_path_is_taken_away():
    assert read("a", statement("a", 1, drops=("R", "P"))).paths == ("LA", "DA")


def test_literal_joins_what_the_lines_say_with_what_holds_and_takes_nothing_away():
    car = read(
        LITERAL,
        statement("a", 1, paths=("LC",), link="id"),
        statement("b", 2, paths=("LB",), drops=("R",)),
        statement("c", 3, link="none", device_manager_key="DEVICES"),
        statement("no line", paths=("RC",), private_mode=False),
    )
    assert car.paths == ("LA", "RA", "DA", "PA", "LC", "LB")
    assert (car.link, car.device_manager_key) == ("both", "both")
    assert car.private_mode == CAR.private_mode


def test_the_proof_of_the_row_holds_for_its_own_paths_only():
    assert set(read("a", statement("a", 1, paths=("RB",))).proof) == set(PROOF) - {"roaming"}
    assert set(read("a", statement("a", 1, drops=("L",))).proof) == set(PROOF) - {"link"}
    assert read("a", statement("a", 1, paths=("RA",))).proof == PROOF
    assert read("a", statement("a", 1, sim_slot=False)).proof == PROOF


@pytest.mark.parametrize(
    "elsewhere", [statement("a", 1, years=[2019], paths=("LB",)), statement("a", 1, cars=["x"], link="id")]
)
def test_a_statement_about_another_car_or_year_changes_nothing(elsewhere):
    assert statements_about(cells(elsewhere)["X01"], CAR.key, YEAR) == (statement("ours"),)
    assert read("a", elsewhere) == CAR
    assert statements_taken(cells(elsewhere)["X01"], CAR.key, YEAR, LITERAL) == ()


def test_what_is_read_otherwise_is_kept_on_the_car():
    car = read("a", statement("a", 1, link="none"))
    assert (car.link, car.readings) == ("none", (("X01", "a"),))


@pytest.mark.parametrize("flag", FLAGS)
@pytest.mark.parametrize("chosen", ["a", LITERAL])
def test_a_flag_changes_the_figure_it_names_and_no_other(flag, chosen):
    all_cells = cells(statement("a", 1, **{flag: True}))
    car = read_vehicle(CAR, YEAR, all_cells, (("X01", chosen),))
    field, value = FLAGS[flag]
    policy = read_policy(replace(POLICY, **{field: not value}), car, all_cells)
    assert policy == replace(POLICY, **{field: value})
    assert read_policy(POLICY, CAR, all_cells) == POLICY


SETS = st.fixed_dictionaries(
    {},
    optional={
        "paths": st.lists(st.sampled_from(PATHS), min_size=1, max_size=3, unique=True).map(tuple),
        "drops": st.lists(st.sampled_from("LRDP"), min_size=1, max_size=4, unique=True).map(tuple),
        "link": st.sampled_from(["code", "id", "none"]),
        "embedded_sim": st.sampled_from(["always", "by_market", "none"]),
        "roaming": st.sampled_from(["menu", "automatic", "none"]),
        "sim_slot": st.booleans(),
    },
)


@given(st.lists(SETS, min_size=1, max_size=4))
def test_literal_has_every_path_that_one_of_its_statements_has(drawn):
    said = [statement(f"s{number}", 1, **sets) for number, sets in enumerate(drawn)]
    literal = read(LITERAL, *said)
    assert {*CAR.paths} <= {*literal.paths}
    assert len({*literal.paths}) == len(literal.paths)
    for one in said:
        alone = read(one.id, one)
        assert {*alone.paths} <= {*literal.paths}
        assert alone.sim_slot <= literal.sim_slot
