"""What a row of My Porsche wants of the cloud, and what can come back."""

from typing import NamedTuple

from pcm_sim.domain.labels import Message
from pcm_sim.domain.requests import Denied

SIGNED_IN = "signed_in"
"""Name of the value of an answer that says who is signed in from now on; empty signs out."""

ITEM = "item"
"""Name of the value of an answer that says which item came to be, for a page that opens on it."""

OPENED = "opened"
"""Name of the value of an answer that says whose account the link of a mail leads to; nobody is signed in."""

PURPOSE = "purpose"
"""Name of the value of an answer that says what such a link is for: `invitation`, `confirmation`, `reset`."""
PAPER = "paper"
"""Name of the value of an answer that says which paper opens: the number of an invoice."""

BACK = "back"
"""Where a success may lead instead of to a page: to the page one came from."""


class Errand(NamedTuple):
    """What is sent to the cloud when a row is touched or a form is confirmed.

    Attributes:
        does: The deed, one of `portal_facts.DEEDS`.
        given: Names and values that go with it always.
        ask: Message that is asked first; empty for none.
        done: Message that tells of the success; empty leaves it to the answer.
        then: Node whose page opens after the success, or `back`; empty stays.
    """

    does: str
    given: tuple[tuple[str, str], ...] = ()
    ask: str = ""
    done: str = ""
    then: str = ""


class Accepted(NamedTuple):
    """The cloud did it.

    Attributes:
        message: What it says about it; none leaves it to the row.
        values: What the telephone has to know of it: `SIGNED_IN`, `ITEM`, `OPENED`, `PURPOSE`.
    """

    message: Message | None = None
    values: tuple[tuple[str, str], ...] = ()


PhoneReply = Accepted | Denied
