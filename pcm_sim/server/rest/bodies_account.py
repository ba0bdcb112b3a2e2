"""What a customer sends about the Porsche ID, and before there is one."""

from typing import Annotated, Literal

from pydantic import Field

from pcm_sim.server.rest.sent import Key, Mail, Mobile, Secret, Sent, Word

Language = Literal["fr", "en", "de"]


class SignIn(Sent):
    """Porsche ID and password."""

    email: Annotated[Mail, Field(alias="porsche_id")]
    password: Secret


class Address(Sent):
    """A Porsche ID."""

    email: Annotated[Mail, Field(alias="porsche_id")]


class Registration(Sent):
    """A person who registers without a dealer; only invented ones."""

    email: Annotated[Mail, Field(alias="porsche_id")]
    name: Annotated[Word, Field(examples=["Alex Exemple"])]
    mobile: Mobile
    country: Annotated[Word, Field(examples=["FR"])]
    password: Secret
    security_code: Annotated[Secret, Field(examples=["1234"])]
    security_code_again: Secret
    language: Language | None = None
    consent: Annotated[bool | None, Field(description="data may be shared with a Centre")] = None
    centre: Key | None = None


class Link(Sent):
    """The link of a mail."""

    token: Secret


class SmsCode(Sent):
    """The code of a text message."""

    sms_code: Annotated[Secret, Field(examples=["123456"])]


class Credentials(Sent):
    """What opens an account: password and security code."""

    password: Secret
    security_code: Annotated[Secret, Field(examples=["1234"])]
    security_code_again: Secret
    consent: bool | None = None
    centre: Key | None = None


class NewPassword(Sent):
    """Another password, by the link of a mail."""

    password: Secret


class PasswordChange(Sent):
    """The present password and the one that follows it."""

    present_password: Secret
    password: Secret


class SecurityCode(Sent):
    """A security code, typed twice."""

    security_code: Annotated[Secret, Field(examples=["1234"])]
    security_code_again: Secret


class SecurityCodeChange(SecurityCode):
    """Another security code, and the password."""

    present_password: Secret


class Profile(Sent):
    """What changes about a person; what is left out stays."""

    name: Word | None = None
    email: Annotated[Mail | None, Field(alias="porsche_id")] = None
    birth: Annotated[Word | None, Field(description="ISO 8601", examples=["1980-05-17"])] = None
    language: Language | None = None


class NewMobile(Sent):
    """Another number."""

    mobile: Mobile


class Deletion(Sent):
    """The password, which is checked before an account is deleted."""

    password: Secret


class Consent(Sent):
    """Whether data may be shared with a Centre, and with which."""

    consent: bool
    centre: Key | None = None


class ConsentGiven(Sent):
    """With which Centre data may be shared."""

    centre: Key


class Reading(Sent):
    """Which messages are read."""

    channel: Annotated[str | None, Field(pattern="^(mail|sms|push|portal)$")] = None


class Folder(Sent):
    """Where a mail is put."""

    folder: Annotated[str, Field(pattern="^(inbox|spam)$")]


class Billing(Sent):
    """Where bills go; what is left out stays."""

    name: Word | None = None
    street: Word | None = None
    postcode: Word | None = None
    city: Word | None = None


class NewCard(Sent):
    """A test card; the numbers that card schemes publish for trying out, and no other."""

    card_number: Annotated[Secret, Field(examples=["4242 4242 4242 4242"])]
    card_expiry: Annotated[Word, Field(examples=["12/39"])]
    card_check: Secret | None = None
