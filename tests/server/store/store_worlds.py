"""Served worlds over a file, ended in one way or another and taken up again."""

from collections import Counter
from functools import cache

from clouds import CAR_VIN
from shipped import catalogue

from pcm_sim.composition_serve import founder_of
from pcm_sim.connect.deeds import CUSTOMER, Actor, deed
from pcm_sim.server.store.sqlite import SqliteStore
from pcm_sim.server.worlds.clock import FROZEN, Pace
from pcm_sim.server.worlds.registry import DEFAULT, Worlds, WorldWish

WISH = WorldWish("taycan-2022", "FR")
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
        self.host = self.worlds.get(DEFAULT) or self.worlds.create(DEFAULT, WISH)
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


def check_orders(world, product):
    """Find each order with its payment, its contract and its mails, and none of those without an order."""
    orders = [one.id for one in world.orders.values()]
    mails = Counter(dict(one.draft.figures).get("order") for one in world.outbox.messages)
    bills = [one for one in world.ledger.invoices if any(line.text == product for line in one.lines)]
    contracts = [one for one in world.contracts.values() if one.sale.product == product]
    assert len(bills) == len(contracts) == len(orders)
    assert all(mails[one] >= 2 for one in orders)
