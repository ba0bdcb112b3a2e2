"""Who looks at the pages: each browser with a telephone of its own, kept here and named by a cookie."""

import asyncio
import hashlib
import secrets
from collections import OrderedDict
from dataclasses import dataclass, field, replace

from pcm_sim.domain.handset import Handset

MOST_VISITORS = 512
MOST_LEFT = 16
"""Pages of a visitor on which something was typed or told, and not yet left."""
MOST_PAPERS = 64
_ID_BYTES = 24
_MARK = 16


@dataclass
class Visitor:
    """One browser.

    Attributes:
        id: What its cookie holds; nobody else knows it.
        base: The telephone as it is whatever page is open: its holder, its language, who is signed in.
        left: The telephone as each address left it: what was typed and refused, asked, told.
        aside: Telephones of other holders, as they were laid aside.
        papers: Numbers of the papers that this visitor was given.
        turn: How often something was done; what a page sends carries it, so that nothing is done twice.
        one_by_one: What a visitor does is done one after the other.
    """

    id: str
    base: Handset
    left: OrderedDict[str, Handset] = field(default_factory=OrderedDict)
    aside: dict[str, Handset] = field(default_factory=dict)
    papers: OrderedDict[str, None] = field(default_factory=OrderedDict)
    turn: int = 0
    one_by_one: asyncio.Lock = field(default_factory=asyncio.Lock)

    @property
    def mark(self) -> str:
        """A name that tells visitors apart and lets nobody be one."""
        return hashlib.sha256(self.id.encode()).hexdigest()[:_MARK]

    def at(self, address: str) -> Handset | None:
        """Give the telephone as an address left it; none where it left nothing."""
        found = self.left.get(address)
        return found and replace(
            found,
            holder=self.base.holder,
            language=self.base.language,
            signed_in=self.base.signed_in,
            mailboxes=self.base.mailboxes,
            requests=self.base.requests,
        )

    def leave(self, address: str, kept: Handset | None, handset: Handset) -> None:
        """Go on with the telephone as it is now.

        Args:
            address: The page it leads to.
            kept: What is to be shown there; none where the page begins anew.
            handset: The telephone, for what holds on every page.
        """
        self.base = replace(handset, form=None, dialog=None, notice=None, pending=None, paper="")
        self.left.pop(address, None)
        if kept:
            self.left[address] = kept
        while len(self.left) > MOST_LEFT:
            self.left.popitem(last=False)

    def come_to(self, address: str) -> None:
        """Forget what other pages were left with: whoever comes back begins anew."""
        for other in [one for one in self.left if one != address]:
            del self.left[other]

    def be_given(self, paper: str) -> None:
        """Keep the number of a paper that may be opened."""
        self.papers[paper] = None
        while len(self.papers) > MOST_PAPERS:
            self.papers.popitem(last=False)

    def hold(self, holder: str, home: str) -> None:
        """Be somebody else's browser: one is laid aside as it is, the other taken up as it was."""
        self.aside[self.base.holder] = self.base
        own = self.aside.pop(holder, None)
        fresh = own or self.base.held_by(holder, home)
        self.base = replace(fresh, language=self.base.language, requests=self.base.requests)
        self.left.clear()

    def be_nobody(self, home: str) -> None:
        """Sign out everywhere: the world began anew."""
        self.base = self.base.held_by(self.base.holder, home)
        self.left.clear()
        self.aside.clear()
        self.papers.clear()


class Visitors:
    """The browsers of one world, the last to come last."""

    def __init__(self) -> None:
        """Begin with none."""
        self._known: OrderedDict[str, Visitor] = OrderedDict()

    def __len__(self) -> int:
        return len(self._known)

    def known(self, visitor_id: str) -> Visitor | None:
        """Give the visitor of a cookie; none where it is unknown or was forgotten."""
        found = self._known.get(visitor_id)
        if found:
            self._known.move_to_end(visitor_id)
        return found

    def welcome(self, base: Handset) -> Visitor:
        """Take in a new visitor; the one who was away for longest is forgotten where there are too many."""
        made = Visitor(secrets.token_urlsafe(_ID_BYTES), base)
        self._known[made.id] = made
        while len(self._known) > MOST_VISITORS:
            self._known.popitem(last=False)
        return made

    def begin_anew(self, home: str) -> None:
        """Sign everybody out."""
        for one in self._known.values():
            one.be_nobody(home)
