"""`pcm-sim presets` and `run --preset`: what there is to begin with, and what was meant."""

import json

from pcm_sim.scenario.format.vocabulary import PRESET_GROUPS


def test_presets_are_listed_by_group_with_what_each_teaches(cli):
    answer = cli("presets", "--lang", "en")
    assert answer.code == 0
    heads = [line for line in answer.out.splitlines() if line and not line.startswith((" ", "One"))]
    assert len(heads) == len(PRESET_GROUPS)
    assert "  sim_puk   Card blocked, PUK asked for\n      Three wrong PINs" in answer.out


def test_with_a_car_it_is_told_which_do_not_begin_and_why(cli):
    told = {
        one["preset"]: one for one in json.loads(cli("presets", "taycan-2022", "--json", "--lang", "de").out)
    }
    assert (told["update_waits"]["begins"], told["update_waits"]["why_not"]) == (True, "")
    assert told["sim_puk"]["why_not"] == "dieses Fahrzeug hat keinen Schacht für eine SIM-Karte"
    assert "  ○ sim_puk" in cli("presets", "taycan-2022").out


def test_a_screen_is_shown_as_a_preset_has_it(cli):
    assert "Enter the PUK" in cli("run", "macan-2019", "--preset", "sim_puk", "--text", "--lang", "en").out


def test_a_preset_that_is_none_or_not_for_this_car_is_told(cli):
    wrong = cli("run", "macan-2019", "--text", "--preset", "sim_pukk")
    assert (wrong.code, wrong.refusal.partition(",")[0]) == (
        2,
        "there is no preset 'sim_pukk' – meant: sim_puk",
    )
    other = cli("run", "taycan-2022", "--text", "--preset", "sim_puk")
    assert other.code == 2
    assert other.refusal.endswith("'sim_puk': this car has no slot for a SIM card")
    assert "which car?" in cli("run", "--text", "--preset", "sim_puk").refusal
