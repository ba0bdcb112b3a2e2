"""The pytest plug-in in a project of somebody who installed pcm-sim and nothing else of it."""

import os
import re
import subprocess
import sys
from importlib.metadata import entry_points

import pytest
import scn_files

OUTLINE = """\
    outline:
      mode: all
      over:
        vehicle.year: [2013, 2019, 2020, 2021]
        vehicle.market: [DE, "NO"]
"""
LOOKS = """\
    steps:
      - expect: {image: home}
"""
SHORT = """\
from pcm_sim.pytest_plugin import collected

collected.MOST_ITEMS, collected.CHUNK = 2, 4
"""


@pytest.fixture(scope="module", autouse=True)
def _is_installed():
    found = {one.name for one in entry_points(group="pytest11")}
    assert "pcm-sim" in found, "the plug-in is not installed here: pip install -e . (make test does it)"


@pytest.fixture
def project(tmp_path):
    (tmp_path / "pytest.ini").write_text(
        "[pytest]\naddopts = --strict-markers -p no:cacheprovider\nfilterwarnings = error\n"
    )
    (tmp_path / "other.yaml").write_text("none: of ours\n")
    return tmp_path


def run(folder, *words):
    """Run pytest in a folder, and give its exit code and what it printed."""
    done = subprocess.run(
        [sys.executable, "-m", "pytest", *words],
        cwd=folder,
        env={**os.environ, "COLUMNS": "200"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "INTERNALERROR" not in done.stdout + done.stderr
    return done.returncode, done.stdout + done.stderr


def ending(out):
    """Give the last line without the time."""
    return re.sub(r" in [0-9.]+s.*", "", out.strip().splitlines()[-1]).strip("= ")


def test_each_cell_is_a_test_and_a_failure_says_where_and_why(project):
    scn_files.write(project, "own.bad", scn_files.BAD)
    scn_files.write(project, "own.years", OUTLINE + scn_files.GOOD, tags="trial, years")
    scn_files.write(project, "own.looks", LOOKS)
    code, out = run(project, "-v", "--pcm-pictures=off")
    assert (code, ending(out)) == (1, "1 failed, 7 passed")
    assert "own.years.scn.yaml::own.years[year=2019,market=NO] PASSED" in out
    assert "2 cells not applicable" in out
    assert (
        "1 cell with a warning\n  1: own.looks.scn.yaml:7:5: the glass looks as in 'home'; nobody looks"
        in out
    )
    assert "own.bad.scn.yaml:8:5: step 2, expect: screen home\n  expected: " in out
    assert "Traceback" not in out
    assert "  again:    pytest own.bad.scn.yaml\n" in out
    (trace,) = (project / "pcm-sim-traces").iterdir()
    assert f"  trace:    pcm-sim-traces/{trace.name}\n" in out


def test_tags_are_markers_and_one_cell_can_be_asked_for(project):
    scn_files.write(project, "own.bad", scn_files.BAD)
    scn_files.write(project, "own.years", OUTLINE + scn_files.GOOD, tags="trial, years")
    code, out = run(project, "-m", "years", "--cell", "market=NO, year=2019", "-q", "-rA")
    assert (code, ending(out)) == (0, "1 passed")
    assert "PASSED own.years.scn.yaml::own.years[year=2019,market=NO]" in out


def test_a_cell_that_there_is_not_is_told(project):
    scn_files.write(project, "own.years", OUTLINE + scn_files.GOOD)
    (project / "test_own.py").write_text("def test_own(): pass\n")
    code, out = run(project, "--cell", "year=2109", "-q")
    assert code == 4
    assert "no scenario here has a cell with year=2109 (did you mean 'year=2019'?)" in out


def test_a_cell_that_there_is_not_is_told_where_many_work(project):
    scn_files.write(project, "own.years", OUTLINE + scn_files.GOOD)
    (project / "test_own.py").write_text("def test_own(): pass\n")
    code, out = run(project, "--cell", "year=2109", "-n2", "-q")
    assert code == pytest.ExitCode.USAGE_ERROR
    assert out.count("no scenario here has a cell with year=2109") == 1


def test_many_cells_are_one_test_and_only_bad_files_are_told(project):
    (project / "conftest.py").write_text(SHORT)
    scn_files.write(project, "own.years", OUTLINE + scn_files.BAD)
    (project / "own.broken.scn.yaml").write_text("schema: 1\nid: [x\n")
    code, out = run(project, "-n2", "--continue-on-collection-errors", "--pcm-trace=off", "-rA")
    assert (code, ending(out)) == (1, "2 failed, 1 error")
    assert "own.years[000:004]" in out
    assert "4 of 4 cells failed" in out
    assert "--cell 'market=DE,year=2019'" in out
    assert "own.broken.scn.yaml:2:" in out
    assert "2 cells not applicable" in out
    assert not (project / "pcm-sim-traces").exists()


def test_collecting_nothing_of_ours_loads_nothing_of_ours(project):
    code = (
        "import sys, pytest; pytest.main(['--collect-only', '-q']);"
        "print(sorted(one for one in sys.modules if one.startswith(('pcm_sim.', 'yaml'))))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=project, capture_output=True, text=True, check=True
    )
    assert done.stdout.splitlines()[-1] == "['pcm_sim.pytest_plugin']"
