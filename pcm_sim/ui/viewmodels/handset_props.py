"""What the customer's telephone shows round its page, and how one page follows another."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import NamedTuple

from pcm_sim.domain.phone_screen import PhoneScreen
from pcm_sim.domain.screen import PageKind
from pcm_sim.ui.ports import CustomerPort


class HandsetProps(NamedTuple):
    """What the telephone shows round its page.

    Attributes:
        language: ISO 639-1 code of the telephone's own settings.
        holder: Id of the customer in whose hand it is.
        mirrored: The language runs from right to left.
        time: The simulated time of day, as the car's clock has it.
        dialog: What is asked or told over the page; empty for nothing.
        dialog_way_out: What to do next; may be empty.
        dialog_tone: `info`, `good`, `warning` or `bad`.
        notice: The passing word; empty for none.
        notice_tone: Its tone.
        saved: Where the opened paper was saved, in a sentence; empty for none.
        waits: The cloud is being asked.
        front: Which of the two pages is the present one, 0 or 1.
        move: How it came: `push`, `pop`, `switch`, or empty where it was there at once.
    """

    language: str = "en"
    holder: str = ""
    mirrored: bool = False
    time: str = ""
    dialog: str = ""
    dialog_way_out: str = ""
    dialog_tone: str = "info"
    notice: str = ""
    notice_tone: str = "info"
    saved: str = ""
    waits: bool = False
    front: int = 0
    move: str = ""


def derive_handset(screen: PhoneScreen, clock: int) -> HandsetProps:
    """Read what stands round the page off the telephone's screen.

    Args:
        screen: What the telephone shows.
        clock: Simulated ms since 1970 on the clock of the car, which has no zone.
    """
    dialog, notice = screen.dialog, screen.notice
    return HandsetProps(
        language=screen.language,
        holder=screen.holder,
        mirrored=screen.mirrored,
        time=datetime.fromtimestamp(clock / 1000, UTC).strftime("%H:%M"),
        dialog=dialog.text if dialog else "",
        dialog_way_out=dialog.way_out if dialog else "",
        dialog_tone=dialog.tone if dialog else "info",
        notice=notice.text if notice else "",
        notice_tone=notice.tone if notice else "info",
        waits=screen.kind is PageKind.WAIT,
    )


def derive_handset_move(before: PhoneScreen | None, after: PhoneScreen) -> str:
    """Tell how one page follows another: deeper, back, or beside it; empty where it is the same page."""
    if before is None or before.node == after.node or before.holder != after.holder:
        return ""
    if before.depth == after.depth:
        return "switch"
    return "push" if after.depth > before.depth else "pop"


def known_secrets(customers: Sequence[CustomerPort], holder: str) -> dict[str, str]:
    """Give what the demonstration can fill in for the holder, by the name of the field.

    Args:
        customers: The demonstration customers.
        holder: Id of the one who holds the telephone.
    """
    found = next((one for one in customers if one.id == holder), None)
    if found is None:
        return {}
    known = {
        "email": found.email,
        "password": found.password,
        "present_password": found.password,
        "security_code": found.security_code,
    }
    return {name: text for name, text in known.items() if text}
