"""Moments that a crawl has come to, each with how it came there."""

from collections.abc import Iterator

from pcm_sim.explore.crawl.acts import Act
from pcm_sim.explore.crawl.machine import Sight
from pcm_sim.session.moment import Moment


class Visit:
    """A moment on the way.

    Args:
        moment: The moment; it is the snapshot from which everything is tried.
        sight: What is seen.
        before: From where; none for the start.
        act: By which act.

    Attributes:
        moment: As above.
        sight: As above.
        state: Id of the state.
        before: As above.
        act: As above.
        depth: How many acts lead here.
    """

    __slots__ = ("act", "before", "depth", "moment", "sight", "state")

    def __init__(
        self, moment: Moment, sight: Sight, before: "Visit | None" = None, act: Act | None = None
    ) -> None:
        self.moment = moment
        self.sight = sight
        self.state = sight.state
        self.before = before
        self.act = act
        self.depth: int = before.depth + 1 if before else 0

    @property
    def acts(self) -> tuple[Act, ...]:
        """The acts that lead here from the start."""
        return tuple(reversed([*self._back()]))

    @property
    def way(self) -> tuple[str, ...]:
        """The same as lines."""
        return tuple(map(str, self.acts))

    def _back(self) -> Iterator[Act]:
        visit: Visit | None = self
        while visit is not None and visit.act is not None:
            yield visit.act
            visit = visit.before
