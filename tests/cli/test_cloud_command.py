"""`pcm-sim cloud CAR` and `pcm-sim due CAR`, and the same in the lines of the console."""

from shipped import catalogue

from pcm_sim.composition import open_session
from pcm_sim.scenario.console.prompt import Prompt
from pcm_sim.scenario.console.words_cloud import WORDS


def test_what_has_a_state_is_listed_in_words_and_as_json(cli):
    told = cli("cloud", "macan-2017", "--lang", "de")
    assert (told.code, told.err) == (0, "")
    assert told.out.startswith("Konten und Codes\n  account/claire ")
    assert "gesperrt, bis 2026-03-02 09:56" in told.out

    plain = cli("cloud", "macan-2017", "--json").json
    assert len({one["key"] for one in plain}) == len(plain)
    code = next(one for one in plain if one["object"] == "pairing_code")
    assert (code["state"], code["states"]) == ("valid", ["valid", "expired", "locked"])
    # What opens something is not printed.
    assert not any(len(word) == 8 and word.isdigit() for one in plain for word in str(one).split("'"))


def test_what_is_due_is_listed_the_soonest_first(cli):
    plain = cli("due", "macan-2017", "--json").json
    assert plain == sorted(plain, key=lambda one: one["at"])
    assert len(cli("due", "macan-2017").out.splitlines()) == len(plain) > 0


def test_the_car_has_to_be_named_and_the_preset_to_be_there(cli):
    assert "whose cloud?" in cli("cloud").refusal
    assert "meant: linked" in cli("due", "macan-2017", "--preset", "lnked").refusal


def test_the_lines_of_the_console_set_a_state_and_go_to_an_event():
    prompt = Prompt(catalogue(), open_session("macan-2017", "FR", "en", catalogue=catalogue()), WORDS)

    def says(line):
        answer = prompt.answer(line)
        return answer.good, "\n".join(answer.lines)

    assert says("state contract/simulated-weather renewal_off") == (
        True,
        "contract/simulated-weather: renewal_off",
    )
    assert says("state contract/simulated-weather unpaid") == (
        False,
        "There is nothing to charge.\nFree services have no invoice.",
    )
    assert "it can be: active" in says("state contract/simulated-weather endet")[1]
    assert "`cloud` lists" in says("state contract/wether")[1]
    assert "* active" in says("state account/claire")[1]
    assert says("next contract.expired")[1].startswith("time has passed: contract.expiring")
    assert "there are: contract.expiring" in says("next contract.expierd")[1]
    assert says("month")[0]
    assert "contract.expiring" in says("due")[1]
    assert "contract/simulated-remote" in says("cloud")[1]
