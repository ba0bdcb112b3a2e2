"""The parts of an explanation, in the language that was asked for."""

from typing import NamedTuple

from pcm_sim.session.car_settings import Value

SET, WAY, WAIT, SECTION, SPEAK = "set", "way", "wait", "section", "speak"
PAGE, STATE, REPAIR = "page", "state", "repair"
"""What a control does: sets something beside the unit, leads to a place on it, lets time pass, shows a
section of the console, or tells who does it elsewhere; opens a page of the telephone, sets the state of
something in the cloud, or repairs what goes wrong on purpose."""
PHONE = "phone/"
"""What the targets of the customer's telephone begin with."""
MAGIC = "magic"
"""What is repaired where a magic value strikes: there are none any more."""


class Control(NamedTuple):
    """What would make a condition hold.

    Attributes:
        kind: `set`, `way`, `wait`, `section`, `speak`, `page`, `state` or `repair`.
        label: What it does, as a button or a sentence says it.
        values: What is set, by the keys of `car_settings`, all of it together.
        target: Entry of the menus that it leads to, section of the console, page of the telephone, key of
            what has a state, or id of the fault.
        path: Labels on the way to the entry, from home.
        ms: How long to wait.
        state: What is to be set in the cloud.
    """

    kind: str
    label: str
    values: tuple[tuple[str, Value], ...] = ()
    target: str = ""
    path: tuple[str, ...] = ()
    ms: int = 0
    state: str = ""

    @property
    def acts(self) -> bool:
        """Whether it can be done from here at once."""
        return self.kind in {SET, WAY, WAIT, PAGE, STATE, REPAIR}


class Link(NamedTuple):
    """One link of the chain that decided: something that was asked.

    Attributes:
        name: Key of what is asked: a check, a fact of the conditions, or a check of the cloud.
        asked: What must be so, in words.
        now: What is so now.
        holds: It is as it must be; none where it is asked only once what stands before it holds.
        controls: What would change it, the nearest first; none where nothing does on this car.
        depth: How deep it lies: a link of depth 1 is a part of the one of depth 0 before it.
    """

    name: str
    asked: str
    now: str
    holds: bool | None
    controls: tuple[Control, ...] = ()
    depth: int = 0


Chain = tuple[Link, ...]


def is_open(chain: Chain) -> bool:
    """Tell whether every link of a chain holds."""
    return all(one.holds for one in chain if one.depth == 0)


def first_closed(chain: Chain) -> Link | None:
    """Give the link that decides: the first that does not hold, the deepest where it has parts."""
    closed = [one for one in chain if one.holds is False]
    if not closed:
        return None
    first = closed[0]
    return next((one for one in closed[1:2] if one.depth > first.depth), first)


class FactTold(NamedTuple):
    """A fact that something rests on.

    Attributes:
        id: Its number.
        text: What it says, in a sentence of ours.
        lines: Lines of the source.
    """

    id: str
    text: str
    lines: tuple[int, ...] = ()


class OtherReading(NamedTuple):
    """A statement that could be chosen instead.

    Attributes:
        text: What it says.
        gives: What would be so here.
        changes: That is something else than now.
    """

    text: str
    gives: str
    changes: bool = True


class ReadingTold(NamedTuple):
    """A contested cell that matters here.

    Attributes:
        cell: Its number.
        title: What is contested.
        chosen: What the simulation goes by.
        ours: The chosen statement is our answer, which is the default.
        others: The other statements, each with what it would give.
    """

    cell: str
    title: str
    chosen: str
    ours: bool
    others: tuple[OtherReading, ...]


class AbsentTold(NamedTuple):
    """Something that is not here.

    Attributes:
        label: What it is.
        reason: Why, in a sentence; empty where the chain tells it.
        chain: The conditions that do not hold.
        facts: Numbers of the facts that it rests on.
    """

    label: str
    reason: str
    chain: Chain = ()
    facts: tuple[str, ...] = ()


class RefusalTold(NamedTuple):
    """Something that was refused.

    Attributes:
        message: Id of the message.
        text: What was said.
        way_out: What was said to do.
        wanted: What was touched or asked for; empty where it came by itself.
        chain: What is asked, with what is so now; empty where the message alone says it.
        through: Nothing stands against it any more.
        facts: What the message rests on.
        at: Simulated ms at which it was said.
    """

    message: str
    text: str
    way_out: str
    wanted: str
    chain: Chain
    through: bool
    facts: tuple[FactTold, ...] = ()
    at: int = 0


class Why(NamedTuple):
    """Why a row, a page, a form or a feature is as it is.

    Attributes:
        target: What is explained: a node, `NODE#ITEM`, `form:NAME` or a feature.
        title: What it is called.
        path: Labels from home to it; empty where there is no entry.
        facts: What it rests on; nothing means that it is inferred.
        readings: Contested cells that matter here.
        there: Why it is there: its conditions and those above it.
        opens: What is asked before it opens or is done, with what is so now.
        refused: What it would say now; empty where it would not refuse.
        absent: What is not here, and why.
        note: A word of whoever wrote the menus; may be empty.
    """

    target: str
    title: str
    path: tuple[str, ...] = ()
    facts: tuple[FactTold, ...] = ()
    readings: tuple[ReadingTold, ...] = ()
    there: Chain = ()
    opens: Chain = ()
    refused: str = ""
    absent: tuple[AbsentTold, ...] = ()
    note: str = ""

    @property
    def inferred(self) -> bool:
        """Whether no fact of the source says it."""
        return not self.facts
