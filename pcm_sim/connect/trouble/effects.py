"""What can go wrong with an operation of the cloud, as values: faults and magic values lead to the same ones.

They are no tuples, of which a latency of 5 would equal an age of 5. A refusal is the
`Denied` that the cloud itself would answer, so nobody downstream can tell the two apart.
"""

from collections.abc import Iterable

from pcm_sim.domain.requests import Denied
from pcm_sim.domain.values import dataclass

MAINTENANCE = Denied("maintenance")
UPSTREAM_TIMEOUT = Denied("upstream_timeout")
CARD_REFUSALS = {"declined": Denied("card_declined"), "expired": Denied("card_expired")}
FATES = ("lost", "late", "twice", "spam", "bounced")


@dataclass(frozen=True, slots=True)
class Latency:
    """The answer takes longer.

    Attributes:
        ms: By so many simulated ms.
    """

    ms: int


@dataclass(frozen=True, slots=True)
class Spread:
    """The answer takes longer, each time by another while; `consult` turns it into a `Latency`.

    Attributes:
        least_ms: Shortest while, simulated ms.
        most_ms: Longest while, itself included.
    """

    least_ms: int
    most_ms: int


@dataclass(frozen=True, slots=True)
class Timeout:
    """No answer comes.

    Attributes:
        carried_out: The cloud did what was asked, and only its answer is gone.
    """

    carried_out: bool = False


@dataclass(frozen=True, slots=True)
class Cut:
    """The cloud did what was asked, and its answer breaks off on its way."""


@dataclass(frozen=True, slots=True)
class Unreachable:
    """No connection comes about: nothing is done, and whoever asks knows at once."""


@dataclass(frozen=True, slots=True)
class Stale:
    """The answer tells of an older state.

    Attributes:
        age_ms: How old, simulated ms.
    """

    age_ms: int


@dataclass(frozen=True, slots=True)
class Delivery:
    """A message goes astray.

    Attributes:
        channel: `mail`, `sms`, `push` or `portal`.
        fate: One of `FATES`.
        ms: How late it comes, or how long after the first the second copy comes; simulated ms.
    """

    channel: str
    fate: str
    ms: int = 0


@dataclass(frozen=True, slots=True)
class CardAnswer:
    """The bank does not simply accept a card.

    Attributes:
        answer: `declined`, `expired`, or `confirm` where the holder has to confirm first.
    """

    answer: str


@dataclass(frozen=True, slots=True)
class FunctionFails:
    """The activation of a function in the car breaks off.

    Attributes:
        minute: Whole simulated minutes after its start.
    """

    minute: int


Lost = Timeout | Cut | Unreachable
"""No answer comes, for one reason or another."""
Effect = Latency | Denied | Lost | Stale | Delivery | CardAnswer | FunctionFails
Armed = Effect | Spread


def latency_of(effects: Iterable[Effect]) -> int:
    """Add up how much longer an answer takes, simulated ms."""
    return sum(one.ms for one in effects if isinstance(one, Latency))


def refusal_of(effects: Iterable[Effect]) -> Denied | None:
    """Give the first refusal, the one that is answered."""
    return next((one for one in effects if isinstance(one, Denied)), None)


HELD, CUT, REFUSED = "held", "cut", "refused"
"""What becomes of an answer that does not come: it is waited for, it breaks off, nobody takes the call."""


def loss_of(effects: Iterable[Effect]) -> Lost | None:
    """Tell whether the answer stays away, and why; where several say so, the first counts."""
    return next((one for one in effects if isinstance(one, Lost)), None)


def is_carried_out(loss: Lost) -> bool:
    """Tell whether the cloud did what was asked, though its answer does not come."""
    return isinstance(loss, Cut) or (isinstance(loss, Timeout) and loss.carried_out)


def way_of(loss: Lost) -> str:
    """Give what becomes of the answer: `held`, `cut` or `refused`."""
    match loss:
        case Timeout():
            return HELD
        case Cut():
            return CUT
        case Unreachable():
            return REFUSED


def age_of(effects: Iterable[Effect]) -> int:
    """Give the age of the state that is answered, simulated ms; 0 for the present one."""
    return max((one.age_ms for one in effects if isinstance(one, Stale)), default=0)


def card_refusal_of(effects: Iterable[Effect]) -> Denied | None:
    """Give the refusal of a card, or none where it is accepted or waits for its holder."""
    answers = (CARD_REFUSALS.get(one.answer) for one in effects if isinstance(one, CardAnswer))
    return next((one for one in answers if one), None)


def waits_for_holder(effects: Iterable[Effect]) -> bool:
    """Tell whether the holder has to confirm a payment; a refused card asks nobody."""
    effects = tuple(effects)
    return CardAnswer("confirm") in effects and card_refusal_of(effects) is None


def failing_minute_of(effects: Iterable[Effect]) -> int | None:
    """Give the minute at which an activation breaks off, the earliest of several."""
    return min((one.minute for one in effects if isinstance(one, FunctionFails)), default=None)


def deliveries_of(effects: Iterable[Effect], channel: str) -> tuple[Delivery, ...]:
    """Give what happens to messages of a channel."""
    return tuple(one for one in effects if isinstance(one, Delivery) and one.channel == channel)
