"""A unit in few lines: what one recognises it by, read off its car and its look."""

from collections.abc import Mapping
from math import hypot
from typing import Any, NamedTuple

from pcm_sim.domain.vehicle import Vehicle

Sketch = dict[str, object]
"""The parts of a drawing, with lengths in millimetres, as QML reads them."""

_MM_PER_INCH = 25.4


class _Kind(NamedTuple):
    """What stands on the glass, and round the page.

    Attributes:
        bar: At the left: `none`, `worded`, `drawings` or `tinted`.
        page: What the page is full of: `rows`, `tiles` or `widgets`.
    """

    bar: str
    page: str


_KINDS = {
    "tabs": _Kind("none", "rows"),
    "rail": _Kind("worded", "tiles"),
    "slim": _Kind("drawings", "tiles"),
    "sheet": _Kind("tinted", "widgets"),
}


def sketch_of(vehicle: Vehicle, look: Mapping[str, Any]) -> Sketch:
    """Draw the unit of a car.

    Args:
        vehicle: For its glass, keys and knobs.
        look: Tokens of its look.
    """
    glass, unit = vehicle.canvas, vehicle.head_unit
    mm = glass.inches * _MM_PER_INCH / hypot(glass.width, glass.height)
    kind = _KINDS[look["chrome"]]
    counted = {place: sum(key.place == place for key in unit.keys) for place in ("left", "right", "bottom")}
    return {
        "glassWidth": glass.width * mm,
        "glassHeight": glass.height * mm,
        **counted,
        "knobs": unit.knobs,
        "knobsAtSides": look["knobs"] == "sides",
        "bar": kind.bar,
        "page": kind.page,
        "barWidth": look["bar_mm"],
        "bezel": look["bezel_mm"],
        "radius": look["radius_mm"],
        "tints": look.get("tints") or [],
        "device": dict(look["device"]),
        "palette": dict(look["night"]),
    }
