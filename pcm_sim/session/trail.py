"""How a running simulation came to be: its opening and everything that happened since, as a list that shares.

Each entry knows the one before, so that a moment that is kept keeps its way there for the price of one name,
and going back to it goes back on the same way. Moments are not kept here: the opening and the events lead to
them again.
"""

from typing import TYPE_CHECKING, NamedTuple

from pcm_sim.domain.events import Tick

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pcm_sim.domain.effects import Effect
    from pcm_sim.session.happening import Happening
    from pcm_sim.session.moment import Moment
    from pcm_sim.session.origin import Origin


class Opening(NamedTuple):
    """Where a trail begins.

    Attributes:
        start: The first moment.
        origin: What it was opened with; none where it was put together by hand.
    """

    start: "Moment"
    origin: "Origin | None" = None


class Trail:
    """The opening, or one happening and the trail before it.

    Attributes:
        opening: Where it begins.
        before: What was before; none at the opening.
        event: What happened; none at the opening.
        effects: What that did.
        length: How many happenings there are.
        lived_ms: Time that really passed at the pace of life, in ms; what was skipped is not in it.
    """

    __slots__ = ("before", "effects", "event", "length", "lived_ms", "opening")

    def __init__(
        self,
        opening: Opening,
        before: "Trail | None" = None,
        event: "Happening | None" = None,
        effects: "tuple[Effect, ...]" = (),
    ) -> None:
        """Stand at the opening, or go on from what was before."""
        self.opening = opening
        self.before = before
        self.event = event
        self.effects = effects
        self.length: int = 0 if before is None else before.length + 1
        lived = event.ms if isinstance(event, Tick) and event.idle else 0
        self.lived_ms: int = max(0, lived) + (before.lived_ms if before else 0)

    def then(self, event: "Happening", effects: "tuple[Effect, ...]") -> "Trail":
        """Go on with a happening.

        Time that passes without anything happening is one happening however often it ticks, as in the
        history; but what passed by itself stays apart from what somebody let pass.
        """
        last = self.event
        joins = (
            isinstance(event, Tick)
            and isinstance(last, Tick)
            and last.idle == event.idle
            and not (effects or self.effects)
        )
        if joins and isinstance(event, Tick) and isinstance(last, Tick) and self.before is not None:
            passed = max(0, last.ms) + max(0, event.ms)
            return Trail(self.opening, self.before, Tick(passed, idle=event.idle))
        return Trail(self.opening, self, event, effects)

    def since(self, earlier: "Trail | None" = None) -> "tuple[Trail, ...]":
        """Give what happened after an earlier point of this trail, oldest first; all by default."""
        found = []
        at: Trail | None = self
        while at is not None and at.before is not None and at is not earlier:
            found.append(at)
            at = at.before
        return tuple(reversed(found))

    def holds(self, earlier: "Trail") -> bool:
        """Tell whether this trail came by that point."""
        at: Trail | None = self
        while at is not None and at.length > earlier.length:
            at = at.before
        return at is earlier

    def back(self) -> "Iterator[Trail]":
        """Walk back, from here to the opening."""
        at: Trail | None = self
        while at is not None:
            yield at
            at = at.before

    def ago(self, ms: int) -> "Trail":
        """Give the newest point since which so much real time went by; the opening where it is younger."""
        found = self
        for found in self.back():
            if self.lived_ms - found.lived_ms >= ms:
                break
        return found
