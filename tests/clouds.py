"""The cloud as a person meets it: whoever asks, what it answers, and time that passes."""

from datetime import date, datetime
from functools import cache
from zoneinfo import ZoneInfo

from pcm_sim.composition import open_session
from pcm_sim.connect.clock.passing import At
from pcm_sim.connect.cloud import ask, let_pass
from pcm_sim.connect.deeds import CAR, CUSTOMER, INSTRUCTOR, Actor, deed
from pcm_sim.domain.requests import Denied

CAR_VIN, OTHER_CAR = "WP0ZZZPCMSIM00001", "WP0ZZZPCMSIM00002"
DAY = 86_400_000
GOOD_CARD = {"card_number": "4242 4242 4242 4242", "card_expiry": "12/39"}


@cache
def founded(car="taycan-2022"):
    """Found the shipped cloud once for each car; worlds are values."""
    return open_session(car).moment.world


def at_noon(day, zone="Europe/Paris"):
    """Give noon of a day such as `2026-05-31`, in simulated ms."""
    noon = datetime.combine(date.fromisoformat(day), datetime.min.time(), ZoneInfo(zone)).replace(hour=12)
    return int(noon.timestamp()) * 1000


class Cloud:
    """A cloud that is asked one thing after the other.

    Args:
        account: Who asks as a rule.
        vin: The car that it is about as a rule.
        world: The cloud; the shipped one of a Taycan by default.
    """

    def __init__(self, account="claire", vin=CAR_VIN, world=None):
        self.world = world or founded()
        self.start = self.world
        self.account, self.vin = account, vin
        self.answer = self.before = self.wanted = None
        self.news = ()
        self.lost = ""

    def does(self, name, item="", /, *, by=None, account=None, vin=None, **fields):
        """Let somebody ask something; the customer, unless another actor is named."""
        whose = self.account if account is None else account
        actor = by or Actor(CUSTOMER, whose)
        wanted = deed(name, whose, self.vin if vin is None else vin, item, **fields)
        return self.asks(actor, wanted)

    def asks(self, actor, wanted):
        """Let somebody ask a deed, and remember what came of it."""
        self.before, self.wanted = self.world, wanted
        served = self.serve(actor, wanted)
        self.world, self.answer, self.news, self.lost = served.world, served.answer, served.news, served.lost
        return self

    def serve(self, actor, wanted):
        """Ask the cloud itself; who asks it by another door does so here."""
        return ask(self.world, actor, wanted)

    def pass_until(self, at):
        """Give the cloud at a later simulated ms."""
        return let_pass(self.world, At(at)).world

    def car_does(self, name, **fields):
        """Let the car ask something."""
        return self.does(name, by=Actor(CAR, self.vin), **fields)

    def instructor_does(self, name, item="", **fields):
        """Let the instructor ask something."""
        return self.does(name, item, by=Actor(INSTRUCTOR), **fields)

    def waits_until(self, at):
        """Let time pass until a simulated ms, or noon of a day such as `2026-05-31`."""
        until = at_noon(at) if isinstance(at, str) else at
        self.world = self.pass_until(until)
        return self

    def waits(self, days):
        """Let some days pass."""
        return self.waits_until(self.world.now + days * DAY)

    @property
    def refused(self):
        """The code of the last refusal; empty where it was none."""
        return self.answer.reason if isinstance(self.answer, Denied) else ""

    @property
    def told(self):
        """Id of the message of the last answer."""
        return self.answer.message.id if self.answer.message else ""

    def value(self, name):
        """Give a value of the last answer."""
        return dict(self.answer.values)[name]

    def letters(self, kind="", channel="mail", account=None):
        """Give what was sent to somebody since the beginning, oldest first."""
        whose = self.account if account is None else account
        new = list(self.world.outbox.messages)[len(self.start.outbox.messages) :]
        return [
            one.draft
            for one in new
            if one.draft.channel == channel
            and one.draft.recipient.account == whose
            and kind in ("", one.draft.template)
        ]

    def kinds(self, channel="mail", account=None):
        """Name what was sent to somebody since the beginning."""
        return [one.template for one in self.letters("", channel, account)]

    # --- the store ----------------------------------------------------------------------------------

    def reviews(self, *products, renews=False):
        """Fill the basket and go to the overview, everything accepted."""
        for one in products:
            self.does("add_to_basket", one, auto_renew=renews)
        return self.does("express").does("accept_terms").does("accept_data")

    def buys(self, *products, renews=False):
        """Order products."""
        return self.reviews(*products, renews=renews).does("place_order")

    def contract(self, product, vin=None):
        """Give the last contract of a product."""
        return self.world.contracts[self.key(product, vin)]

    def key(self, product, vin=None):
        """Give the id of the last contract of a product."""
        whose = vin or self.vin
        keys = [
            key
            for key, one in self.world.contracts.items()
            if (one.sale.product, one.sale.vin) == (product, whose)
        ]
        return keys[-1]

    def starts_car(self):
        """Start the car where there is a network."""
        return self.car_does("see_car", ignition=False).car_does("see_car", ignition=True)

    @property
    def paid(self):
        """Hundredths that the customer paid since the beginning."""
        return self.world.ledger.balance(self.account) - self.start.ledger.balance(self.account)
