"""The whole cloud around the demonstration customers, so that what people ask of it reads in verbs."""

from clouds import founded

from pcm_sim.connect import cloud
from pcm_sim.connect.clock.agenda import Agenda
from pcm_sim.connect.deeds import CENTRE, CUSTOMER, SUPPORT, Actor, deed, is_refused

PERSON = Actor(CUSTOMER)
VALMONT = Actor(CENTRE, "valmont")
LINDENAU = Actor(CENTRE, "lindenau")
HELP = Actor(SUPPORT)


def invitation_number():
    """Give the number of the mail that lies in the invited customer's mailbox."""
    sent = founded().outbox.messages
    return str(next(one.number for one in sent if one.draft.template == "invitation"))


def quiet():
    """Give the cloud with nothing due in it, for spans in which services would end."""
    return founded().but(agenda=Agenda(founded().now))


class Cloud:
    """A cloud that people ask something of; it remembers the last answer.

    Attributes:
        start: As it was.
        world: As it is.
        answer: What it said last.
    """

    def __init__(self, world=None):
        self.start = self.world = world or founded()
        self.answer = None

    def ask(self, actor, name, /, account="", item="", vin="", **fields):
        """Let somebody ask something; the cloud keeps everything but whether it was refused."""
        served = cloud.ask(self.world, actor, deed(name, account, vin, item, **fields))
        self.world, self.answer = served.world, served.answer
        return self

    def person(self, name, /, account="", item="", **fields):
        """Let a customer ask something."""
        return self.ask(PERSON, name, account, item, **fields)

    def wait(self, ms):
        """Let simulated time pass."""
        self.world = cloud.let_pass(self.world, cloud.At(self.world.now + ms)).world
        return self

    @property
    def refusal(self):
        """Code of the last refusal; empty after a success."""
        return self.answer.reason if is_refused(self.answer) else ""

    @property
    def values(self):
        """What the telephone was told with the last success."""
        return dict(self.answer.values)

    @property
    def letters(self):
        """All that was sent, oldest first."""
        return tuple(self.world.outbox.messages)

    @property
    def last(self):
        """What was sent last."""
        return self.letters[-1]

    def account(self, key):
        """Give an account."""
        return self.world.accounts[key]

    def replayed(self):
        """Do everything once more from the start."""
        return cloud.replay(self.start, self.world)
