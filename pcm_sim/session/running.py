"""The present moment of a simulation and what leads on from it: events and time."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Self, cast

from pcm_sim.domain.rules import Rules
from pcm_sim.domain.screen import Screen
from pcm_sim.domain.view import view
from pcm_sim.session.moment import Moment
from pcm_sim.session.props import Props

# The first page is drawn before anything happens: what handles events is loaded with the first of them,
# which the window brings forward to the moment after its first frame.
if TYPE_CHECKING:
    from pcm_sim.connect.clock.passing import Until
    from pcm_sim.connect.deeds import Actor, Deed
    from pcm_sim.domain.effects import CloudAnswered, Effect, Fired
    from pcm_sim.domain.phone_rules import PhoneRules
    from pcm_sim.domain.phone_screen import PhoneScreen
    from pcm_sim.domain.requests import Denied
    from pcm_sim.session.happening import Happening
    from pcm_sim.session.history import History
    from pcm_sim.session.origin import Origin
    from pcm_sim.session.phone_kit import PhoneKit
    from pcm_sim.session.step import Step
    from pcm_sim.session.trail import Trail
    from pcm_sim.session.trouble.book import FaultBook


class Running:
    """The only owner of the present moment: dispatches events, keeps the history, tells listeners.

    Args:
        rules: The car's rules.
        start: The first moment.
        props: Names for the panels.
        year: Model year, for titles.
        origin: What it is opened with; none where its start was put together by hand.
    """

    def __init__(
        self, rules: Rules, start: Moment, props: Props, year: int, origin: "Origin | None" = None
    ) -> None:
        """Begin at a moment."""
        self.rules = rules
        self.year = year
        self._props = props
        self._start = start
        self._moment = start
        self._origin = origin
        self._trail: Trail | None = None
        self._start_trail: Trail | None = None
        self._history: History | None = None
        self._screen: Screen | None = None
        self._phone: PhoneScreen | None = None
        self._listeners: list[Callable[[], None]] = []

    @property
    def history(self) -> "History":
        """The steps so far."""
        if self._history is None:
            from pcm_sim.session.history import History  # noqa: PLC0415

            self._history = History(self._start, self._start_trail or self.trail)
        return self._history

    @property
    def trail(self) -> "Trail":
        """How it came to be, from its opening on; unlike the history it outlives a return and an edit."""
        if self._trail is None:
            from pcm_sim.session.trail import Opening, Trail  # noqa: PLC0415

            self._trail = self._start_trail = Trail(Opening(self._start, self._origin))
        return self._trail

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

    @property
    def has_phone(self) -> bool:
        """Whether a customer's telephone belongs to this simulation."""
        return self._props.phone is not None

    @property
    def phone(self) -> "PhoneScreen":
        """What the customer's telephone shows now."""
        if self._phone is None:
            from pcm_sim.session.phone_shown import phone_shown  # noqa: PLC0415

            self._phone = phone_shown(self.phone_kit(), self._moment)
        return self._phone

    @property
    def phone_rules(self) -> "PhoneRules":
        """What My Porsche on the telephone runs by."""
        return self.phone_kit().rules

    def phone_kit(self) -> "PhoneKit":
        """Give everything that the telephone runs by.

        Raises:
            LookupError: This simulation has no telephone.
        """
        if self._props.phone is None:
            raise LookupError("this simulation was made without a telephone: Props.phone gives one")
        return self._props.phone()

    @property
    def fault_book(self) -> "FaultBook":
        """What can go wrong on purpose in the car, and what a fault can wait for."""
        from pcm_sim.session.trouble.book import FaultBook  # noqa: PLC0415

        return self._props.faults() if self._props.faults else FaultBook()

    def beginning_at(self, start: Moment, given: object = None) -> Self:
        """Give a session of the same car that begins at another moment.

        Args:
            start: The moment.
            given: What else was so at the start, in the words of whoever opens it.
        """
        origin = self._origin if self._origin is None else self._origin._replace(given=given)
        return type(self)(self.rules, start, self._props, self.year, origin)

    def adopt(self, rules: Rules, props: Props) -> None:
        """Go on with other rules, because a data file was edited while the simulation runs.

        The moment stays, on the same page if that still exists; the history begins anew, for the events
        before would lead elsewhere now.

        Args:
            rules: The new rules of this car.
            props: The new names for the panels.
        """
        from dataclasses import replace  # noqa: PLC0415

        from pcm_sim.domain.regrown import regrown  # noqa: PLC0415

        self.rules = rules
        self._props = props
        self._go_on_at(replace(self._moment, unit=regrown(rules, self._moment.unit)), self.trail)

    def look_at(self, moment: Moment) -> None:
        """Be at another moment of the same car, for whoever only looks: the history begins anew there."""
        self._go_on_at(moment, self.trail)

    def dispatch(self, event: "Happening") -> "tuple[Effect, ...]":
        """Let something happen, and tell whoever listens.

        Args:
            event: An intent, or time.

        Returns:
            What it did.
        """
        from pcm_sim.session.history import Entry  # noqa: PLC0415

        moment, effects = self._stepped(event)
        history = self.history
        trail = self.trail.then(event, effects)
        history.add(Entry(event, effects, moment, trail))
        self._move_to(moment, trail)
        return effects

    def _stepped(self, event: "Happening") -> "Step":
        from pcm_sim.session.step import step  # noqa: PLC0415

        return step(self.rules, self._moment, event, self._props.phone)

    def advance(self, ms: int, *, idle: bool = False) -> "tuple[Effect, ...]":
        """Let simulated time pass.

        Args:
            ms: How much.
            idle: It passes by itself, at the pace of life; nobody lets it pass.
        """
        from pcm_sim.domain.events import Tick  # noqa: PLC0415

        return self.dispatch(Tick(ms, idle))

    def ask(self, actor: "Actor", deed: "Deed") -> "CloudAnswered":
        """Ask something of the cloud for the desk, the support or the instructor.

        Args:
            actor: Who asks.
            deed: What.

        Returns:
            What the cloud says.
        """
        from pcm_sim.session.asking import AskCloud  # noqa: PLC0415

        *_, answered = self.dispatch(AskCloud(actor, deed))
        return cast("CloudAnswered", answered)

    def advance_until(self, until: "Until") -> "tuple[Fired, ...] | Denied | None":
        """Let time pass until a time, by a span, until the next event or a named one.

        Returns:
            What was due in the cloud and happened; `clock_backwards` for a time in the past, and none
            for an event that does not come.
        """
        from pcm_sim.session.until import ms_until  # noqa: PLC0415

        ms = ms_until(self._moment, until)
        if not isinstance(ms, int):
            return ms
        from pcm_sim.domain.effects import Fired  # noqa: PLC0415

        return tuple(one for one in self.advance(ms) if isinstance(one, Fired))

    def _go_on_at(self, moment: Moment, trail: "Trail") -> None:
        self._start_trail = trail
        self._start = moment
        self._history = None
        self._move_to(moment, trail)

    def _move_to(self, moment: Moment, trail: "Trail") -> None:
        self._moment = moment
        self._trail = trail
        self._origin = trail.opening.origin
        self._screen = None
        self._phone = None
        self._tell()

    def _tell(self) -> None:
        for listener in tuple(self._listeners):
            listener()

    def due_in(self) -> int | None:
        """Give the ms until something is due for the car, or none when nothing is."""
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
