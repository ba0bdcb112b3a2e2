"""What the boxes and choices show: the present value of each setting."""

from pcm_sim.domain.cabin import Cabin

CHECKS = ("roaming", "remember_pin", "private_mode")
CHOICES = ("data", "language")


def read_check(setting: str, cabin: Cabin) -> bool:
    """Tell whether a box is ticked."""
    match setting:
        case "roaming":
            return cabin.unit.roaming
        case "remember_pin":
            return cabin.unit.saved_pin is not None
        case "private_mode":
            return cabin.car.private_mode
        case _:
            raise KeyError(setting)


def read_choice(setting: str, cabin: Cabin) -> str:
    """Give the chosen value."""
    match setting:
        case "data":
            return "on" if cabin.unit.data else "off"
        case "language":
            return cabin.unit.language
        case _:
            raise KeyError(setting)
