"""What was done in a served world, line by line: enough to do it once more, and nothing that is secret."""

from typing import NamedTuple

from pcm_sim.connect.clock.agenda import Entry
from pcm_sim.connect.deeds import Actor, Answered, Deed
from pcm_sim.connect.door import Served
from pcm_sim.connect.news import News
from pcm_sim.server.worlds.kinds import tell_apart

# Before anything is made that reads or writes a line.
tell_apart()
DEED, TIME, CLOCK, ANEW = "deed", "time", "clock", "anew"


class Line(NamedTuple):
    """One thing that was done, or one thing that time did.

    Attributes:
        seq: Its number; 0 is the founding. A line of kind `time` with nothing fired only tells the time:
            it has the number of the line before, and is not kept.
        at: Simulated ms.
        kind: `deed`, `time`, `clock` (its mode or rate changed) or `anew` (reset, restored, or somebody was
            erased: whoever follows takes the whole world once more).
        actor: Who asked, with a deed.
        deed: What was asked, its secrets sealed.
        key: The idempotency key that came with it; empty for none.
        answer: What the cloud said, be it lost on its way; none where it did not do what was asked.
        news: What happened to contracts and functions.
        fired: What was due and happened.
    """

    seq: int
    at: int
    kind: str
    actor: Actor | None = None
    deed: Deed | None = None
    key: str = ""
    answer: Answered | None = None
    news: tuple[News, ...] = ()
    fired: tuple[Entry, ...] = ()


def answer_of(served: Served) -> Answered | None:
    """Give what the cloud said, be it lost on its way; none where it did nothing."""
    return served.unheard if served.answer is None else served.answer
