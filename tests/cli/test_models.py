"""`pcm-sim models`: the matrix as it was typed by hand from the published facts."""

from collections import Counter

import pytest

# key, generation, model years, unit, canvas, tree, link: the vehicle matrix, never made from models/.
LA, LB, LC = "LA", "LB", "LC"
MATRIX = (
    ("718-982", "982", "2017–2025, (2016)", "PCM 4.0", "800×480 7″", "classic", LA),
    ("911-991-2", "991.2", "2017–2019", "PCM 4.0", "800×480 7″", "classic", LA),
    ("911-992-code", "992.1", "2019 europe, 2020–2021", "PCM 5.0", "1920×720 10.9″", "mobile-data", LB),
    ("911-992-id", "992.1", "2022–2024", "PCM 6.0", "1920×720 10.9″", "accounts", LC),
    ("911-992-2", "992.2", "2025–2027", "PCM 6.0", "1920×720 10.9″", "accounts", LC),
    ("cayenne-92a", "92A", "2017, 2018 north america, (2016)", "PCM 4.0", "800×480 7″", "classic", LA),
    (
        "cayenne-9ya-code",
        "9YA",
        "2018 except north america, 2019–2021",
        "PCM 5.0",
        "1920×720 12.3″",
        "mobile-data",
        LB,
    ),
    ("cayenne-9ya-id", "9YA", "2022–2023", "PCM 6.0", "1920×720 12.3″", "accounts", LC),
    ("cayenne-9ya-fl", "9YA facelift", "2024–2027", "PCM 6.0", "1920×720 12.3″", "accounts", LC),
    ("macan-95b-1", "95B.1", "2017–2018, (2016)", "PCM 4.0", "800×480 7″", "classic", LA),
    ("macan-95b-2", "95B.2", "2019–2021", "PCM 5.0", "1920×720 10.9″", "mobile-data", LB),
    ("macan-95b-3", "95B.3", "2022–2025", "PCM 5.0", "1920×720 10.9″", "mobile-data", LB),
    ("panamera-971-1a", "971.1", "2017–2018", "PCM 4.1", "1440×540 12.3″", "connections", LB),
    ("panamera-971-1b", "971.1", "2019–2020", "PCM 4.1", "1440×540 12.3″", "connections", LB),
    ("panamera-971-2-code", "971.2", "2021", "PCM 5.0", "1920×720 12.3″", "mobile-data", LB),
    ("panamera-971-2-id", "971.2", "2022–2023", "PCM 6.0", "1920×720 12.3″", "accounts", LC),
    ("panamera-976", "976", "2024–2027", "PCM 6.0", "1920×720 12.3″", "accounts", LC),
    ("taycan-y1a-a", "Y1A", "2020–2021", "PCM 5.0", "1920×720 10.9″", "accounts", LC),
    ("taycan-y1a-b", "Y1A", "2022–2024", "PCM 6.0", "1920×720 10.9″", "accounts", LC),
    ("taycan-y1a-fl", "Y1A facelift", "2025–2027", "PCM 6.0", "1920×720 10.9″", "accounts", LC),
)
# Proof of link / roaming / data off / PIN by row; None is inferred.
PROOF = {
    "718-982": ("F028 F032", "F070", "F077", "F083"),
    "911-991-2": ("F032", "F070", "F077", "F083"),
    "911-992-code": ("F028 F033", "F072", "F079", "F082"),
    "911-992-id": ("F027 F031", None, None, None),
    "911-992-2": ("F027 F031", None, None, None),
    "cayenne-92a": ("F028 F032", "F070", "F077", "F083"),
    "cayenne-9ya-code": ("F028 F033", "F072", "F079", "F082"),
    "cayenne-9ya-id": ("F027 F031", None, None, None),
    "cayenne-9ya-fl": ("F027 F031", None, None, None),
    "panamera-971-1a": ("F028 F033 F034", "F071", "F078", "F082"),
    "panamera-971-1b": ("F028 F033", "F071", "F078", "F082"),
    "panamera-971-2-code": ("F028 F033", "F072", "F079", "F082"),
    "panamera-971-2-id": ("F027 F031", None, None, None),
    "panamera-976": ("F027 F031", None, None, None),
    "macan-95b-1": ("F032", "F070", "F077", "F083"),
    "macan-95b-2": ("F028 F033", "F072", "F079", "F082"),
    "macan-95b-3": ("F028 F033", "F072", "F079", "F082"),
    "taycan-y1a-a": ("F027 F031 F036", "F073", "F080", "F084"),
    "taycan-y1a-b": ("F027 F031", "F073", "F080", "F084"),
    "taycan-y1a-fl": ("F027 F031", "F073", "F080", "F084"),
}
OLD = {"718-981", "911-991-1", "cayenne-92a-old", "macan-95b-old", "panamera-970"}
LINKED_BY = {LA: "pairing code", LB: "pairing code", LC: "Porsche ID"}
UNITS = {"PCM 4.0": "pcm-4.0", "PCM 4.1": "pcm-4.1", "PCM 5.0": "pcm-5.0", "PCM 6.0": "pcm-6.0"}


