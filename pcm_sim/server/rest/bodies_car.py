"""What a car sends."""

from typing import Annotated

from pydantic import Field

from pcm_sim.server.rest.sent import Key, Mail, Secret, Sent, Word

_MOST_MINUTES, _MOST_WH, _MOST_MS = 7 * 24 * 60, 1_000_000, 10**14


class PairingCode(Sent):
    """The code that My Porsche shows."""

    code: Annotated[Secret, Field(examples=["12345678"])]


class CarSignIn(Sent):
    """Porsche ID, password and security code, typed in the car."""

    email: Annotated[Mail, Field(alias="porsche_id")]
    password: Secret
    security_code: Annotated[Secret, Field(examples=["1234"])]


class Linked(Sent):
    """Somebody who is linked."""

    email: Annotated[Mail, Field(alias="porsche_id")]


class Granted(Sent):
    """Whom commands from afar are granted to; whoever is linked, by default."""

    email: Annotated[Mail | None, Field(alias="porsche_id")] = None
    item: Annotated[Key | None, Field(alias="user", description="account of another user of the car")] = None


class Start(Sent):
    """What a car tells at its start."""

    updated: Annotated[bool | None, Field(description="the update that was offered is installed")] = None


class CarState(Sent):
    """How a car is, as far as the cloud is told: all of it."""

    ignition: Annotated[bool, Field(description="it is switched on")]
    locked: bool
    occupied: Annotated[bool, Field(description="somebody sits inside")]
    charging: Annotated[bool, Field(description="a charging connection is active")]
    parking_brake: bool
    private_mode: Annotated[bool, Field(description="no data leave the car by choice")]
    offline: Annotated[Word, Field(description="why no data flow, such as no_sim; empty while they do")]


class CarStateChange(Sent):
    """What is otherwise now; what is left out stays as the cloud saw it last."""

    ignition: bool | None = None
    locked: bool | None = None
    occupied: bool | None = None
    charging: bool | None = None
    parking_brake: bool | None = None
    private_mode: bool | None = None
    offline: Word | None = None


class Charging(Sent):
    """A charging away from home, or at home."""

    item: Annotated[Key, Field(alias="station", description="where")]
    minutes: Annotated[int, Field(ge=0, le=_MOST_MINUTES)] | None = None
    wh: Annotated[int, Field(ge=0, le=_MOST_WH, description="energy in watt hours")] | None = None
    started: Annotated[int, Field(ge=0, le=_MOST_MS, description="simulated ms since 1970")] | None = None
