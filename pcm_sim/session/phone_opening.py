"""From the data to what the customer's telephone runs by."""

from collections.abc import Mapping
from typing import Any as Untyped

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.session.phone_kit import LetterText, Person, PhoneKit

Plain = Mapping[str, Untyped]


def phone_kit(catalogue: Catalogue) -> PhoneKit:
    """Give what the telephone runs by.

    Args:
        catalogue: The data.
    """
    plain = catalogue.plain
    return PhoneKit(
        rules=catalogue.phone_rules,
        people={key: _person(key, one) for key, one in plain["customers"].items()},
        letters={key: _letter(one) for key, one in plain["letters"].items()},
        countries={key: one["label"] for key, one in plain["markets"].items()},
        products={key: one["label"] for key, one in plain["products"].items()},
        about={key: one["text"] for key, one in plain["products"].items() if "text" in one},
        vehicles={key: row.name for key, row in catalogue.matrix.vehicles.items()},
    )


def _person(key: str, plain: Plain) -> Person:
    mobile = plain.get("phone_in_hand", plain["mobile"])
    return Person(key, plain["name"], plain["email"], mobile, plain["country"])


def _letter(plain: Plain) -> LetterText:
    return LetterText(plain.get("subject", {}), tuple(plain["text"]), plain.get("link", {}))
