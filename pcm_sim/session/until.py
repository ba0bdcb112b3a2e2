"""How long it is until something: a time, the next event of car or cloud, a named one."""

from pcm_sim.connect.clock.passing import At, By, Named, NextEvent, Until
from pcm_sim.connect.cloud import let_pass
from pcm_sim.domain.requests import Denied
from pcm_sim.session.moment import Moment

BACKWARDS = Denied("clock_backwards")


def ms_until(moment: Moment, until: Until) -> int | Denied | None:
    """Give the ms until then.

    Args:
        moment: What is so now.
        until: What is waited for; a named event is one of the cloud.

    Returns:
        Ms; `clock_backwards` for a time in the past; none where nothing is due, and for an event that
        never comes.
    """
    match until:
        case At(time):
            return time - moment.now if time >= moment.now else BACKWARDS
        case By(span):
            return span if span >= 0 else BACKWARDS
        case NextEvent():
            return _until_next(moment)
        case Named():
            # Tried out on the cloud alone: what the car does meanwhile changes nothing about when it is due.
            elapsed = let_pass(moment.world, until)
            return elapsed.world.now - moment.now if elapsed.reached else None


def _until_next(moment: Moment) -> int | None:
    waiting = moment.world.agenda.waiting
    dues = [one for one in (moment.queue.next_at(), waiting[0].due if waiting else None) if one is not None]
    return max(0, min(dues) - moment.now) if dues else None
