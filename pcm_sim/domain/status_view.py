"""What the status bar shows: a value that the window only draws."""

from typing import NamedTuple


class StatusMark(NamedTuple):
    """One sign of the status bar.

    Attributes:
        id: Target of a tap, `status/wifi`.
        icon: Name of a drawing; may be empty.
        text: What is written beside it; may be empty.
        name: What it is and says, for a screen reader.
        tone: `plain`, `good`, `warning`; `badge` is text on a plate, `count` a figure at the drawing. What
            a tone says, the drawing says too.
        first: It stands at the left, beside the time.
    """

    id: str
    icon: str
    text: str
    name: str
    tone: str = "plain"
    first: bool = False


class StatusView(NamedTuple):
    """The status bar.

    Attributes:
        time: Simulated time of day, `09:41`.
        bearer: `2G`, `3G`, `LTE` or empty.
        bars: Signal strength, 0 to 4.
        data: A data connection is up.
        roaming: The unit is registered abroad and data may flow (R).
        private_mode: Private mode is on.
        user: Initials of the user who is logged in; empty for none.
        sim: `absent`, `locked` or `ready`; `none` on a car without a slot.
        why_offline: One sentence when no data flow, else empty.
        source: What carries data: `none`, `embedded`, `card` or `wifi`.
        wifi: Name of the network that is joined; empty for none.
        phone: Name of the telephone that is connected over Bluetooth; empty for none.
        battery: Its charge in per cent.
        carplay: Apple CarPlay runs.
        call: Whom a running call is with; empty for none.
        explanation: How the data connection is and why, in a line.
        rests_on: Facts that line rests on; empty means inferred.
        marks: The signs, in their order.
    """

    time: str
    bearer: str
    bars: int
    data: bool
    roaming: bool
    private_mode: bool
    user: str
    sim: str
    why_offline: str
    source: str = "none"
    wifi: str = ""
    phone: str = ""
    battery: int = 0
    carplay: bool = False
    call: str = ""
    explanation: str = ""
    rests_on: tuple[str, ...] = ()
    marks: tuple[StatusMark, ...] = ()
