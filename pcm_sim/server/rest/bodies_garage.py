"""What a customer sends about cars: adding, naming, users, commands, sale, appointments."""

from typing import Annotated, Literal

from pydantic import Field

from pcm_sim.connect.garage.remote import Command
from pcm_sim.server.rest.sent import Key, Mail, Mobile, Secret, Sent, Vin, Word

COMMANDS = tuple(one.value for one in Command)


class NewCar(Sent):
    """A car by its VIN."""

    vin: Vin


class Nickname(Sent):
    """What somebody calls a car."""

    nickname: Word


class Guest(Sent):
    """Somebody who is invited to a car; name and number for whoever has no Porsche ID yet."""

    email: Mail
    name: Word | None = None
    mobile: Mobile | None = None
    language: Literal["fr", "en", "de"] | None = None


class Joining(Sent):
    """The code of the text message; without it one is sent."""

    sms_code: Annotated[Secret | None, Field(examples=["123456"])] = None


class Preference(Sent):
    """How somebody has a service."""

    value: Word


class Order(Sent):
    """What a car is to do, with the security code where the market wants one."""

    command: Command
    security_code: Secret | None = None


class Appointment(Sent):
    """A day and a time at the Centre; the chosen day by default."""

    slot: Annotated[Word, Field(examples=["08:30"])]
    day: Annotated[Word | None, Field(examples=["2026-05-11"])] = None


class ChosenCentre(Sent):
    """A Centre."""

    centre: Key


class ChosenDay(Sent):
    """A day."""

    day: Annotated[Word, Field(examples=["2026-05-11"])]
