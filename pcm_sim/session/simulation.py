"""The running simulation: the only owner of the present moment."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pcm_sim.domain.labels import Labels, Message, say
from pcm_sim.domain.routes import placed, route
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.screen import Screen
from pcm_sim.domain.view import view
from pcm_sim.session.moment import Moment

# The first page is drawn before anything happens: what handles events is loaded with the first of them,
# which the window brings forward to the moment after its first frame.
if TYPE_CHECKING:
    from pcm_sim.domain.effects import Effect
    from pcm_sim.domain.events import Event
    from pcm_sim.session.history import History


@dataclass(frozen=True, slots=True)
class CustomerView:
    """A demonstration customer and what My Porsche shows about this car.

    Attributes:
        id: Key in `models/customers.yaml`.
        name: First and last name.
        note: What this customer is good for, in the asked language.
        email: Porsche ID.
        password: To be typed.
        security_code: To be typed; empty while none is set.
        role: `primary`, `secondary` or empty when the car is not in the garage.
        vehicle: What My Porsche calls the customer's car.
        pairing_code: The code while it is shown, else empty.
        linked: The car is linked to this customer.
        locked: The Porsche ID is locked after wrong passwords.
    """

    id: str
    name: str
    note: str
    email: str
    password: str = field(repr=False)
    security_code: str = field(repr=False)
    role: str
    vehicle: str
    pairing_code: str
    linked: bool
    locked: bool


@dataclass(frozen=True, slots=True)
class Way:
    """Where a feature is on this car, in words.

    Attributes:
        feature: What a person wants.
        label: The same in the asked language.
        path: Labels from home to the entry; empty where there is none.
        reason: Why there is no entry; empty where there is one.
        facts: Facts it rests on, on this car; empty means inferred.
    """

    feature: str
    label: str
    path: tuple[str, ...]
    reason: str
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Props:
    """Names of things that stay the same: the customers' notes, the cards, the features that panels list."""

    customer_notes: Mapping[str, Labels]
    card_labels: Mapping[str, Labels]
    feature_labels: Mapping[str, Labels] = field(default_factory=dict)


class Session:
    """One running simulation: dispatches events, keeps the history, tells listeners.

    Args:
        rules: The car's rules.
        start: The first moment.
        props: Names for the panels.
        year: Model year, for titles.
    """

    def __init__(self, rules: Rules, start: Moment, props: Props, year: int) -> None:
        """Begin at a moment."""
        self.rules = rules
        self.year = year
        self._props = props
        self._start = start
        self._moment = start
        self._history: History | None = None
        self._screen: Screen | None = None
        self._listeners: list[Callable[[], None]] = []

    @property
    def history(self) -> "History":
        """The steps so far."""
        if self._history is None:
            from pcm_sim.session.history import History  # noqa: PLC0415

            self._history = History(self._start)
        return self._history

    @property
    def moment(self) -> Moment:
        """What is so now."""
        return self._moment

    @property
    def screen(self) -> Screen:
        """What is shown now."""
        if self._screen is None:
            self._screen = view(self.rules, self._moment.cabin)
        return self._screen

    def dispatch(self, event: "Event") -> "tuple[Effect, ...]":
        """Let something happen, and tell whoever listens.

        Args:
            event: An intent, or time.

        Returns:
            What it did.
        """
        from pcm_sim.session.history import Entry  # noqa: PLC0415
        from pcm_sim.session.step import step  # noqa: PLC0415

        moment, effects = step(self.rules, self._moment, event)
        self.history.add(Entry(event, effects, moment))
        self._moment = moment
        self._screen = None
        for listener in tuple(self._listeners):
            listener()
        return effects

    def advance(self, ms: int) -> "tuple[Effect, ...]":
        """Let simulated time pass."""
        from pcm_sim.domain.events import Tick  # noqa: PLC0415

        return self.dispatch(Tick(ms))

    def due_in(self) -> int | None:
        """Give the ms until something is due, or none when nothing is."""
        at = self._moment.queue.next_at()
        return None if at is None else max(0, at - self._moment.now)

    def settle(self) -> None:
        """Let time pass until nothing is due any more."""
        while (ms := self.due_in()) is not None:
            self.advance(ms)

    def listen(self, callback: Callable[[], None]) -> Callable[[], None]:
        """Call back after every step.

        Returns:
            A function that ends it.
        """
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback)

    def customers(self, language: str = "en") -> tuple[CustomerView, ...]:
        """Give the demonstration customers with what they read in My Porsche now."""
        from pcm_sim.connect.portal import read_pages  # noqa: PLC0415

        vin = self._moment.car.vin
        views: list[CustomerView] = []
        for page in read_pages(self._moment.world, self._moment.now):
            here = next((one for one in page.garage if one.vin == vin), None)
            shown = here or next(iter(page.garage), None)
            account = page.account
            views.append(
                CustomerView(
                    account.id,
                    account.name,
                    say(self._props.customer_notes[account.id], language),
                    account.email,
                    account.password,
                    account.security_code or "",
                    here.role if here else "",
                    shown.label if shown else "",
                    shown.code if shown else "",
                    linked=bool(here and here.linked),
                    locked=page.locked_min > 0,
                )
            )
        return tuple(views)

    def ways(self, language: str = "en") -> tuple[Way, ...]:
        """Give the path to each listed feature on this car, or why there is none."""
        rules, tree = self.rules, self.rules.tree
        ways: list[Way] = []
        for feature, label in self._props.feature_labels.items():
            node = next(placed(rules.vehicle, tree, feature), None)
            hops = route(rules.vehicle, tree, node.id) if node else ()
            path = tuple(say(hop.label, language) for hop in hops)
            absent = "" if node else tree.absent.get(feature, "")
            reason = rules.tell(Message(absent), language)[0] if absent else ""
            told = node.facts if node else rules.messages[absent].facts if absent else ()
            facts = rules.vehicle.proof.get(feature, told)
            ways.append(Way(feature, say(label, language), path, reason, facts))
        return tuple(ways)

    def cards(self, language: str = "en") -> tuple[tuple[str, str], ...]:
        """Give the customer's SIM cards: id and name."""
        return tuple(
            (card.id, say(self._props.card_labels[card.id], language)) for card in self._moment.car.cards
        )


def replay(rules: Rules, start: Moment, events: "Iterable[Event]") -> Moment:
    """Give the moment that a row of events leads to."""
    from pcm_sim.session.step import step  # noqa: PLC0415

    moment = start
    for event in events:
        moment, _ = step(rules, moment, event)
    return moment
