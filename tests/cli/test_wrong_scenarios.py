"""Scenarios that are wrong or not there, as a person meets them on the command line."""

import pytest
from written_scenarios import Files


@pytest.fixture
def files(tmp_path):
    return Files(tmp_path)


@pytest.mark.parametrize("command", ["check", "fmt", "play"])
def test_a_file_that_is_not_there_is_told_in_one_sentence(cli, tmp_path, command):
    name = str(tmp_path / "nothing.scn.yaml")
    answer = cli(command, name)
    assert answer.code == 2
    assert answer.refusal.startswith(f"there is no file {name!r}")


@pytest.mark.parametrize("command", ["check", "fmt", "play"])
def test_a_folder_without_any_is_told_in_one_sentence(cli, tmp_path, command):
    answer = cli(command, str(tmp_path))
    assert answer.code == 2
    assert answer.refusal.startswith("there is no ")


def test_a_wrong_one_keeps_all_from_being_played(cli, files):
    files.scenario("- back: true", name="good")
    place = files.scenario("- open: ¦nowhere", name="bad")
    answer = cli("play", "--headless", str(files.folder))
    assert (answer.code, answer.out) == (1, "")
    assert answer.err == f"{place}: there is no 'nowhere' on macan-2019\n"
