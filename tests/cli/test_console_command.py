"""`pcm-sim console`: the instructor's console in lines."""

import pytest

from pcm_sim.scenario.console.words import WORDS

CAR = ("console", "macan-2022", "--lang", "en")


def do(cli, *lines, fine=True):
    done = cli(*CAR, *(word for line in lines for word in ("--do", line)))
    assert done.code == (0 if fine else 1)
    return done.out if fine else done.err


def test_a_class_is_given_from_lines_alone(cli, tmp_path, monkeypatch):
    monkeypatch.setenv("PCM_SIM_PRESETS", str(tmp_path))
    told = do(
        cli,
        "presets",
        "load abroad_roaming_off",
        "why roaming",
        "inject: {fault: dead_spot, on: roaming}",
        "faults",
        "toggle: {id: roaming, to: true}",
        "faults",
        "repair: all",
        "state account/emma locked",
        "due",
        "next",
        "history",
        "back 2",
        "on",
        "compare",
        "keep here",
        "set: {Vehicle.Speed: 50}",
        "signals Vehicle.Speed",
        "recall here",
        "save My class: What it teaches",
        "link",
        "find roaming",
        "quit",
    )

    for seen in (
        "recall before abroad_roaming_off",
        "dead_spot#1   waits",
        "dead_spot#1   struck",
        "account/emma: locked",
        "contract.expiring",
        "Vehicle.Speed = 50",
        "`load my_class`",
        "pcm-sim:1/macan-2022/",
        "entry: Switch roaming on",
    ):
        assert seen in told
    assert [one.stem for one in tmp_path.iterdir()] == ["my_class"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("lod x", "did you mean 'load'?"),
        ("load sim_puck", "did you mean 'sim_puk'?"),
        ("tap: roamng", "did you mean 'roaming'"),
        ("set: {car.countr: CH}", "did you mean 'car.country'?"),
        ("tap: [", "a value is missing here"),
        ("recall nothing", "`recall` lists them"),
        ("keep", "needs a name"),
        ("state nobody locked", "`cloud` lists what there is"),
        ("next nothing", "there are:"),
        ("back", "nothing to go back on"),
        ("compare nothing", "`recall` lists them"),
        ("why nothing_of_the_kind", "nothing of this car's menus"),
        ("find", "what is to be found?"),
        ("find zzzzzz", "nothing is found"),
        ("signals zzz", "`signals` lists them all"),
        ("open nonsense", "pcm-sim:1/"),
    ],
)
def test_what_cannot_be_done_says_what_to_do(cli, line, said):
    assert said in do(cli, line, fine=False)


def test_help_lists_every_word(cli):
    told = do(cli, "help")

    assert all(f"{word} " in told for word in WORDS)
    assert "tap: " in told
