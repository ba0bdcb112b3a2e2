"""What the unit keeps for each of its areas: telephone, Wi-Fi, media, services, an installation."""

from dataclasses import field
from enum import StrEnum
from typing import NamedTuple

from pcm_sim.domain.values import dataclass

UPDATE = "update"
"""What stands for the software update where a function's id may stand."""


class Via(StrEnum):
    """What carries a call."""

    BLUETOOTH = "bluetooth"
    CARD = "card"
    CARPLAY = "carplay"


class Call(NamedTuple):
    """A running call.

    Attributes:
        name: Whom it is with, as the unit shows it.
        number: As it was dialled.
        via: What carries it.
        since: Simulated ms at which it began.
    """

    name: str
    number: str
    via: Via
    since: int


@dataclass(frozen=True, slots=True)
class Telephony:
    """The telephone's side of the unit.

    Attributes:
        paired: Ids of the telephones it knows.
        let_go: Id of the one that was disconnected by hand and is not fetched back by itself.
        bluetooth: Its own Bluetooth is on.
        telephone: What a call goes by: `bluetooth` or `card`.
        call: The running call.
        ringing: The call that comes in and was not taken yet.
        dialled: Names and numbers called, newest first.
    """

    paired: tuple[str, ...] = ()
    let_go: str = ""
    bluetooth: bool = True
    telephone: str = "bluetooth"
    call: Call | None = None
    ringing: Call | None = None
    dialled: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Wifi:
    """The Wi-Fi side of the unit.

    Attributes:
        on: It looks for networks.
        joined: Id of the network it is in, or wants to be in as soon as that is in reach.
        known: Ids of the networks whose password it keeps.
        shares: The unit opens a network of its own for the passengers.
    """

    on: bool = False
    joined: str = ""
    known: tuple[str, ...] = ()
    shares: bool = False


@dataclass(frozen=True, slots=True)
class Media:
    """What plays.

    Attributes:
        source: `fm`, `dab`, `usb`, `bluetooth` or `carplay`.
        station: Id of the station that is tuned in.
        track: Id of the track of a player.
        playing: It plays; a player can pause, radio is muted.
        presets: Ids of the stations kept, in order.
        before: Source that comes back when the present one goes away.
    """

    source: str = "fm"
    station: str = ""
    track: str = ""
    playing: bool = True
    presets: tuple[str, ...] = ()
    before: str = ""


class Grant(NamedTuple):
    """A product that the unit may use.

    Attributes:
        product: Its id.
        until: Simulated ms at which its term ends; none is without end.
        state: `active` or `off`; of a function also `downloading`, `ready` (it waits for its activation),
            `confirmed`, `installing`, `failed`, `removal_ready`, `removing` or `removal_failed`.
    """

    product: str
    until: int | None
    state: str = "active"


class Installation(NamedTuple):
    """An update that was confirmed and waits for the car to be left, or runs.

    Attributes:
        product: `update` for the software update.
        ends: Simulated ms at which it is through; none until the car is off and locked.
        broken: Somebody came back to the car before it was through; it is told at the next start.
    """

    product: str
    ends: int | None = None
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Areas:
    """Everything of them together.

    Attributes:
        telephony: Telephone.
        wifi: Wi-Fi.
        media: Media.
        carplay: Apple CarPlay runs.
        data_source: What the person wants data by: `auto`, `embedded`, `card` or `wifi`.
        preferences: Settings that only remember, where they differ from their defaults.
        grants: Services and functions as they were known at the last start online.
        update: A software update: `none`, `available` or `failed`.
        installation: What was confirmed.
        volume_told: The unit said that the data volume is used up.
        updated: New software was installed, and the cloud does not know yet.
    """

    telephony: Telephony = Telephony()
    wifi: Wifi = Wifi()
    media: Media = Media()
    carplay: bool = False
    data_source: str = "auto"
    preferences: tuple[tuple[str, str | bool], ...] = field(default=())
    grants: tuple[Grant, ...] = ()
    update: str = "none"
    installation: Installation | None = None
    volume_told: bool = False
    updated: bool = False

    def reset(self, media: Media) -> "Areas":
        """Give what a factory reset leaves: what the car is entitled to, and what it has yet to tell.

        Args:
            media: What plays in a new unit.
        """
        return Areas(media=media, grants=self.grants, volume_told=self.volume_told, updated=self.updated)

    @property
    def update_state(self) -> str:
        """Where the software update stands: `none`, `available`, `failed` or `confirmed`."""
        waits = self.installation is not None and self.installation.product == UPDATE
        return "confirmed" if waits else self.update
