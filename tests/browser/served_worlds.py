"""Worlds that are served for the tests, with My Porsche on them: one server, a world of its own each test."""

from itertools import count

from cars import Car

from pcm_sim.composition_join import JoinWish, join_world
from pcm_sim.connect.clock.passing import By
from pcm_sim.connect.deeds import Actor, Deed
from pcm_sim.server.worlds.registry import WorldWish

_NUMBERS = count(1)


class ServedWorld:
    """One world on a server.

    Args:
        serving: The server.
        worlds: Its worlds.
        wish: How this one begins.
        catalogue: The data.
    """

    def __init__(self, serving, worlds, wish: WorldWish, catalogue) -> None:
        self._serving = serving
        self._worlds = worlds
        self._catalogue = catalogue
        self.name = f"walk-{next(_NUMBERS)}"
        self.host = serving.do(worlds.create, self.name, wish)
        self._cars: list[Car] = []
        self.base = f"{serving.base}/w/{self.name}"

    @property
    def world(self):
        """Everything that the cloud knows now."""
        return self._serving.do(self.host.present)

    def asked(self, actor: Actor, wanted: Deed):
        """Have somebody ask the cloud; the answer."""
        return self._serving.do(self.host.asked, actor, wanted).answer

    def car(self) -> Car:
        """Have the car of this world join it."""
        self._cars.append(Car(join_world(self._catalogue, JoinWish(self.base))))
        return self._cars[-1]

    def waits(self, ms) -> None:
        """Let time pass."""
        self._serving.do(self.host.advance, By(ms))

    def end(self) -> None:
        for car in self._cars:
            car.ends()
        self._serving.do(self._worlds.delete, self.name)
