"""The settings in a file of the user: read once, written whole after each change, set aside when damaged."""

import json
import os
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple

from pcm_sim.session.settings import LastCar, Settings, from_plain, to_plain, with_car

VARIABLE = "PCM_SIM_SETTINGS"
"""Names the file to use in place of the user's own."""


class Trouble(NamedTuple):
    """Something about the file that the person should know.

    Attributes:
        kind: `damaged` (it was set aside), `stuck` (damaged, and still in its place) or `unwritten`.
        file: Where what is spoken of lies now.
    """

    kind: str
    file: Path


class SettingsFile:
    """What the desktop keeps, and the one way to change it.

    A second window or program may keep things in the same file meanwhile: each change is laid over what
    stands there.

    Args:
        file: Where; it need not be there yet.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._trouble: Trouble | None = None
        self._now = self._read() or Settings()

    @property
    def now(self) -> Settings:
        """What is kept."""
        return self._now

    @property
    def trouble(self) -> Trouble | None:
        """What is wrong with the file; none while nothing is."""
        return self._trouble

    def change(self, **changes: Any) -> None:  # noqa: ANN401 - of each field's own type
        """Keep something from now on.

        Args:
            changes: Fields of `Settings` with their new values, `change(zoom=1.5, pointer=True)`.
        """
        self._keep((self._read() or self._now)._replace(**changes))

    def remember(self, car: LastCar) -> None:
        """Keep a car as the newest of the last ones."""
        self._keep(with_car(self._read() or self._now, car))

    def _keep(self, settings: Settings) -> None:
        if settings == self._now and self._file.is_file():
            return
        self._now = settings
        part = self._file.with_suffix(f".{os.getpid()}.part")
        try:
            self._file.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(to_plain(settings), indent=1) + "\n", "utf-8")
            part.replace(self._file)
        except OSError:
            self._trouble = Trouble("unwritten", self._file)
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def _read(self) -> Settings | None:
        try:
            return from_plain(json.loads(self._file.read_text("utf-8")))
        except OSError:
            return None
        # JSON, its encoding, its depth and what it says: each of them can be damaged.
        except (ValueError, RecursionError):
            self._trouble = self._set_aside()
            return None

    def _set_aside(self) -> Trouble:
        day = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
        aside = self._file.with_name(f"{self._file.stem}-damaged-{day}{self._file.suffix}")
        try:
            self._file.replace(aside)
        except OSError:
            return Trouble("stuck", self._file)
        return Trouble("damaged", aside)


def open_settings() -> SettingsFile:
    """Open the settings of this user: of the platform's folder, or the file that `PCM_SIM_SETTINGS` names."""
    return SettingsFile(_file())


def _file() -> Path:
    if named := os.environ.get(VARIABLE):
        return Path(named)
    # Most commands keep nothing.
    import platformdirs  # noqa: PLC0415

    return platformdirs.user_config_path("pcm-sim", appauthor=False) / "settings.json"