def cells(line):
    """Split a line of the table; columns are two blanks apart or more."""
    return tuple(cell.strip() for cell in line.split("  ") if cell.strip())


def test_the_twenty_rows_are_there_as_they_were_typed(cli):
    answer = cli("models")
    assert (answer.code, answer.err) == (0, "")
    head, *lines = answer.out.splitlines()
    assert cells(head) == ("KEY", "CAR", "GENERATION", "MODEL YEARS", "UNIT", "SCREEN", "TREE", "LINKED BY")
    rows = {row[0]: row for row in map(cells, lines[: lines.index("")])}
    for key, generation, years, unit, canvas, tree, link in MATRIX:
        assert rows[key][2:] == (generation, years, unit, canvas, tree, LINKED_BY[link])
    assert set(rows) - {row[0] for row in MATRIX} == OLD
    assert all(rows[key][4:] == ("PCM 3.1", "800×480 7″", "no-connect", "–") for key in OLD)


def test_the_ways_to_link_are_as_many_as_counted():
    assert Counter(row[6] for row in MATRIX) == {LA: 4, LB: 7, LC: 9}


def test_each_code_of_a_way_to_link_is_the_way_on_these_cars(cli):
    ways = {
        LA: "APPS > OPT > Se connecter à Porsche Connect",
        LB: "SET > Réglages Porsche Connect",
        LC: "Réglages > Comptes > Créer compte",
    }
    found = {one["car"]: one["text"] for one in cli("where", "link", "--json").json}
    assert found == {row[0]: ways[row[6]] for row in MATRIX}


def test_json_holds_the_same(cli):
    rows = {row["key"]: row for row in cli("models", "--json").json}
    assert set(rows) == {row[0] for row in MATRIX} | OLD
    for key, generation, years, unit, canvas, tree, link in MATRIX:
        row = rows[key]
        assert (row["generation"], row["head_unit"], row["tree"]) == (generation, UNITS[unit], tree)
        assert row["link"] == ("id" if link == LC else "code")
        size = row["canvas"]
        assert f"{size['width']}×{size['height']} {size['inches']:g}″" == canvas
        shown = years.replace("(", "").replace(")", "")
        for span in row["years"]:
            assert str(span["from"]) in shown
            assert span["inferred"] == (f"({span['from']}" in years)
        assert row["roaming"] == ("automatic" if link == LC else "menu")
        assert row["sim_slot"] == (link != LC)


def test_every_cell_of_the_matrix_names_its_facts(cli):
    rows = {row["key"]: row for row in cli("models", "--json").json}
    for key, cells_of_row in PROOF.items():
        proof = rows[key]["proof"]
        for feature, facts in zip(("link", "roaming", "data_off", "remember_pin"), cells_of_row, strict=True):
            if facts is None:
                assert proof[feature] == "inferred", (key, feature)
            else:
                stated = [fact for fact in proof[feature] if fact.startswith("F")]
                assert stated == facts.split(), (key, feature)
    assert set(PROOF) == {row[0] for row in MATRIX}


@pytest.mark.parametrize("language", ["fr", "en", "de", "FR", " De "])
def test_any_language_lists_the_same_cars(cli, language):
    answer = cli("models", "--lang", language)
    assert answer.code == 0
    assert answer.out.count("\n") == 28


@pytest.mark.parametrize(
    ("market", "missing"), [("FR", set()), ("fr", set()), ("US", set()), ("JP", set()), (" de ", set())]
)
def test_a_market_lists_the_cars_that_were_sold_there(cli, market, missing):
    rows = {row["key"] for row in cli("models", "--market", market, "--json").json}
    assert {row[0] for row in MATRIX} - rows == missing
