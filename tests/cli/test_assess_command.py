"""`pcm-sim assess`: written steps are scored, the result is kept and told, what is wrong is said."""

import json

STEPS = "press: MEDIA\nwait 30\nhint\nopen: roaming\ntap: roaming\nconfirm: true\ntap: never-read\n"


def test_written_steps_are_scored_and_their_result_makes_the_same_page_later(cli, tmp_path):
    steps, out = tmp_path / "steps.txt", tmp_path / "result.json"
    pages = tmp_path / "now.html", tmp_path / "later.html"
    steps.write_text(STEPS, encoding="utf-8")
    said = ("--steps", str(steps), "--out", str(out), "--page", str(pages[0]), "--lang", "en")
    answer = cli("assess", "roaming-abroad", "macan-2019", *said)
    assert answer.code == 0
    assert answer.out.splitlines()[1] == "Passed · 88 points"
    told = json.loads(out.read_text("utf-8"))
    assert [(one["what"], one["points"]) for one in told["costs"]] == [("step", 4), ("turn", 5), ("hint", 3)]
    assert cli("assess", str(out), "--page", str(pages[1]), "--lang", "en").code == 0
    assert pages[0].read_text("utf-8") == pages[1].read_text("utf-8")

    steps.write_text("give_up\n", encoding="utf-8")
    given_up = cli("assess", "data-off", "--steps", str(steps), "--json")
    assert (given_up.code, given_up.json["verdict"]["ended"]) == (1, "given_up")


def test_what_is_wrong_is_said_in_one_sentence(cli, tmp_path):
    steps, other = tmp_path / "steps.txt", tmp_path / "other.json"
    steps.write_text("tap: nowhere\n", encoding="utf-8")
    other.write_text("[]", encoding="utf-8")
    for words, code, said in (
        (("roaming-abro",), 2, "there is no task 'roaming-abro' – meant: roaming-abroad"),
        (("roaming-abroad", "taycan-2022"), 2, "is not for this car"),
        (("scenarios/tours/roaming.scn.yaml",), 1, "it has no block `task:`"),
        (("data-off", "--out", "nowhere/x.json"), 2, "there is no folder"),
        (("data-off", "--steps", str(steps)), 1, f"{steps}:1: there is no 'nowhere'"),
        (("data-off", "--steps", str(tmp_path / "none")), 2, "cannot read the steps"),
        (("no-result.json",), 2, "there is no file 'no-result.json'"),
        ((str(other),), 2, "add --page"),
    ):
        answer = cli("assess", *words)
        assert (answer.code, said in answer.refusal) == (code, True), answer.err
    wrong = cli("assess", str(other), "--page", str(tmp_path / "x.html"))
    assert (wrong.code, wrong.err.splitlines()[0]) == (
        1,
        f"{other}:1:1: expected a result (a mapping), found a list",
    )
