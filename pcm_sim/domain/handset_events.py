"""What can happen to the telephone in a customer's hand; the car knows nothing of it."""

from dataclasses import field

from pcm_sim.domain.errands import PhoneReply
from pcm_sim.domain.events import Back, Confirm, Erase, Tap, TypeText
from pcm_sim.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class FillField:
    """Give a field of the telephone's form a whole text, as a text box does."""

    name: str
    text: str = field(repr=False)


HandIntent = Tap | Back | TypeText | Erase | Confirm | FillField


@dataclass(frozen=True, slots=True)
class OnPhone:
    """Do something on the customer's telephone instead of in the car."""

    intent: HandIntent


@dataclass(frozen=True, slots=True)
class HoldPhone:
    """Take up the telephone of another customer, by the customer's id."""

    customer: str


@dataclass(frozen=True, slots=True)
class SetPhoneLanguage:
    """Choose another language in the telephone's settings (ISO 639-1), which My Porsche follows (F131)."""

    language: str


@dataclass(frozen=True, slots=True)
class OpenOnPhone:
    """Open a page of My Porsche by the id of its node, or the nearest that is open to the holder."""

    node: str


@dataclass(frozen=True, slots=True)
class PhoneAnswer:
    """The cloud replied to a request of the telephone."""

    request: int
    reply: PhoneReply = field(repr=False)


HandsetEvent = OnPhone | HoldPhone | SetPhoneLanguage | OpenOnPhone | PhoneAnswer
"""What happens to the telephone."""
