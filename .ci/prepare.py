"""Set up all that `make run` and `make test` need: `.venv`, the packages, Qt's libraries, a Chromium.

Run by whatever `python3` the machine has, so the standard library alone is used, and this file has to be
understood by Python 3.6 too: it is where an old Python is told so. What is done is in `setting_up.py`.
"""

import os
import shutil
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from subprocess import DEVNULL

OLDEST = (3, 11)
NEWER_NAMES = ("python3.13", "python3.12", "python3.11")
CANNOT = 2  # the exit code for: a person has to do something first


def newer_python() -> "str | None":
    """Find a Python that is new enough under a name of its own."""
    # It is started, not just looked up: a pyenv shim is on the PATH with no such Python behind it.
    ask = f"import sys; sys.exit(sys.version_info < {OLDEST})"
    paths = [path for path in map(shutil.which, NEWER_NAMES) if path]
    return next((path for path in paths if subprocess.call([path, "-c", ask], stderr=DEVNULL) == 0), None)


def hand_over(version: "tuple[int, int]") -> None:
    """Return if this Python is new enough; else go on in one that is, or say that there is none."""
    if version >= OLDEST:
        return
    newer = newer_python()
    if newer:
        os.execv(newer, [newer, *sys.argv])  # noqa: S606 - a shell would add nothing
    needs = f"pcm-sim needs Python 3.11 or newer and python3 is {version[0]}.{version[1]} here"
    install = "install python3.11, python3.12 or python3.13 with the package manager of your system"
    print(f"{needs}: {install}, then type the same command again.", file=sys.stderr)
    raise SystemExit(CANNOT)


def main() -> int:
    """Set up, in a Python that is new enough."""
    hand_over(sys.version_info[:2])
    sys.path.insert(0, str(Path(__file__).resolve().parent))
    return int(import_module("setting_up").main())


if __name__ == "__main__":
    sys.exit(main())
