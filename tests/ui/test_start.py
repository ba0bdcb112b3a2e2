"""What must not be loaded before the first frame, measured in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

LATER = (
    "asyncio",
    "qasync",
    "yaml",
    "PySide6.QtTest",
    "PySide6.QtWidgets",
    "concurrent.futures",
    "pcm_sim.ui.robot",
    "pcm_sim.ui.camera",
    "pcm_sim.ui.viewmodels.banner",
    "pcm_sim.ui.viewmodels.chooser",
    "pcm_sim.ui.viewmodels.column",
)

PROBE = f"""
import sys
import pcm_sim.ui.app
print([name for name in {LATER!r} if name in sys.modules])
import PySide6.QtCore
print("Qt" in vars(PySide6.QtCore))
"""

UNREAD = """
from pcm_sim.ui.unread_sources import leave_sources_unread
leave_sources_unread()
import linecache
import pcm_sim.ui.app
print(len(linecache.cache))
"""

WINDOW = """
import sys
sys.path[:0] = {path!r}
from sample_window import sample_inputs
from pcm_sim.ui.robot import OffscreenWindow
from samples import SampleSession
with OffscreenWindow(sample_inputs(SampleSession() if {first} else None)) as window:
    window.find({target!r})
"""


@pytest.mark.parametrize(("first", "target"), [(True, "panel/ignition"), (False, "line/911")])
def test_each_page_opens_in_a_fresh_process(first, target):
    code = WINDOW.format(path=[str(Path(__file__).parent)], first=first, target=target)

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    ignored = ("propagateSizeHints", "raise()")
    complaints = [line for line in done.stderr.splitlines() if not any(word in line for word in ignored)]
    assert (done.returncode, complaints) == (0, [])


def test_what_can_wait_is_not_loaded_for_the_first_frame():
    done = subprocess.run(
        [sys.executable, "-c", PROBE], capture_output=True, text=True, check=True, env=os.environ
    )

    loaded, namespace = done.stdout.splitlines()

    assert loaded == "[]"
    # Qt's namespace of 100 enumerations is built when it is first named.
    assert namespace == "False"


def test_pyside_reads_no_source_of_what_is_imported_after_it():
    done = subprocess.run([sys.executable, "-c", UNREAD], capture_output=True, text=True, check=True)

    # Those that PySide imports itself, before anybody can say a word.
    assert int(done.stdout) < 10
