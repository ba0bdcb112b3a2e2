"""The sections of the instructor's console: one table, from which its rail is made."""

from typing import NamedTuple

from pcm_sim.ui.texts import Option


class Section(NamedTuple):
    """A section of the console.

    Attributes:
        id: Key; its word is the desktop's text `desktop.rail.ID`.
        icon: Name of a drawing.
        file: The file in Screens that shows it, without its ending.
        parts: Parts of the console that it shows, the first at first; none where it needs none.
        within: Further values of the window's `section` that lie in it.
        connect: It is for cars that the cloud knows.
    """

    id: str
    icon: str
    file: str
    parts: tuple[str, ...] = ()
    within: tuple[str, ...] = ()
    connect: bool = False


CLOUD_PARTS = ("objects", "desk", "outbox", "charging", "journal", "answers")
SECTIONS = (
    Section("presets", "presets", "PresetsPart", ("presets",)),
    Section("car", "car", "CarPart", ("scene",), within=("network", "phone")),
    Section("cloud", "cloud", "CloudPart", CLOUD_PARTS),
    Section("time", "time", "TimePart", ("clock",)),
    Section("faults", "warning", "FaultsPart", ("faults",)),
    Section("history", "history", "HistoryPart", ("kept",)),
    Section("why", "help", "WhyPart", ("why",)),
    Section("task", "task", "TaskPart", ("task",)),
)
"""All of them, in the order of the rail."""
_USUAL = next(one for one in SECTIONS if one.id == "car")


def section_of(value: str) -> Section:
    """Find the section that a value of the window's `section` lies in; the car's where there is none."""
    return next((one for one in SECTIONS if value in (one.id, *one.within)), _USUAL)


def rail(texts: dict[str, str], *, has_connect: bool) -> list[Option]:
    """Give the rail as QML reads it.

    Args:
        texts: The desktop's texts.
        has_connect: The cloud knows the car.
    """
    return [
        {"value": one.id, "label": texts[f"desktop.rail.{one.id}"], "icon": one.icon, "file": one.file}
        for one in SECTIONS
        if has_connect or not one.connect
    ]
