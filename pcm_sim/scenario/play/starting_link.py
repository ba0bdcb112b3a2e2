"""Who is linked with the car at the start, and which telephone is paired: done by the menus of this car."""

from collections.abc import Mapping
from dataclasses import replace

from pcm_sim.domain.events import PressKey
from pcm_sim.scenario.doing.unit import confirm, tap, type_text
from pcm_sim.scenario.doing.ways import open_entry
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.format.model import Cell, Plain
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.phrases import Phrase, Quoted, meant, phrase, there_are
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.session.simulation import Session

LINK = "link"


def linked_by(state: Mapping[str, Plain]) -> str | bool:
    """Give who is linked at the start by what is given: a customer by id, true for the main user, or nobody.

    Args:
        state: Value by name.
    """
    who = state.get("unit.linked", "unit.user" in state)
    return who if isinstance(who, bool | str) else False


def with_link(session: Session, cell: Cell, who: str | bool) -> Session:
    """Link a customer with the car, as its menus ask for it: by code or by Porsche ID.

    Args:
        session: The simulation.
        cell: What is played.
        who: Id of the customer, or true for the main user.

    Raises:
        StepError: There is no such customer, or this car does not let them be linked.
    """
    customer = _customer(session, who)
    stage = Stage(session, cell)
    for _ in open_entry(stage, acts.Open(Where(LINK))):
        pass
    if session.screen.form is None:
        for _ in tap(stage, acts.Tap(Where(LINK))):
            pass
    if session.screen.dialog:
        for _ in confirm(stage, acts.Confirm()):
            pass
    form = session.moment.unit.form
    for field in form.fields if form else ():
        for _ in type_text(stage, acts.Type(field.name, f"${{{customer}.{field.name}}}")):
            pass
    for _ in confirm(stage, acts.Confirm()):
        pass
    stage.settle()
    user = session.moment.unit.user
    if user is None or user.email != session.phone_kit().people[customer].email:
        screen = session.screen
        told = screen.form.trouble if screen.form else screen.dialog.text if screen.dialog else ""
        raise StepError(Fault(_linked(customer), told or phrase("link.nobody")))
    tree = session.rules.tree
    session.dispatch(PressKey(next(key for key, opens in tree.keys.items() if opens == tree.home)))
    return session


def _customer(session: Session, who: str | bool) -> str:
    """Give the customer who is meant; the one that the car belongs to where nobody is named."""
    people = session.phone_kit().people
    car = session.moment.world.car(session.moment.car.vin)
    owner = car.primary.account if car and car.primary else ""
    customer = who if isinstance(who, str) else owner
    if customer not in people:
        raise StepError(Fault(_linked(customer), there_are(people), meant(customer, people)))
    return customer


def _linked(customer: str) -> Phrase:
    return phrase("link.is", customer=Quoted(customer))


def with_phone(session: Session) -> Session:
    """Pair the telephone that is in the car.

    Raises:
        StepError: There is none.
    """
    phone = session.moment.car.phone
    if phone is None:
        raise StepError(Fault(phrase("pair.is"), phrase("pair.no_phone"), phrase("pair.bring")))
    telephony = session.moment.unit.areas.telephony
    known = replace(telephony, paired=(*telephony.paired, phone.id))
    unit = session.moment.unit.with_telephony(known)
    return session.beginning_at(replace(session.moment, unit=unit))
