"""The page on support links: its commands print what stands there, and its parts are those that are read."""

import re
import shlex
from pathlib import Path

from pages import BLOCK, as_pattern, commands, table, told

from pcm_sim.cli.main import main
from pcm_sim.scenario.support_link.model import LONGEST, MOST_PARTS, ONCE, STEPS
from pcm_sim.scenario.support_link.reading import AREAS, read_link

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "support-links.md").read_text("utf-8")
HEAD = "pcm-sim:1/macan-2019/FR/en"


def test_its_commands_print_what_stands_there(capsys):
    for block in BLOCK.finditer(PAGE):
        for command in commands(block["text"]) if block["kind"] == "console" else ():
            main(shlex.split(command.line)[1:])
            out, err = capsys.readouterr()
            assert re.fullmatch(as_pattern(command.output), err + out), command.line


def test_its_parts_are_those_that_are_read():
    parts = [words[0] for row in table(PAGE, "What it looks like") if (words := told([row]))]
    assert {one.partition("=")[0] for one in parts} == {*ONCE, *STEPS, "read.X07", "car.country"}
    for part in (*parts, "at=media.presets~riviera", "unit.linked=true", "phone.here=2"):
        assert read_link(f"{HEAD}/{part}")
    assert all(f"`{area}.…`" in PAGE for area in AREAS)
    assert f"{LONGEST:,} characters and {MOST_PARTS} parts" in PAGE
