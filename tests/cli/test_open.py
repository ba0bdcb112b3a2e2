"""`pcm-sim open`: a link or a scenario leads to its screen; what does not is told, with an exit code."""

import json
from pathlib import Path

import pytest

from pcm_sim.cli.main import main

LINK = "pcm-sim:1/macan-2019/FR/en/car.country=CH/at=roaming"
TOUR = str(Path(__file__).resolve().parents[2] / "scenarios" / "tours" / "roaming.scn.yaml")


def run(capsys, *words):
    code = main(words)
    return code, *capsys.readouterr()


def test_a_link_leads_to_its_screen_and_its_screen_to_the_link(capsys):
    code, out, err = run(capsys, "open", LINK, "--text", "--link")
    assert (code, err) == (0, "")
    assert out.startswith("09:41  LTE 4/4  no data (The car is abroad")
    assert f"\n{LINK}/made=" in out
    assert run(capsys, LINK, "--text")[1] in out


def test_market_and_language_can_be_others(capsys):
    code, out, _ = run(capsys, "open", LINK, "--json", "--lang", "de", "--market", "CH", "--link")
    told = json.loads(out)
    assert (code, told["exact"], told["lost"]) == (0, True, [])
    assert told["link"].startswith("pcm-sim:1/macan-2019/CH/de/")


def test_a_link_that_does_not_fit_lands_near_and_says_so(capsys):
    code, out, err = run(capsys, "open", f"{LINK}.nothing/unit.moon=1", "--json")
    told = json.loads(out)
    assert (code, told["exact"], len(told["lost"])) == (1, False, 2)
    assert told["node"] == "set/device_manager/options/mobile_data"
    assert err.startswith("pcm-sim: the place 'roaming/nothing' was not reached")


def test_a_scenario_opens_at_a_step(capsys):
    code, out, err = run(capsys, "open", f"{TOUR}@3", "--json")
    assert (code, err) == (0, "")
    assert json.loads(out)["node"]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("pcm-sim:1/../FR/fr",), "the link wants a car such as macan-2019 here, not '..'"),
        (("nothing",), "'nothing' is neither a link nor a scenario"),
        (("none.scn.yaml@2",), "there is no file 'none.scn.yaml'"),
        ((f"{TOUR}@99",), "has the steps 1 to"),
        ((f"{TOUR}@0",), "has the steps 1 to"),
        ((TOUR, "--market", "FR"), "leave --market and --lang out"),
        ((LINK, "--market", "QQ"), "there is no market 'QQ'"),
    ],
)
def test_what_leads_nowhere_is_refused(capsys, words, told):
    code, out, err = run(capsys, "open", *words, "--text")
    assert (code, out) == (2, "")
    assert told in err
    assert err.count("\n") == 1
