"""What the instructor does to one thing of the cloud: sets its state, and nothing else is reset."""

from pcm_sim.connect.deeds import DONE, Deed
from pcm_sim.connect.door import ONLY_INSTRUCTOR, Done, Operation, Visit
from pcm_sim.connect.states.kinds import KINDS, SET_STATE, state_of, thing_of
from pcm_sim.connect.states.things import Wish
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied

_AGAIN = frozenset({"valid"})
"""States that are set anew even where they hold: another code, a link that opens as long again."""


def _set_state(world: World, _: Visit, wanted: Deed) -> Done:
    """Set the state of the thing that is named, with what follows from it as if it had happened."""
    thing = thing_of(wanted)
    now = state_of(world, thing) if thing else ""
    if thing is None or not now:
        return Done(world, Denied("object_unknown"))
    state = wanted.text("state")
    setter = KINDS[thing.kind].to.get(state)
    if setter is None:
        return Done(world, Denied("state_unknown"))
    if state == now and state not in _AGAIN:
        return Done(world, DONE)
    after = setter(world, Wish(thing, wanted))
    return Done(world, after) if isinstance(after, Denied) else Done(after, DONE)


OPERATIONS = {SET_STATE: Operation(_set_state, ONLY_INSTRUCTOR)}
