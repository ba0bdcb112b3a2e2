"""Which display there is: Qt aborts the process on a dead one, so another process tries first."""

import os
import sys
from collections.abc import Mapping

OFFSCREEN = "offscreen"
_DISPLAYS = ("WAYLAND_DISPLAY", "DISPLAY")
_PATIENCE_S = 20
_PROBE = "from PySide6.QtGui import QGuiApplication as A; print('platform', A(['probe']).platformName())"


def usable_platform(environment: Mapping[str, str] | None = None) -> str:
    """Tell which platform Qt can open here.

    Args:
        environment: The process's environment; its own without.

    Returns:
        The platform's name (`xcb`, `wayland`, `windows`, `cocoa`), or `offscreen` where there is no display.
    """
    env = os.environ if environment is None else environment
    wanted = env.get("QT_QPA_PLATFORM", "")
    if wanted.partition(":")[0] in (OFFSCREEN, "minimal"):
        return OFFSCREEN
    # Where a display must be named and is not, the answer costs nothing.
    if sys.platform.startswith("linux") and not wanted and not any(env.get(name) for name in _DISPLAYS):
        return OFFSCREEN
    return _probe(env)


def _probe(env: Mapping[str, str]) -> str:
    # Where no display is named it is not needed, and it costs at the start.
    import subprocess  # noqa: PLC0415

    try:
        # The command is this interpreter with a constant text.
        found = subprocess.run(  # noqa: S603
            [sys.executable, "-c", _PROBE],
            env=dict(env),
            capture_output=True,
            text=True,
            timeout=_PATIENCE_S,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return OFFSCREEN
    words = found.stdout.split()
    if found.returncode != 0 or words[:1] != ["platform"]:
        return OFFSCREEN
    return words[1]
