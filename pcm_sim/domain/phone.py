"""The customer's telephone: what it brings into the car, as the trainer sets it."""

from typing import NamedTuple

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.values import dataclass


class Contact(NamedTuple):
    """Somebody in a telephone's book.

    Attributes:
        id: Key in the telephone's list.
        name: As the book has it.
        number: As it is dialled.
    """

    id: str
    name: str
    number: str


@dataclass(frozen=True, slots=True)
class Phone:
    """A telephone that can be brought into the car.

    Attributes:
        id: Key in `models/phones.yaml`.
        name: What it calls itself over Bluetooth.
        contacts: Its book.
        carplay: It can run Apple CarPlay.
        network: Id of the Wi-Fi network that its hotspot opens; empty without one.
        bluetooth: Its Bluetooth is on.
        hotspot: Its hotspot is on.
        cable: It is plugged into the car's USB socket.
        bearer: Radio access of its own operator here; none is a dead spot.
        data_in_calls: Its operator keeps data up during a call on LTE (F067).
        battery: Per cent.
    """

    id: str
    name: str
    contacts: tuple[Contact, ...] = ()
    carplay: bool = False
    network: str = ""
    bluetooth: bool = True
    hotspot: bool = False
    cable: bool = False
    bearer: Bearer = Bearer.LTE
    data_in_calls: bool = True
    battery: int = 80
