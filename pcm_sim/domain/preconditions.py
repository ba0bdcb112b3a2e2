"""What a car must be like before a function is installed or removed, one by one, each with its remedy.

Charging, Power, leaving and locking, data and private mode: F113-F116, F122-F124. That the parking brake is
on and nobody sits inside is inferred.
"""

from collections.abc import Callable
from typing import NamedTuple


class CarSeen(NamedTuple):
    """What matters of a car for an installation.

    Attributes:
        ignition: It is switched on (F123).
        locked: It is locked.
        occupied: Somebody sits inside.
        charging: A charging connection is active (F115, F122).
        parking_brake: The parking brake is on.
        private_mode: No data leave the car by choice (F113).
        offline: Why no data flow, a value of `Offline`; empty while they do.
    """

    ignition: bool = True
    locked: bool = False
    occupied: bool = True
    charging: bool = False
    parking_brake: bool = True
    private_mode: bool = False
    offline: str = ""

    @property
    def fetches(self) -> bool:
        """Whether the car is on and data flow: only then it downloads and hears of anything new."""
        return self.ignition and not self.offline and not self.private_mode


class Lack(NamedTuple):
    """A precondition that is not met.

    Attributes:
        code: What is missing, in lower case; also the reason of a failure.
        recovery: Id of the message that says what to do.
    """

    code: str
    recovery: str


class Precondition(NamedTuple):
    """One thing that must be so.

    Attributes:
        code: What is missing where it is not so.
        recovery: Id of the message that says what to do; for a car without data, of the reason's own.
        holds: Whether it is so.
        asked: What is asked, by the name that checks have for it.
    """

    code: str
    recovery: str
    holds: Callable[[CarSeen], bool]
    asked: str


STANDING = (
    Precondition("charging_connected", "install_charging", lambda car: not car.charging, "not_charging"),
    Precondition("private_mode", "offline_private_mode", lambda car: not car.private_mode, "private_mode"),
    Precondition("offline", "offline_", lambda car: not car.offline, "online"),
    Precondition(
        "parking_brake_off", "function_parking_brake", lambda car: car.parking_brake, "parking_brake"
    ),
)
"""What must be so when somebody in the car agrees, and when the work begins."""
LEFT = (
    Precondition("ignition_on", "function_switch_off", lambda car: not car.ignition, "ignition_off"),
    Precondition("occupied", "function_leave", lambda car: not car.occupied, "left"),
    Precondition("not_locked", "function_lock", lambda car: car.locked, "locked"),
)
"""What must be so besides before anything is installed, in the order in which a person does it."""
KEPT = tuple(one for one in STANDING + LEFT if one.code not in {"offline", "private_mode"})
"""What must stay so while something is installed: data are needed to begin only (simulated)."""
NOT_DOWNLOADED = Lack("download_incomplete", "function_not_ready")
"""The precondition that lies in the function itself."""


def lacks(car: CarSeen, wanted: tuple[Precondition, ...] = STANDING + LEFT) -> tuple[Lack, ...]:
    """List what a car lacks, in the order in which it is told; nothing is told twice.

    Args:
        car: The car.
        wanted: What it is asked for.
    """
    return tuple(
        Lack(one.code, f"{one.recovery}{car.offline}" if one.code == "offline" else one.recovery)
        for one in wanted
        if not one.holds(car) and not (one.code == "offline" and car.private_mode)
    )


def recovery_of(reason: str) -> str:
    """Give the id of the message that helps after a failure; what no precondition explains is for the Centre.

    Args:
        reason: Code of a precondition, `interrupted_after_N` with minutes, or `internal` (F126).
    """
    if reason.startswith("interrupted_after_"):
        return "install_failed"
    if reason == "offline":
        return "function_online"
    known = {one.code: one.recovery for one in STANDING + LEFT}
    known[NOT_DOWNLOADED.code] = NOT_DOWNLOADED.recovery
    return known.get(reason, "function_centre")
