"""`pcm-sim menu CAR`: every entry of a car, and what it has not."""

import re

import pytest


@pytest.mark.parametrize(
    ("car", "head"),
    [
        ("macan-2018", "Macan 2018 95B.1, PCM 4.0"),
        ("macan-2016", "Macan 2016 95B.1, PCM 4.0 (inferred model year)"),
        ("macan-95b-2", "Macan 2021 95B.2, PCM 5.0"),
        ("taycan-2020", "Taycan 2020 Y1A, PCM 5.0"),
        ("911 2019 991", "911 2019 991.2, PCM 4.0"),
    ],
)
def test_the_head_names_car_year_and_unit(cli, car, head):
    answer = cli("menu", car)
    assert (answer.code, answer.err) == (0, "")
    assert answer.out.splitlines()[0] == head


def test_entries_are_indented_below_their_menus_with_ids_and_facts(cli):
    lines = cli("menu", "macan-2018", "--lang", "en").out.splitlines()
    at = lines.index("  [OPT] OPT   phone/options   (F070)")
    assert "[PHONE] PHONE   phone   (F070)" in lines[:at]
    assert lines[at : at + 3] == [
        "  [OPT] OPT   phone/options   (F070)",
        "    SET PHONE   phone/options/set_phone   (F070, F077, F083)",
        "      Roaming   phone/options/set_phone/roaming   (F070)",
    ]


def test_json_holds_the_same_entries(cli):
    for car in ("macan-2018", "panamera-2019", "taycan-2022", "718-2014"):
        text, plain = cli("menu", car).out, cli("menu", car, "--json").json
        shown = re.findall(r"   (\S+)   \(", text)
        assert sorted(shown) == sorted(entry["id"] for entry in plain["entries"])
        assert len(shown) == len(set(shown))
        for entry in plain["entries"]:
            facts = "inferred" if entry["facts"] == "inferred" else ", ".join(entry["facts"])
            assert f"{entry['label']}   {entry['id']}   ({facts})\n" in text


@pytest.mark.parametrize(
    ("car", "there", "elsewhere"),
    [("panamera-2018", "devices", "set"), ("panamera-2019", "set", "devices")],
)
def test_the_device_manager_is_under_one_key_only(cli, car, there, elsewhere):
    entries = {entry["id"] for entry in cli("menu", car, "--json").json["entries"]}
    assert {there, elsewhere, f"{there}/device_manager"} <= entries
    assert f"{elsewhere}/device_manager" not in entries


@pytest.mark.parametrize(
    ("language", "reason"),
    [
        ("fr", "– roaming: Ce véhicule gère l’itinérance lui-même : il n’y a rien à régler."),
        ("en", "– roaming: This car takes care of roaming by itself: there is nothing to set."),
    ],
)
def test_what_is_absent_stands_at_the_end_with_its_reason(cli, language, reason):
    answer = cli("menu", "taycan-2022", "--lang", language)
    assert reason in answer.out.splitlines()
    plain = cli("menu", "taycan-2022", "--json").json
    assert plain["absent"]["roaming"] == "roaming_automatic"
    assert plain["absent"]["remember_pin"] == "pin_not_needed"


def test_every_car_of_the_matrix_has_a_menu(cli):
    for car in cli("models", "--json").json:
        plain = cli("menu", car["key"], "--json").json
        assert (plain["car"], plain["tree"]) == (car["key"], car["tree"])
        assert plain["home"] in {entry["id"] for entry in plain["entries"]}
