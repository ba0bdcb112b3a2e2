"""The telephone in a customer's hand, with My Porsche open on it; not the one that is paired with the car."""

from dataclasses import field, replace
from typing import NamedTuple

from pcm_sim.domain.effects import AskedByPhone, DroppedByPhone, OpenedOnPhone, Refused, Told
from pcm_sim.domain.unit import DialogState, FormState, NoticeState
from pcm_sim.domain.values import dataclass


class Waiting(NamedTuple):
    """A request that waits for the cloud.

    Attributes:
        request: Its id; a late answer with another id is inert.
        row: The row or the form it came from, by the id of its node.
        form: The form as it was sent, which opens again on refusal.
    """

    request: int
    row: str
    form: FormState | None = None


@dataclass(frozen=True, slots=True)
class Handset:
    """The telephone.

    Attributes:
        holder: Id of the customer in whose hand it is.
        language: ISO 639-1 code of the telephone's own settings, which the app follows (F131).
        stack: Pages walked through, home first; that of an item in a list is `NODE#ITEM`.
        signed_in: Id of the account that is signed in to My Porsche; empty for none.
        form: The open form.
        dialog: What stands over the page; its consequence is `RunAction` with the row or form it asks about.
        notice: The passing word.
        pending: The request that is waited for.
        requests: How many requests were made; gives the next id.
        paper: Number of the paper that was opened on this page; empty for none.
        mailboxes: Further addresses whose mail comes here: those that somebody registered with on it.
    """

    holder: str = ""
    language: str = "en"
    stack: tuple[str, ...] = ("home",)
    signed_in: str = ""
    form: FormState | None = None
    dialog: DialogState | None = None
    notice: NoticeState | None = None
    pending: Waiting | None = None
    requests: int = 0
    paper: str = ""
    mailboxes: tuple[str, ...] = ()

    @property
    def page(self) -> str:
        """Id of the page that is open; that of an item in a list is `NODE#ITEM`."""
        return self.stack[-1]

    @property
    def node(self) -> str:
        """Id of the node whose page is open."""
        return self.page.partition("#")[0]

    def waits_for(self, request: int) -> bool:
        """Tell whether an answer to a request is still wanted."""
        return self.pending is not None and self.pending.request == request

    def on(self, stack: tuple[str, ...]) -> "Handset":
        """Give the same telephone on another page; what stood over the old one is gone."""
        return replace(self, stack=stack, form=None, dialog=None, notice=None, paper="")

    def held_by(self, customer: str, home: str) -> "Handset":
        """Give the telephone of another customer, on which nobody is signed in yet.

        Args:
            customer: Whose it is.
            home: Id of the page that the app begins on.
        """
        return Handset(customer, self.language, (home,), requests=self.requests)

    def laid_aside(self) -> "Handset":
        """Give the telephone as it lies there while another is in hand: it waits for nothing."""
        form = self.pending.form if self.pending else self.form
        return replace(self, form=form, notice=None, pending=None, paper="")

    def taken_up(self, requests: int) -> "Handset":
        """Give the telephone as it is taken up again, as it was laid aside.

        Args:
            requests: How many requests all telephones made, so that no two have the same id.
        """
        return replace(self, requests=requests)


HandsetEffect = OpenedOnPhone | AskedByPhone | DroppedByPhone | Refused | Told


@dataclass(frozen=True, slots=True)
class HandsetOutcome:
    """What an event on the telephone led to.

    Attributes:
        handset: The telephone after it.
        effects: What happened, in order.
    """

    handset: Handset
    effects: tuple[HandsetEffect, ...] = field(default=())

    def then(self, *effects: HandsetEffect) -> "HandsetOutcome":
        """Give the same outcome with more effects."""
        return HandsetOutcome(self.handset, self.effects + effects)
