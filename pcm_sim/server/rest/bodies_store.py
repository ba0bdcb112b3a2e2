"""What a customer sends about the store, contracts and the charging history."""

from typing import Annotated

from pydantic import Field

from pcm_sim.server.rest.sent import Key, Sent, Vin, Word


class Put(Sent):
    """A product that goes into the basket."""

    item: Annotated[Key, Field(alias="product", examples=["navigation_plus"])]
    vin: Annotated[Vin | None, Field(description="for which car; that of a filled basket by default")] = None
    auto_renew: bool | None = None


class ForCar(Sent):
    """For which car, where the basket is empty."""

    vin: Vin | None = None


class Switched(Sent):
    """Whether something is on."""

    to: Annotated[bool, Field(alias="on")]


class SwitchedForCar(Switched):
    """Whether something is on, and for which car where the basket is empty."""

    vin: Vin | None = None


class DataConsent(SwitchedForCar):
    """Whether the processing of personal data is accepted, for one product or for all."""

    item: Annotated[Key | None, Field(alias="product")] = None
    all: bool | None = None


class ChosenCard(Sent):
    """A card that is stored."""

    item: Annotated[Key, Field(alias="card", examples=["card-1"])]
    vin: Vin | None = None


class ChargingContract(Sent):
    """An order of the charging service."""

    auto_renew: bool | None = None


class ChosenPeriod(Sent):
    """From one day to another, a month such as `2026-05`, or `all`."""

    first: Annotated[Word | None, Field(examples=["2026-05-01"])] = None
    last: Annotated[Word | None, Field(examples=["2026-05-31"])] = None
    to: Word | None = None


class ChosenCar(Sent):
    """A VIN, or `all`."""

    to: Annotated[Word, Field(alias="vin")]
