"""Which display there is: Qt aborts the process on a dead one, so another process tries first.

What was found is remembered as long as the display's socket stays the same, for the trial costs as much as a
start.
"""

import json
import os
import re
import sys
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from pcm_sim.catalogue.data_root import user_cache_folder

OFFSCREEN = "offscreen"
_DISPLAYS = ("WAYLAND_DISPLAY", "DISPLAY")
_PATIENCE_S = 20
_AREA = r"^qt[.a-z]*: "
_PROBE = "from PySide6.QtGui import QGuiApplication as A; print('platform', A(['probe']).platformName())"


class Display(NamedTuple):
    """What Qt can open here.

    Attributes:
        platform: Its name (`xcb`, `wayland`, `windows`, `cocoa`), or `offscreen` where there is no display.
        trouble: Why a display that is named cannot be used; empty where none is named or it can.
    """

    platform: str
    trouble: str = ""


def usable_display(environment: Mapping[str, str] | None = None, remembered: Path | None = None) -> Display:
    """Tell which platform Qt can open here.

    Args:
        environment: The process's environment; its own without.
        remembered: File that keeps what was found; one in the cache folder without.
    """
    env = os.environ if environment is None else environment
    wanted = env.get("QT_QPA_PLATFORM", "")
    if wanted.partition(":")[0] in (OFFSCREEN, "minimal"):
        return Display(OFFSCREEN)
    # Where a display must be named and is not, the answer costs nothing.
    if sys.platform.startswith("linux") and not wanted and not any(env.get(name) for name in _DISPLAYS):
        return Display(OFFSCREEN)
    folder = user_cache_folder()
    file = remembered or (folder / "display.json" if folder else None)
    mark = _mark(env)
    found = _recall(file, mark) if file else None
    if found is None:
        found = _probe(env)
        if file and not found.trouble:
            _remember(file, mark, found)
    return found


def use_offscreen() -> None:
    """Let Qt draw into memory, with the renderer that needs no graphics card."""
    os.environ["QT_QPA_PLATFORM"] = OFFSCREEN
    os.environ.setdefault("QT_QUICK_BACKEND", "software")


def _mark(env: Mapping[str, str]) -> list[str]:
    """Give what changes when the display, the way to it or Qt is another one."""
    words = [env.get(name, "") for name in ("QT_QPA_PLATFORM", *_DISPLAYS, "XAUTHORITY")]
    sockets = [
        Path("/tmp/.X11-unix") / f"X{env.get('DISPLAY', '').partition(':')[2].partition('.')[0]}",  # noqa: S108
        Path(env.get("XDG_RUNTIME_DIR", "")) / env.get("WAYLAND_DISPLAY", "-"),
        Path(env.get("XAUTHORITY", "")) if env.get("XAUTHORITY") else Path.home() / ".Xauthority",
    ]
    for socket in sockets:
        with suppress(OSError):
            stat = socket.stat()
            words.append(f"{socket}:{stat.st_mtime_ns}:{stat.st_ino}")
    return [*words, sys.executable]


def _recall(file: Path, mark: list[str]) -> Display | None:
    try:
        kept = json.loads(file.read_bytes())
        return Display(str(kept["platform"])) if kept["mark"] == mark else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _remember(file: Path, mark: list[str], found: Display) -> None:
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps({"mark": mark, "platform": found.platform}), "utf-8")


def _probe(env: Mapping[str, str]) -> Display:
    # It costs at the start, and most starts need it not.
    import subprocess  # noqa: PLC0415

    try:
        # The command is this interpreter with a constant text.
        tried = subprocess.run(  # noqa: S603
            [sys.executable, "-c", _PROBE],
            env=dict(env),
            capture_output=True,
            text=True,
            timeout=_PATIENCE_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return Display(OFFSCREEN, _trouble(env, str(error)))
    words = tried.stdout.split()
    if tried.returncode != 0 or words[:1] != ["platform"]:
        return Display(OFFSCREEN, _trouble(env, tried.stderr))
    return Display(words[1])


def _trouble(env: Mapping[str, str], said: str) -> str:
    name = next((env[one] for one in _DISPLAYS if env.get(one)), env.get("QT_QPA_PLATFORM", ""))
    lines = [re.sub(_AREA, "", line).strip(" .") for line in said.splitlines() if line.strip()]
    # Qt names a library that is often missing whatever went wrong; a dead display is said beside it.
    telling = [line for word in ("could not connect", "is needed") for line in lines if word in line]
    reason = (telling or lines or ["it does not answer"])[0]
    return f"The display {name} cannot be opened ({reason})"
