"""Served worlds over a file, ended in one way or another and taken up again."""

from functools import cache

from clouds import CAR_VIN
from shipped import catalogue

from pcm_sim.composition_serve import founder_of
from pcm_sim.connect.deeds import CUSTOMER, Actor, deed
from pcm_sim.server.store.sqlite import SqliteStore
from pcm_sim.server.worlds.clock import FROZEN, Pace
from pcm_sim.server.worlds.registry import DEFAULT, Worlds, WorldWish

CLAIRE = Actor(CUSTOMER, "claire")


@cache
def founder():
    return founder_of(catalogue())


class Kept:
    """A server without its wire: worlds in a file."""

    def __init__(self, path, pace=Pace(FROZEN)):  # noqa: B008 - a frozen value
        self.path, self.pace, self.founder = path, pace, founder()
        self.begin()

    def begin(self):
        self.store = SqliteStore(self.path)
        self.worlds = Worlds(self.founder, self.store, self.pace)
        self.host = self.worlds.get(DEFAULT) or self.worlds.create(DEFAULT, WorldWish("taycan-2022", "FR"))
        return self.host

    def dies(self):
        """End without a word, as a kill does, and begin again."""
        self.store.close()
        return self.begin()

    def ends(self):
        """End as asked to, and begin again."""
        self.worlds.close()
        return self.begin()

    def does(self, name, item="", /, *, by=CLAIRE, key="", account="claire", vin=CAR_VIN, **fields):
        return self.host.asked(by, deed(name, account, vin, item, **fields), key)

    def bytes(self):
        """Everything that is on the disk, beside the file too."""
        return b"".join(one.read_bytes() for one in self.path.parent.iterdir())
