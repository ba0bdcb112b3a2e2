"""Doing what an explanation offers: every control is an event of the simulation, or leads somewhere."""

from pcm_sim.session.setting_checks import events_for
from pcm_sim.session.simulation import Session
from pcm_sim.session.why.parts import SET, WAIT, WAY, Control


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
        case kind if kind == WAY:
            return session.go_to_node(control.target)
        case _:
            return False
    return True
