"""Doing what an explanation offers: every control is an event of the simulation, or leads somewhere."""

from pcm_sim.connect.deeds import INSTRUCTOR, Actor, deed
from pcm_sim.domain.handset_events import OpenOnPhone
from pcm_sim.session.console.objects import object_named, set_object
from pcm_sim.session.setting_checks import events_for
from pcm_sim.session.simulation import Session
from pcm_sim.session.trouble.events import RepairFault
from pcm_sim.session.why.parts import MAGIC, PAGE, REPAIR, SET, STATE, WAIT, WAY, Control


def do(session: Session, control: Control) -> bool:
    """Do it.

    Args:
        session: The simulation.
        control: What a link offers.

    Returns:
        Whether something was done; what lies elsewhere only says where.
    """
    match control.kind:
        case kind if kind == SET:
            for event in events_for(session.moment, dict(control.values)):
                session.dispatch(event)
        case kind if kind == WAIT:
            session.advance(control.ms)
        case kind if kind == PAGE:
            session.dispatch(OpenOnPhone(control.target))
        case kind if kind == STATE:
            thing = object_named(session.moment.world, control.target)
            return thing is not None and not set_object(session, thing, control.state).refused
        case kind if kind == REPAIR and control.target == MAGIC:
            session.ask(Actor(INSTRUCTOR), deed("set_magic", on=False))
        case kind if kind == REPAIR:
            session.dispatch(RepairFault(control.target))
        case kind if kind == WAY:
            return session.go_to_node(control.target)
        case _:
            return False
    return True
