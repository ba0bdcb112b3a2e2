"""What can be crawled: something that shows a screen at a moment, on which a person can do things."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, Protocol

from pcm_sim.domain.effects import Effect
from pcm_sim.explore.crawl.acts import Act
from pcm_sim.session.happening import Happening
from pcm_sim.session.moment import Moment

PCM, PHONE, PORTAL = "pcm", "phone", "portal"
"""The machines: the unit in the car, My Porsche on the telephone, My Porsche in a browser."""


class EntrySight(NamedTuple):
    """One thing on a screen that can be touched.

    Attributes:
        id: Target of a tap.
        kind: What it promises (`RowKind`), or `button`, `field`, `key`, `sign`, `area`, `back`.
        label: What stands on it.
        position: `on` or `off` of a box, `chosen` of an option, `locked` where it refuses; empty for most.
    """

    id: str
    kind: str
    label: str
    position: str = ""


class Sight(NamedTuple):
    """What is seen at a moment, as far as it makes a state another one.

    Attributes:
        screen: Id of the page's node, `form:NAME`, `sign:NAME`, `wait` or `dark`.
        over: What stands over it: `dialog:MESSAGE`; empty for most.
        detail: What else makes it another state: why a form refused, tries that are left; empty for most.
        guards: Conditions that the screen reads, by id, with their present value.
        entries: What can be touched, in the order of the screen.
        messages: Ids of the messages that are legible.
        title: Heading.
        facts: Everything that guards anywhere may ask for, as it is now: a moment with other facts may open
            states elsewhere.
        lacks: What its entries need and lack: nothing on the screen shows it, and it decides what a touch
            does.
    """

    screen: str
    over: str
    detail: str
    guards: tuple[tuple[str, bool], ...]
    entries: tuple[EntrySight, ...]
    messages: tuple[str, ...]
    title: str
    facts: tuple[object, ...]
    lacks: tuple[str, ...] = ()

    @property
    def state(self) -> str:
        """The state in one word: `set/phone[-set/phone/hang_up,?online]/dialog:call_ends`."""
        closed = (name for name, holds in self.guards if not holds)
        shut = ",".join((*(f"-{name}" for name in closed), *(f"?{name}" for name in self.lacks)))
        head = f"{self.screen}[{shut}]" if shut else self.screen
        return "/".join(filter(None, (head, self.over, self.detail)))


Vector = tuple[bool | str, ...]
"""The values of the guards of a screen, and what its entries lack."""


class Machine(Protocol):
    """Something that can be crawled, on one car."""

    @property
    def name(self) -> str:
        """`pcm`, `phone` or `portal`."""

    @property
    def declared(self) -> Sequence[str]:
        """Ids of all screens that the data declare for it, on whichever car."""

    @property
    def home(self) -> str:
        """Id of the page below all others."""

    def look(self, moment: Moment) -> Sight:
        """See what is shown at a moment."""

    def acts(self, moment: Moment, sight: Sight) -> Iterable[Act]:
        """Give what a person can do there, in a fixed order."""

    def do(self, moment: Moment, act: Act) -> tuple[Moment, tuple[Effect, ...]]:
        """Do it."""

    def events(self, moment: Moment, act: Act) -> tuple[Happening, ...]:
        """Give the events that an act is at a moment."""

    def ways(self, moment: Moment, seen: Mapping[str, set[Vector]]) -> Iterator[tuple[Act, ...]]:
        """Give ways to pages whose guards, or what they lack, are now as they were on no page that was seen.

        Args:
            moment: Where the ways begin.
            seen: For each screen the values of its guards and what it lacked, as far as they were seen.
        """

    def sheet(self, moment: Moment) -> dict[str, object]:
        """Give all that is legible at a moment, as plain values: what two crawls are compared by."""
