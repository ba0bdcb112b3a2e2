"""What Centre, support and instructor asked of the cloud, as acts."""

from typing import Final

from pcm_sim.connect.deeds import CENTRE, INSTRUCTOR, SUPPORT, Deed
from pcm_sim.connect.sealing import SECRETS
from pcm_sim.connect.secrets import Sealed
from pcm_sim.domain.effects import CloudAnswered, Effect
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.acts import Act
from pcm_sim.scenario.scribe.faults import act_about_fault, car_said
from pcm_sim.session.asking import AskCloud
from pcm_sim.session.moment import Moment

_OF_CUSTOMER: Final = ("name", "email", "mobile")
_WHO: Final = {CENTRE: "dealer", SUPPORT: "support", INSTRUCTOR: "instructor"}


def act_at_desk(asked: AskCloud, before: Moment, effects: tuple[Effect, ...]) -> Act | None:
    """Give what was asked as an act; none for what no desk asks."""
    deed = asked.deed
    who = _WHO.get(asked.actor.kind)
    if who is None:
        return None
    if about_fault := act_about_fault(deed, before):
        return about_fault
    refused = next((one for one in effects if isinstance(one, CloudAnswered) and one.refused), None)
    return acts.Deed(
        who,
        deed.name,
        customer=deed.account,
        car=car_said(deed.vin, before),
        item=deed.item,
        centre=asked.actor.id,
        fields=_said(deed),
        refused=refused.message.id if refused and refused.message else "",
    )


def _said(deed: Deed) -> dict[str, str | int | bool | None]:
    """Give the fields that are said: of a customer even the empty ones, which the desk would look up."""
    # An account that is set to be open is given the secrets that the data have, which are none to write.
    kept_back = SECRETS if deed.name == acts.SET_STATE else frozenset[str]()
    return {
        name: value
        for name, value in deed.fields
        if not isinstance(value, Sealed) and name not in kept_back and (value != "" or name in _OF_CUSTOMER)
    }
