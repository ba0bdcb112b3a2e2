"""The SIM card as it is at the start: which one, its counters, whether its PIN was typed."""

from collections.abc import Mapping
from dataclasses import replace

from pcm_sim.domain.events import Confirm, Event, InsertCard, TypeText
from pcm_sim.domain.sim_card import CardState, SimCard
from pcm_sim.domain.unit import SavedPin
from pcm_sim.scenario.format.model import Plain
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.phrases import Quoted, as_written, meant, phrase, there_are
from pcm_sim.session.simulation import Session

NONE = "none"


def with_card(session: Session, state: Mapping[str, Plain]) -> Session:
    """Put a card into the slot as it is given.

    Args:
        session: The simulation.
        state: Value by name, of those that begin with `sim.`.

    Raises:
        StepError: The car has no slot, there is no such card, or it cannot be open.
    """
    if not session.rules.vehicle.sim_slot:
        expected = phrase("given.is", name=Quoted(next(iter(state))))
        raise StepError(Fault(expected, phrase("set.no_slot")))
    card_id = _wanted(session, state)
    session.dispatch(InsertCard(None))
    session = _changed(session, card_id, state)
    if card_id is None:
        return session
    session.dispatch(InsertCard(card_id))
    card = session.moment.car.card
    if card and (state.get("sim.open") or state.get("sim.remembered")):
        if card.state is CardState.PIN_REQUIRED:
            _type_pin(session, card.pin)
        if session.moment.car.card_state is not CardState.READY:
            seen = phrase("it_is", value=Quoted(session.moment.car.card_state.value))
            raise StepError(Fault(phrase("card.open"), seen, phrase("card.tries")))
    if card and state.get("sim.remembered"):
        unit = replace(session.moment.unit, saved_pin=SavedPin(card.id, card.pin))
        session = session.beginning_at(replace(session.moment, unit=unit))
    return session


def _wanted(session: Session, state: Mapping[str, Plain]) -> str | None:
    cards = [one.id for one in session.moment.car.cards]
    given = state.get("sim.card", session.moment.car.slot)
    if given in {None, NONE}:
        return None
    if given not in cards:
        expected = phrase("card.there", card=as_written(given))
        raise StepError(Fault(expected, there_are(cards), meant(str(given), cards)))
    return str(given)


def _changed(session: Session, card_id: str | None, state: Mapping[str, Plain]) -> Session:
    """Give the card its counters while it is out, and put away that it is out."""
    moment = session.moment
    cards = tuple(_given(one, state) if one.id == card_id else one for one in moment.car.cards)
    unit = replace(moment.unit, dialog=None, notice=None)
    return session.beginning_at(replace(moment, car=replace(moment.car, cards=cards), unit=unit))


def _given(card: SimCard, state: Mapping[str, Plain]) -> SimCard:
    return replace(
        card,
        pin_tries=int(state.get("sim.pin_tries", card.pin_tries) or 0),
        puk_tries=int(state.get("sim.puk_tries", card.puk_tries) or 0),
        asks_pin=state.get("sim.asks_pin", card.asks_pin) is True,
    )


def _type_pin(session: Session, pin: str) -> None:
    events: tuple[Event, ...] = (TypeText(pin), Confirm())
    for event in events:
        session.dispatch(event)
