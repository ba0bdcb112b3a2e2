"""What the boxes and choices show: the present value of each setting."""

from collections.abc import Mapping

from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.playing import MEDIA_SOURCES
from pcm_sim.domain.rules import Rules

CHECKS = ("roaming", "remember_pin", "private_mode", "wifi", "wifi_shares", "bluetooth")
CHOICES: Mapping[str, tuple[str, ...]] = {
    "data": ("on", "off"),
    "language": (),
    "data_source": ("auto", "embedded", "card", "wifi"),
    "telephone": ("bluetooth", "card"),
    "media_source": MEDIA_SOURCES,
}
"""Each with the values it can take; the languages are those of the units."""


def read_check(rules: Rules, setting: str, cabin: Cabin) -> bool:
    """Tell whether a box is ticked."""
    match setting:
        case "roaming":
            return cabin.unit.roaming
        case "remember_pin":
            return cabin.unit.saved_pin is not None
        case "private_mode":
            return cabin.car.private_mode
        case "wifi":
            return cabin.unit.areas.wifi.on
        case "wifi_shares":
            return cabin.unit.areas.wifi.shares
        case "bluetooth":
            return cabin.unit.areas.telephony.bluetooth
        case _:
            return read_preference(rules, setting, cabin) is True


def read_choice(rules: Rules, setting: str, cabin: Cabin) -> str:
    """Give the chosen value."""
    match setting:
        case "data":
            return "on" if cabin.unit.data else "off"
        case "language":
            return cabin.unit.language
        case "data_source":
            return cabin.unit.areas.data_source
        case "telephone":
            return cabin.unit.areas.telephony.telephone
        case "media_source":
            return cabin.unit.areas.media.source
        case _:
            return str(read_preference(rules, setting, cabin))


def read_preference(rules: Rules, setting: str, cabin: Cabin) -> str | bool:
    """Give what is chosen for a setting that only remembers (`menus/preferences.yaml`)."""
    default = rules.things.preferences[setting].default
    return dict(cabin.unit.areas.preferences).get(setting, default)
