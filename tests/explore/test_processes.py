"""A process that dies or hangs costs the case it was at; none stays behind; the lines are as from one."""

import json
import os
import signal
import subprocess
import sys

import psutil
import pytest
from matrix_works import Ear, case, chunk, fates

from pcm_sim.cli.main import main
from pcm_sim.explore.cells import Cell
from pcm_sim.explore.matrix.cases import Case
from pcm_sim.explore.matrix.chunks import chunk_of
from pcm_sim.explore.matrix.crew import WorkerError
from pcm_sim.explore.matrix.processes import Processes
from pcm_sim.explore.matrix.records import crashed_line
from pcm_sim.explore.matrix.runners import Done, Here
from pcm_sim.explore.matrix.setup import Setup

SETUP = Setup()
# Whoever runs the tests in the background has them ignore Ctrl+C, and so would what they start.
DRIVER = """
import signal
import sys
signal.signal(signal.SIGINT, signal.default_int_handler)
from matrix_works import chunk, fates
from pcm_sim.explore.matrix.processes import Processes
from pcm_sim.explore.matrix.setup import Setup
list(Processes(1, work=fates).run(Setup(data=(sys.argv[1],)), [chunk("tells and hangs")]))
"""


def lines_of(runner, chunks, setup=SETUP):
    dones = {done.chunk: done for done in runner.run(setup, chunks)}
    assert not psutil.Process().children()
    return [dones[one].lines for one in chunks]


def test_what_ends_or_holds_up_its_process_costs_itself_alone(tmp_path):
    chunks = [
        chunk("a", "dies", "b", "dies once"),
        chunk("exits", "c", "aborts"),
        chunk("d", "hangs", "e"),
        chunk("f"),
    ]
    lines = lines_of(Processes(2, seconds=4, work=fates), chunks, Setup(data=(str(tmp_path),)))

    def crashed(what, why):
        return crashed_line(case(what), why)

    killed, aborted = "was ended by signal 9 (SIGKILL)", "was ended by signal 6 (SIGABRT)"
    assert lines == [
        ("a", crashed("dies", f"its process {killed}, 2 times"), "b", "dies once"),
        (
            crashed("exits", "its process ended with exit code 3, 2 times"),
            "c",
            crashed("aborts", f"its process {aborted}, 2 times"),
        ),
        ("d", crashed("hangs", "it did not end within 4 s"), "e"),
        ("f",),
    ]


def test_several_processes_give_the_lines_of_one():
    cells = [Cell("macan-95b-1", 2017, "FR", "fr"), Cell("macan-95b-1", 2017, "DE", "de")]
    chunks = [chunk_of((Case(cell),)) for cell in cells]
    lines = lines_of(Processes(2), chunks)
    assert lines == lines_of(Here(), chunks)
    assert [json.loads(line)["verdict"] for (line,) in lines] == ["fine", "fine"]


def test_what_goes_wrong_is_told_as_in_one_process():
    with pytest.raises(ValueError, match="the data are wrong"):
        lines_of(Processes(1, work=fates), [chunk("raises")])
    assert not psutil.Process().children()


def test_a_process_that_cannot_begin_blames_no_case(monkeypatch):
    monkeypatch.setattr("pcm_sim.explore.matrix.crew.WORKER", "pcm_sim.no_such_module")
    with pytest.raises(WorkerError, match="ended with exit code 1 before it began"):
        lines_of(Processes(1, work=fates), [chunk("a")])


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT])
def test_no_process_outlives_the_one_that_started_it(tmp_path, how):
    ear = Ear(tmp_path)
    with subprocess.Popen(
        [sys.executable, "-c", DRIVER, str(tmp_path)],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stderr=subprocess.PIPE,
    ) as driver:
        worker = psutil.Process(ear.hear())
        driver.send_signal(how)
        try:
            driver.communicate(timeout=30)
        finally:
            driver.kill()
    psutil.wait_procs([worker], timeout=30)
    assert not worker.is_running()


def test_a_run_that_is_stopped_says_how_it_goes_on(tmp_path, monkeypatch, capsys):
    def run(*asked):
        first = asked[-1][0]
        yield Done(first, tuple(case.name for case in first.cells))
        raise KeyboardInterrupt

    monkeypatch.setattr(Processes, "run", run)
    cells = ["--car", "macan-95b-1", "--market", "FR", "--lang", "fr", "--preset", "sim_pin_asked"]
    assert main(["matrix", *cells, "--out", str(tmp_path)]) == 130
    assert f"the same command goes on there ({tmp_path})" in capsys.readouterr().err
    assert len([*(tmp_path / "results").glob("*.ndjson")]) == 1
