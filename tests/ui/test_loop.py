"""The loop of the program: it ends with its window, and no task dies unheard."""

import asyncio
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from pcm_sim.ui.qt_loop import Tasks

RUN = """
import sys
sys.path[:0] = {path!r}
from pathlib import Path
from sample_window import sample_inputs
from pcm_sim.ui.app import application, run_window
from samples import SampleSession
app = application()
session = SampleSession()
shot = {shot!r}
inputs = sample_inputs(session)._replace(shot=Path(shot) if shot else None)
ticks = []
session.advance = lambda ms, **_: (ticks.append(ms), [one.close() for one in app.topLevelWindows()])
code = run_window(inputs)
print(code, len(ticks))
"""


def run(shot: str = "") -> list[str]:
    code = RUN.format(path=[str(Path(__file__).parent)], shot=shot)
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=30
    )
    ignored = ("propagateSizeHints", "raise()")
    assert [line for line in done.stderr.splitlines() if not any(word in line for word in ignored)] == []
    return done.stdout.split()


def test_time_passes_until_the_window_is_closed():
    assert run() == ["0", "1"]


def test_one_picture_and_out(tmp_path: Path):
    file = tmp_path / "unit.png"

    assert run(str(file)) == ["0", "0"]
    assert QImage(str(file)).width() == 1920


def test_a_task_that_fails_is_reported(monkeypatch: pytest.MonkeyPatch):
    heard = []
    monkeypatch.setattr(sys, "excepthook", lambda _kind, error, _trace: heard.append(str(error)))

    async def fail() -> None:
        raise ValueError("no luck")

    async def main() -> None:
        tasks = Tasks()
        await asyncio.gather(tasks.spawn(fail()), return_exceptions=True)
        await asyncio.sleep(0)

    asyncio.run(main())

    assert heard == ["no luck"]


def test_tasks_end_together():
    ended = []

    async def wait() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.append(True)

    async def main() -> None:
        tasks = Tasks()
        tasks.spawn(wait())
        tasks.spawn(wait())
        await asyncio.sleep(0)
        await tasks.cancel()

    asyncio.run(main())

    assert ended == [True, True]


INTERRUPTED = """
import os, signal, sys
sys.path[:0] = {path!r}
from sample_window import sample_inputs
from pcm_sim.ui.app import application, run_window
from samples import SampleSession
application()
session = SampleSession()
session.advance = lambda ms, **_: os.kill(os.getpid(), signal.SIGINT)
sys.exit(run_window(sample_inputs(session)))
"""


def test_ctrl_c_ends_the_window_without_a_traceback():
    code = INTERRUPTED.format(path=[str(Path(__file__).parent)])

    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=30
    )

    assert done.returncode == 130
    assert "Traceback" not in done.stderr
