"""The page on the instructor's console: its commands print what stands there, its tables are complete."""

import io
import re
import shlex
from pathlib import Path

import pytest
from pages import BLOCK, Folder, as_pattern, commands, table, told

from pcm_sim import composition_recordings
from pcm_sim.cli.main import main
from pcm_sim.scenario.console.words import WORDS
from pcm_sim.scenario.files import own_presets
from pcm_sim.scenario.recording import tape
from pcm_sim.session import settings_file
from pcm_sim.ui.viewmodels.sections import SECTIONS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "console.md").read_text("utf-8")
ONLY_ON_THE_COMMAND_LINE = {"find"}


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_its_commands_print_what_stands_there(folder, monkeypatch, capsys):
    files, ran = Folder(folder), 0
    for block in BLOCK.finditer(PAGE):
        if block["file"]:
            files.write(block)
        for command in commands(block["text"]) if block["kind"] == "console" else ():
            line, _, read = command.line.partition(" < ")
            monkeypatch.setattr("sys.stdin", io.StringIO((folder / read).read_text("utf-8") if read else ""))
            main(shlex.split(line)[1:])
            out, err = capsys.readouterr()
            assert re.fullmatch(as_pattern(command.output), out + err), f"$ {command.line}\n{out}{err}"
            ran += 1
    assert ran > 0


def test_every_section_is_told_of():
    told_of = {row[0].strip("*").lower() for row in table(PAGE, "The sections")}
    assert {one.id for one in SECTIONS} <= told_of


def test_every_word_is_told_of():
    assert set(told(table(PAGE, "The words"))) == {*WORDS, *ONLY_ON_THE_COMMAND_LINE}


def test_every_folder_can_be_named_otherwise():
    named = set(re.findall(r"PCM_SIM_\w+", PAGE.partition("## What is kept where")[2]))
    holders = (settings_file, own_presets, tape, composition_recordings)
    assert named == {one.VARIABLE for one in holders}
