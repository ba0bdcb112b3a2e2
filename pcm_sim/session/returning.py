"""Returning to an earlier moment of a simulation: one that was kept, or any step of its history."""

from typing import TYPE_CHECKING, Self

from pcm_sim.session.running import Running

# Nobody returns before the first frame.
if TYPE_CHECKING:
    from pcm_sim.connect.difference import Difference
    from pcm_sim.domain.requests import Denied
    from pcm_sim.session.history import Place
    from pcm_sim.session.keeping import Kept


class Returning(Running):
    """A running simulation that can be set back.

    Attributes:
        joined: What people call the served world that it is in, where others are in it too; empty where the
            world is this simulation's own.
    """

    joined = ""
    _kept: "Kept | None" = None

    @property
    def kept(self) -> "Kept":
        """The moments that are kept under a name."""
        if self._kept is None:
            from pcm_sim.session.keeping import Kept  # noqa: PLC0415

            self._kept = Kept(self._start, self._start_trail or self.trail)
        return self._kept

    def keep(self, name: str) -> None:
        """Keep the present moment under a name."""
        self.kept.keep(name, self._moment, self.trail)
        self.history.seam()
        self._tell()

    def forget(self, name: str) -> None:
        """Keep a moment no longer; the first one stays."""
        self.kept.forget(name)
        self._tell()

    def recall(self, name: str) -> bool:
        """Return to a kept moment: car, cloud, telephone, time as they were.

        Returns:
            Whether there is one of that name, and one may go back.
        """
        moment, trail = self.kept.moment(name), self.kept.trail(name)
        if moment is None or trail is None or self.why_not_back:
            return False
        place = self.history.place_of(trail)
        if place is None:
            from pcm_sim.session.history import Stop  # noqa: PLC0415

            self.history.begin_anew(Stop(moment, trail))
        else:
            self.history.go(place)
        self._move_to(moment, trail)
        return True

    def become(self, other: Self, keep_as: str = "") -> "Denied | None":
        """Go on as another simulation of the same car: its moment, and how that came to be.

        Kept moments stay, and whoever listens goes on listening; the history begins a line of its own, and
        the one that was left can be gone back to.

        Args:
            other: The other one; it is not changed.
            keep_as: Name under which the present moment is kept before; empty keeps it not.

        Returns:
            Why it did not happen; none where it did.

        Raises:
            ValueError: It is another car.
        """
        if (other.rules.vehicle, other.year) != (self.rules.vehicle, self.year):
            raise ValueError("a simulation goes on as another one of the same car only")
        if why := self._why_joined("state_joined"):
            return why
        from pcm_sim.session.history import Stop  # noqa: PLC0415

        if keep_as:
            self.keep(keep_as)
        # The first moment of all stays what it is: it is kept before anything else is first.
        _ = self.kept
        self.history.begin_anew(Stop(other.moment, other.trail))
        self.rules, self._props = other.rules, other._props
        self._move_to(other.moment, other.trail)
        return None

    @property
    def why_not_back(self) -> "Denied | None":
        """Why one cannot go back to an earlier moment; none where one can."""
        return self._why_joined("history_joined")

    @property
    def why_not_recorded(self) -> "Denied | None":
        """Why what happens cannot be written down as a scenario; none where it can."""
        return self._why_joined("recording_joined")

    def _why_joined(self, reason: str) -> "Denied | None":
        if not self.joined:
            return None
        from pcm_sim.domain.requests import Denied  # noqa: PLC0415

        return Denied(reason, (("name", self.joined),))

    def go_back(self, step: int) -> "Denied | None":
        """Go back to before a step; what is undone stays, and can be gone on to.

        Args:
            step: Its number on the present line; the first is 1.

        Returns:
            Why it did not happen; none where it did.
        """
        from pcm_sim.session.history import Place  # noqa: PLC0415

        return self.stand_at(Place(self.history.place.line, step - 1))

    def stand_at(self, place: "Place") -> "Denied | None":
        """Stand at a place of the history: earlier, later where something was undone, on another line.

        Returns:
            Why it did not happen; none where it did.
        """
        if why := self.why_not_back:
            return why
        stop = self.history.go(place)
        if stop is None:
            from pcm_sim.domain.requests import Denied  # noqa: PLC0415

            return Denied("history_unknown", (("n", place.step + 1),))
        self._move_to(stop.moment, stop.trail or self.trail)
        return None

    def differences(self, name: str) -> "tuple[Difference, ...]":
        """List what differs in the cloud between a kept moment and now."""
        return self.kept.differences(name, self._moment)
