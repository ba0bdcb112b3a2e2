"""What anybody can ask of the cloud, as one kind of value: telephone, car, Centre, support, instructor.

A deed has a name and fields. Its secrets are sealed at the door, and that is how it stands in the journal:
enough to do it once more, and nothing that anybody could read.
"""

from dataclasses import field, replace
from typing import NamedTuple

from pcm_sim.connect.secrets import Sealed
from pcm_sim.domain.errands import Accepted
from pcm_sim.domain.requests import Denied, Reply
from pcm_sim.domain.values import dataclass

Field = str | int | bool | Sealed
CUSTOMER, CAR, CENTRE, SUPPORT, INSTRUCTOR = "customer", "car", "centre", "support", "instructor"
DESK = (CENTRE, SUPPORT)
ANYBODY = (CUSTOMER, CENTRE, SUPPORT, INSTRUCTOR)
"""Everybody who is a person."""


MOST = 10**14
"""The greatest number that means anything here; as simulated ms it lies in the year 5138."""


def whole(text: str) -> int | None:
    """Read a whole number that somebody typed, or give none, as for one of thousands of digits."""
    digits = text.removeprefix("-")
    return int(text) if digits.isdecimal() and len(digits) <= len(str(MOST)) else None


class Actor(NamedTuple):
    """Who asks.

    Attributes:
        kind: `customer`, `car`, `centre`, `support` or `instructor`.
        id: Account, VIN or Centre; empty where the kind says all.
    """

    kind: str
    id: str = ""


@dataclass(frozen=True, slots=True)
class Deed:
    """One thing that is asked.

    Attributes:
        name: What, as the table of operations has it.
        account: Id of the Porsche ID it is about; empty for none.
        vin: The car it is about; empty for none.
        item: Key of what else it is about: a contract, a message, a card.
        fields: What goes with it, by name; secrets as they were typed until the door has sealed them, so that
            they are written out nowhere.
    """

    name: str
    account: str = ""
    vin: str = ""
    item: str = ""
    fields: tuple[tuple[str, Field], ...] = field(default=(), repr=False)

    def text(self, name: str) -> str:
        """Give a field as text, blanks round it taken off; empty where it is missing."""
        found = self._field(name)
        return "" if found is None or isinstance(found, Sealed) else str(found).strip()

    def has(self, name: str) -> bool:
        """Tell whether a field goes with it, be it empty."""
        return self._field(name) is not None

    def number(self, name: str, usual: int = 0) -> int:
        """Give a field as a whole number; the usual one where it is missing or none."""
        found = self._field(name)
        given = int(found) if isinstance(found, int) else whole(self.text(name))
        return usual if given is None or abs(given) > MOST else given

    def flag(self, name: str) -> bool:
        """Tell whether a field says yes."""
        found = self._field(name)
        return found if isinstance(found, bool) else self.text(name) in {"true", "1", "on", "yes"}

    def secret(self, name: str) -> Sealed | None:
        """Give a secret as the door sealed it; none where nothing was typed."""
        found = self._field(name)
        return found if isinstance(found, Sealed) else None

    def with_fields(self, **changed: Field) -> "Deed":
        """Give the same deed with other values in some fields."""
        kept = tuple((name, value) for name, value in self.fields if name not in changed)
        return replace(self, fields=(*kept, *changed.items()))

    def _field(self, name: str) -> Field | None:
        return next((value for key, value in self.fields if key == name), None)


def deed(name: str, /, account: str = "", vin: str = "", item: str = "", **fields: Field) -> Deed:
    """Write a deed.

    Args:
        name: What is asked.
        account: Id of a Porsche ID.
        vin: A car.
        item: Key of what else it is about.
        fields: What goes with it.
    """
    return Deed(name, account, vin, item, tuple(fields.items()))


Answered = Reply | Accepted
"""What the cloud says to a deed."""

DONE = Accepted()


def is_refused(answer: Answered | None) -> bool:
    """Tell whether the cloud said no; no answer is none."""
    return isinstance(answer, Denied)
