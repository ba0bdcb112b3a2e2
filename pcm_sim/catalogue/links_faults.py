"""What a fault can wait for by its name: operations and events of the cloud, and what changes in the car."""

from pcm_sim.catalogue.names import Names
from pcm_sim.catalogue.vocabulary_faults import CHANGE, EVENT, OPERATION, SETTINGS
from pcm_sim.domain.setting_values import CHECKS, CHOICES

_WORDS = "desktop.console"
_IN_UNIT = (
    *("call", "carplay", "wifi", "phone", "update", "services", "installation", "notifications"),
    *("unit.user", "sim.state", "car.slot", "car.driver_in", "car.outside_celsius"),
)
"""What changes by what the unit does, beside its settings."""


def heard_names(names: Names) -> dict[str, list[str]]:
    """Give what can be waited for, by kind; nothing where the file that names it is wrong itself.

    The cloud is not known here: what it can do and what can be due has a name in the window's texts.

    Args:
        names: Every name there is.
    """
    changes = (*SETTINGS, *CHECKS, *CHOICES, *_IN_UNIT, *names.table("preferences"))
    functions = (f"function.{product}" for product in names.table("products"))
    return {
        OPERATION: _named(names, f"{_WORDS}.operation."),
        EVENT: _named(names, f"{_WORDS}.due."),
        CHANGE: sorted({*changes, *functions}),
    }


def _named(names: Names, beginning: str) -> list[str]:
    texts = names.table("texts")
    return [text.removeprefix(beginning) for text in texts if text.startswith(beginning)]
