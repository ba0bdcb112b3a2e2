"""What has a state in the cloud that an instructor can set, and what is needed to set it."""

from collections.abc import Callable, Iterable, Mapping
from typing import NamedTuple

from pcm_sim.connect.deeds import Deed
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied


class Thing(NamedTuple):
    """One thing of the cloud, by what tells it from all others of its kind.

    Attributes:
        kind: Such as `contract`; one of `kinds.KINDS`.
        account: Id of a Porsche ID; empty where the kind needs none.
        vin: A car; empty where the kind needs none.
        item: Id of a contract, function, order or card; empty where the kind needs none.
    """

    kind: str
    account: str = ""
    vin: str = ""
    item: str = ""

    @property
    def key(self) -> str:
        """Tells it from everything else, such as `link/WP0ZZZPCMSIM00001/claire`."""
        return "/".join(filter(None, (self.kind, self.vin, self.account, self.item)))


class Wish(NamedTuple):
    """That a thing be in another state.

    Attributes:
        thing: Which.
        deed: What was asked; a secret that an account needs to be opened with may go with it.
    """

    thing: Thing
    deed: Deed


Setter = Callable[[World, Wish], World | Denied]


class Kind(NamedTuple):
    """One kind of thing.

    Attributes:
        by: Fields of `Thing` that tell one from another.
        there: Gives all there are.
        state: Gives the state of one in a word; empty where there is none.
        to: How it comes to each state that can be set, by its word.
    """

    by: tuple[str, ...]
    there: Callable[[World], Iterable[Thing]]
    state: Callable[[World, Thing], str]
    to: Mapping[str, Setter]
