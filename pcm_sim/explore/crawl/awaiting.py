"""What is waited for: two waits that will end otherwise are two states."""

from pcm_sim.domain.events import Answer, Tick
from pcm_sim.domain.handset_events import PhoneAnswer
from pcm_sim.domain.requests import Denied
from pcm_sim.explore.crawl.machine import PHONE
from pcm_sim.session.moment import Moment


def until_due(moment: Moment) -> tuple[Tick, ...]:
    """Give the time that passes until something is due for car or telephone; nothing where nothing is."""
    due = moment.queue.next_at()
    return () if due is None else (Tick(max(0, due - moment.now)),)


def awaited(moment: Moment, machine: str) -> str:
    """Give what asked and what will come: `for:pairing_code:Welcome`.

    Args:
        moment: The moment.
        machine: Whose wait is meant, `pcm` or `phone`.
    """
    event: Answer | PhoneAnswer | None
    if machine == PHONE:
        waiting = moment.handset.pending if moment.handset else None
        asked = waiting.row if waiting else ""
        event = next((due.event for due in moment.queue.dues if isinstance(due.event, PhoneAnswer)), None)
    else:
        pending = moment.unit.pending
        asked = pending.form.form if pending and pending.form else "request"
        event = next((due.event for due in moment.queue.dues if isinstance(due.event, Answer)), None)
    if event is None:
        return f"for:{asked}:nothing"
    reply = event.reply
    return f"for:{asked}:{reply.reason if isinstance(reply, Denied) else type(reply).__name__}"
