"""What the window keeps from one start to the next, and what it says when it cannot."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pcm_sim.session.settings import LastCar
    from pcm_sim.ui.desk_ports import SettingsPort, TroublePort
    from pcm_sim.ui.ports import SessionPort


class Keeping:
    """The settings as the window uses them; without any it keeps nothing and says nothing.

    Args:
        settings: Where things are kept.
        tell: Says one sentence: the id of its text, and the file that it speaks of.
    """

    def __init__(self, settings: "SettingsPort | None", tell: Callable[[str, str], None]) -> None:
        self._settings = settings
        self._tell = tell
        self._told: TroublePort | None = None

    @property
    def cars(self) -> "tuple[LastCar, ...]":
        """The last cars, newest first."""
        return self._settings.now.cars if self._settings is not None else ()

    def change(self, **changes: Any) -> None:  # noqa: ANN401 - of each setting's own type
        """Keep something until the next start and beyond.

        Args:
            changes: Fields of the settings with their new values, `change(zoom=1.5, pointer=True)`.
        """
        if self._settings is not None:
            self._settings.change(**changes)
            self.tell()

    def remember(self, session: "SessionPort | None") -> None:
        """Keep a car that is on the screen as the newest of the last ones."""
        if self._settings is None or session is None:
            return
        from pcm_sim.session.settings import LastCar  # noqa: PLC0415 - after the first frame

        moment = session.moment
        key = session.rules.vehicle.key
        self._settings.remember(LastCar(key, session.year, moment.car.market, moment.unit.language))
        self.tell()

    def tell(self) -> None:
        """Say what is wrong with the file, once: what a person put away does not come back by itself."""
        trouble = self._settings.trouble if self._settings is not None else None
        if trouble is not None and trouble != self._told:
            self._told = trouble
            self._tell(f"desktop.settings.{trouble.kind}", str(trouble.file))
