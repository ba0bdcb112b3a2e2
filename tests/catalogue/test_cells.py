"""The contested cells as data: what a person says of them, the lines they rest on, faults of the file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readings import cars, catalogue, read, readings_of
from roots import Root

from pcm_sim.catalogue.errors import ReadingError
from pcm_sim.catalogue.readings import cells_about, choose
from pcm_sim.domain.readings import statements_about

FILE = "models/readings.yaml"
FEW_CODES = {("macan-95b-1", 2016), ("macan-95b-1", 2017), ("cayenne-92a", 2016)}
BLANKS = {20, *range(19, 64)}
"""Lines of the list of addresses, which no cell is about."""


# --- what a person says -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("said", "told", "hint"),
    [
        ("X99=a", "there is no cell 'X99'", "`pcm-sim readings CAR` lists them"),
        ("roaming", "there is no cell 'ROAMING'", "`pcm-sim readings CAR` lists them"),
        (
            "X02=id",
            (
                "X02 does not concern this car; it concerns"
                " 911-992-code, cayenne-9ya-code, panamera-971-2-code of model year 2021"
            ),
            "",
        ),
        (
            "X03=newest",
            "X03 has no statement 'newest' about this car",
            "did you mean 'newer'? There are older, newer, literal",
        ),
        ("X03=", "which of X03?", "one of: older, newer, literal"),
        ("X03", "which of X03?", "one of: older, newer, literal"),
        (
            "X33=literal",
            "X33 has no statement 'literal' about this car",
            "one of: by_market, has_one, has_none",
        ),
    ],
)
def test_a_wrong_word_is_told_with_what_there_is(said, told, hint):
    with pytest.raises(ReadingError) as error:
        read("macan-95b-1", 2018, said)
    assert (str(error.value), error.value.hint) == (told, hint)


@pytest.mark.parametrize("said", ["X03=newer", "x03=newer", " X3 = NEWER ", "X03=Newer"])
def test_a_statement_is_understood_as_people_write_it(said):
    assert read("macan-95b-1", 2018, said).readings == (("X03", "newer"),)


def test_our_answer_is_no_other_reading():
    assert read("macan-95b-1", 2018, "X03=older").readings == ()
    assert read("macan-95b-1", 2018, "X03=newer", "X03=older").readings == ()


def test_what_is_said_last_of_a_cell_holds():
    readings = read("macan-95b-1", 2018, "literal", "X03=newer", "X01=digits").readings
    assert dict(readings)["X03"] == "newer"
    assert "X01" not in dict(readings)


@given(st.sampled_from(cars()), st.data())
def test_whatever_can_be_chosen_is_kept_as_it_was_said(car, data):
    said = data.draw(st.sampled_from([*readings_of(*car)]))
    cell, _, statement = said.partition("=")
    ours = catalogue().cells[cell].resolved == statement
    assert choose(catalogue().cells, [said], *car) == (() if ours else ((cell, statement),))


def test_literal_reads_every_cell_in_which_the_source_itself_differs():
    chosen = choose(catalogue().cells, ["literal"], "macan-95b-1", 2018)
    assert dict(chosen) == dict.fromkeys(("X01", "X03", "X18", "X22", "X24", "X25"), "literal")


# --- the cells themselves ---------------------------------------------------------------------------


def test_each_statement_has_its_lines_or_is_ours_or_fills_a_gap():
    for cell in catalogue().cells.values():
        for one in cell.statements:
            assert one.lines or one.id == cell.resolved or cell.kind == "gap", (cell.id, one.id)


def test_a_contradiction_has_two_statements_about_some_car():
    for cell in catalogue().cells.values():
        most = max(len(statements_about(cell, *car)) for car in cars())
        assert most > (cell.kind == "contradiction"), cell.id


def test_no_cell_rests_on_the_addresses():
    lines = {line for cell in catalogue().cells.values() for one in cell.statements for line in one.lines}
    assert not lines & BLANKS


@pytest.mark.parametrize(
    ("cell", "cars_of"),
    [
        ("X02", {("911-992-code", 2021), ("cayenne-9ya-code", 2021), ("panamera-971-2-code", 2021)}),
        ("X03", {("macan-95b-1", 2018)}),
        ("X04", {("panamera-971-1a", 2017)}),
        ("X05", {("cayenne-92a", 2017), ("cayenne-92a", 2018)}),
        ("X06", {("911-991-2", 2019), ("911-992-code", 2019)}),
        ("X09", {*(("911-991-2", year) for year in (2017, 2018, 2019)), *FEW_CODES}),
        ("X07", {("panamera-971-1b", 2020), ("panamera-971-2-code", 2021)}),
    ],
)
def test_a_cell_concerns_the_cars_of_its_lines(cell, cars_of):
    one = {cell: catalogue().cells[cell]}
    assert {car for car in cars() if cells_about(one, *car)} == cars_of


# --- a wrong file -----------------------------------------------------------------------------------


@pytest.fixture
def root(tmp_path):
    return Root(tmp_path)


FAULTS = {
    "answer that is no statement": (
        "resolved: older",
        "resolved: ¦oldest",
        "X03 has no statement 'oldest' (did you mean 'older'?)",
    ),
    "statement twice": (
        "{id: newer, lines: [131, 191",
        "{id: ¦older, lines: [131, 191",
        "a second statement 'older' in X03 (give it another id)",
    ),
    "statement called literal": (
        "{id: newer, lines: [131, 191",
        "{id: ¦literal, lines: [131, 191",
        "a second statement 'literal' in X03 (give it another id)",
    ),
    "unknown car": (
        "cars: [taycan-y1a-a, ",
        "cars: [¦taycan-y1a-c, ",
        "there is no vehicle 'taycan-y1a-c' (did you mean 'taycan-y1a-b'?)",
    ),
    "unknown cell": ("  X34:\n", "  ¦X43:\n", "there is no resolution 'X43' (did you mean 'X38'?)"),
    "line after the last": (
        "lines: [281]",
        "lines: [¦282]",
        "282 is too large (at most 281)",
    ),
    "unknown path": (
        "sets: {paths: [LB, RC",
        "sets: {paths: [¦LX, RC",
        "'LX' is not a path of the FAQ",
    ),
}


@pytest.mark.parametrize(("old", "new", "told"), FAULTS.values(), ids=FAULTS)
def test_a_fault_is_told_with_its_place(root, old, new, told):
    place = root.edit(FILE, old, new)
    (line,) = root.told()
    assert line.startswith(f"{place}: {told}")
