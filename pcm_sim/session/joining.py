"""A simulation in a served world: its deeds are done there, its time is the server's, others are heard."""

from typing import TYPE_CHECKING

from pcm_sim.session.returning import Returning

# Few simulations join a served world.
if TYPE_CHECKING:
    from pcm_sim.connect.clock.passing import Until
    from pcm_sim.domain.effects import Effect, Fired
    from pcm_sim.domain.requests import Denied
    from pcm_sim.session.cloud_door import CloudDoor, Heard
    from pcm_sim.session.happening import Happening
    from pcm_sim.session.step import Step


class Joining(Returning):
    """A running simulation that can join a served world."""

    _door: "CloudDoor | None" = None

    @property
    def served(self) -> "CloudDoor | None":
        """The way to the served world that it is in; none where the world is its own."""
        return self._door

    @property
    def others(self) -> int:
        """How many other simulators are in the served world, as far as that is known."""
        return (self._door.others or 0) if self._door is not None else 0

    def join(self, door: "CloudDoor") -> None:
        """Be in a served world from now on, of which the present moment has a copy.

        Args:
            door: The way to it.
        """
        self._door = door
        self.joined = door.name

    def leave(self) -> None:
        """Let go of the way to the served world, until it is needed again."""
        if self._door is not None:
            self._door.close()

    def hear(self) -> None:
        """Take over what was done in the served world meanwhile, and its time."""
        if self._door is not None:
            self._take(self._door.heard())

    def dispatch(self, event: "Happening") -> "tuple[Effect, ...]":
        """Let something happen; time passes in a served world for everybody, or not at all."""
        from pcm_sim.domain.events import Tick  # noqa: PLC0415

        door = self._door
        if door is None or not isinstance(event, Tick) or door.gone:
            return super().dispatch(event)
        # At the pace of life it passes by itself there.
        if event.idle or event.ms <= 0:
            return ()
        from pcm_sim.connect.clock.passing import By  # noqa: PLC0415

        came = self._advance_served(door, By(event.ms))
        return came if isinstance(came, tuple) else ()

    def advance_until(self, until: "Until") -> "tuple[Fired, ...] | Denied | None":
        """Let time pass until then; in a served world, for everybody."""
        if self._door is None or self._door.gone:
            return super().advance_until(until)
        from pcm_sim.connect.clock.passing import By  # noqa: PLC0415
        from pcm_sim.domain.effects import Fired  # noqa: PLC0415
        from pcm_sim.session.until import ms_until  # noqa: PLC0415

        ms = ms_until(self._moment, until)
        if not isinstance(ms, int):
            return ms
        came = self._advance_served(self._door, By(ms))
        return tuple(one for one in came if isinstance(one, Fired)) if isinstance(came, tuple) else came

    def settle(self) -> None:
        """Let time pass until nothing is due any more; in a served world what is due comes in its time."""
        if self._door is None:
            super().settle()

    def _advance_served(self, door: "CloudDoor", until: "Until") -> "tuple[Effect, ...] | Denied":
        came = door.advance(until, self._moment.cloud.seq)
        from pcm_sim.session.cloud_door import Heard  # noqa: PLC0415

        return self._take(came) if isinstance(came, Heard) else came

    def _take(self, heard: "Heard") -> "tuple[Effect, ...]":
        from pcm_sim.domain.events import Tick  # noqa: PLC0415

        if heard.anew:
            self._take_whole()
            return ()
        if heard.now is None:
            return ()
        known = self._moment.cloud.seq
        new = tuple(one for one in heard.said if one.seq > known)
        if new or heard.now < self._moment.now:
            from pcm_sim.session.others import CloudHeard  # noqa: PLC0415

            stale = not new and heard.now < self._moment.world.now
            return () if stale else super().dispatch(CloudHeard(new, heard.now))
        passed = heard.now - self._moment.now
        return super().dispatch(Tick(passed, idle=True)) if passed else ()

    def _take_whole(self) -> None:
        whole = self._door.whole() if self._door is not None else None
        if whole is not None:
            from pcm_sim.session.others import CloudAnew  # noqa: PLC0415

            super().dispatch(CloudAnew(whole.world, whole.seq))

    def _stepped(self, event: "Happening") -> "Step":
        """Lend the way to the served world to this step; whoever tries something out asks the copy."""
        door = self._door
        if door is None:
            return super()._stepped(event)
        from dataclasses import replace  # noqa: PLC0415

        from pcm_sim.session.step import step  # noqa: PLC0415

        lent = replace(self._moment, cloud=self._moment.cloud.lent(door))
        moment, effects = step(self.rules, lent, event, self._props.phone)
        return replace(moment, cloud=moment.cloud.lent(None)), effects
