"""What the customer's telephone runs by: the app, whose hands it may be in, and the words of the cloud."""

from collections.abc import Mapping
from dataclasses import field
from typing import NamedTuple

from pcm_sim.domain.labels import Labels
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.domain.values import dataclass


class Person(NamedTuple):
    """Somebody who may hold the telephone.

    Attributes:
        id: Key of the customer, which is the id of the Porsche ID once there is one.
        name: First and last name.
        email: Where this person reads mail, whether or not there is a Porsche ID yet.
        mobile: Number of the telephone in hand, whatever the dealer holds (F009).
        country: ISO 3166-1 alpha-2.
    """

    id: str
    name: str = ""
    email: str = ""
    mobile: str = ""
    country: str = ""


class LetterText(NamedTuple):
    """What a kind of letter says.

    Attributes:
        subject: Its title; empty for a text message.
        text: Its paragraphs.
        link: What its button says; empty where it has none.
    """

    subject: Labels
    text: tuple[Labels, ...]
    link: Labels


@dataclass(frozen=True, slots=True)
class PhoneKit:
    """What the telephone runs by.

    Attributes:
        rules: The app.
        people: The customers by their keys, the first first.
        letters: What each kind of letter says.
        countries: Names of the countries.
        products: Names of services and functions.
        about: What services and functions do, in a sentence.
        vehicles: Names of the cars, by the row of the matrix.
    """

    rules: PhoneRules
    people: Mapping[str, Person]
    letters: Mapping[str, LetterText] = field(default_factory=dict)
    countries: Mapping[str, Labels] = field(default_factory=dict)
    products: Mapping[str, Labels] = field(default_factory=dict)
    about: Mapping[str, Labels] = field(default_factory=dict)
    vehicles: Mapping[str, Labels] = field(default_factory=dict)
