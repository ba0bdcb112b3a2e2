"""What a Porsche Centre and support send."""

from typing import Annotated, Literal

from pydantic import Field

from pcm_sim.server.rest.sent import Key, Mail, Mobile, Sent, Vin, Word


class Invitation(Sent):
    """The buyer of a car, who is invited to open a Porsche ID; only invented people."""

    vin: Vin
    email: Mail
    name: Annotated[Word, Field(examples=["Alex Exemple"])]
    mobile: Mobile
    account: Annotated[Key | None, Field(description="id that the Porsche ID is to have")] = None
    centre: Annotated[Key | None, Field(description="which Centre invites, where support does it")] = None
    language: Literal["fr", "en", "de"] | None = None
    delivery: Annotated[Word | None, Field(description="day of the handover", examples=["2026-06-01"])] = None


class InvitedAgain(Sent):
    """What changes about an invitation."""

    vin: Vin | None = None
    mobile: Mobile | None = None
    centre: Key | None = None
    delivery: Word | None = None


class Customer(Sent):
    """What the Centre corrects about a customer."""

    mobile: Mobile


class Country(Sent):
    """Another country."""

    country: Annotated[Word, Field(examples=["DE"])]


class Claim(Sent):
    """Whose a car is; whoever waits for it, by default."""

    account: Key | None = None


class Promise(Sent):
    """A further car for somebody who has a Porsche ID."""

    vin: Vin
    account: Key


class Locked(Sent):
    """Whose wait ends, and in which car."""

    vin: Vin | None = None


class Erasure(Sent):
    """A deleted account."""

    account: Key


class Target(Sent):
    """Another car."""

    vin: Vin | None = None
