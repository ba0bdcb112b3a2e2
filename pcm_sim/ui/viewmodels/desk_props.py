"""What stands over the window."""

from typing import NamedTuple


class DeskProps(NamedTuple):
    """What stands over the window.

    Attributes:
        helping: The help sheet is open.
        choosing: The shelf of scenarios is open.
        finding: The palette is open.
        said: What a command did; empty for nothing.
        offer: What can be done then: take it back, or what goes on from it; empty for nothing.
        touch_x: Where the window is touched, in its pixels.
        touch_y: Where the window is touched, in its pixels.
        touched: It is touched now.
    """

    helping: bool = False
    choosing: bool = False
    finding: bool = False
    said: str = ""
    offer: str = ""
    touch_x: float = 0.0
    touch_y: float = 0.0
    touched: bool = False
