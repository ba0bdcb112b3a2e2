"""What the customer's telephone shows at a moment."""

from pcm_sim.domain.handset_view import phone_view
from pcm_sim.domain.phone_screen import PhoneScreen
from pcm_sim.session.moment import Moment
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.phone_step import handset_of
from pcm_sim.session.portal import portal_of


def phone_shown(kit: PhoneKit, moment: Moment) -> PhoneScreen:
    """Give the telephone's screen.

    Args:
        kit: What the telephone runs by.
        moment: When.
    """
    handset = handset_of(kit, moment)
    return phone_view(kit.rules, handset, portal_of(moment.world, handset, moment.now, kit), moment.now)
