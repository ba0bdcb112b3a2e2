"""What the unit does with the card in its slot: PIN and PUK entry, and remembering the PIN.

The remembered PIN is shown to the card once, at the start, and never when it would cost the last try;
a PIN that the card refuses is forgotten, so a stale one costs one try at most.
"""

from dataclasses import replace
from typing import Final

from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.checks import Check, must, refusal_of
from pcm_sim.domain.driving import form_lock
from pcm_sim.domain.effects import Changed, Opened
from pcm_sim.domain.forms import open_form
from pcm_sim.domain.labels import Message
from pcm_sim.domain.outcome import Outcome, refuse, refuse_form, stop_waiting, tell
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.sim_card import PIN_TRIES, CardState, SimCard, unblock, verify_pin
from pcm_sim.domain.unit import FormState, SavedPin

LAST_TRY = 1
_WANTED = {CardState.PIN_REQUIRED: "sim_pin", CardState.PUK_REQUIRED: "sim_puk"}


def meet_card(rules: Rules, cabin: Cabin) -> Outcome:
    """Look at the card after a start or an insertion: use the remembered PIN or ask for what it wants."""
    card = cabin.car.card
    if card is None or not rules.vehicle.sim_slot:
        return Outcome(cabin)
    saved = cabin.unit.saved_pin
    if saved and saved.card != card.id:
        cabin = cabin.with_unit(replace(cabin.unit, saved_pin=None))
        saved = None
    if card.state is CardState.PIN_REQUIRED and saved and card.pin_tries > LAST_TRY:
        tried = verify_pin(card, saved.pin)
        unit = replace(cabin.unit, typed_pin=saved) if tried.verified else replace(cabin.unit, saved_pin=None)
        cabin = replace(cabin, car=cabin.car.with_card(tried), unit=unit)
        if tried.verified:
            return Outcome(cabin, (Changed("sim.state", CardState.READY.value),))
    return _ask_for_card(rules, cabin)


def ask_for_card(rules: Rules, cabin: Cabin, *, remember: bool = False) -> Outcome:
    """Open the form that the card wants because a person asked for it, which waits until the car stands."""
    closed = refusal_of((_standing(remember=remember),), rules, cabin)
    return refuse(cabin, closed) if closed else _ask_for_card(rules, cabin, remember=remember)


def _ask_for_card(rules: Rules, cabin: Cabin, *, remember: bool = False) -> Outcome:
    """Open the form that the card in the slot wants, or say why there is none.

    To remember a PIN that the unit does not know, an open card is shown it once more.
    """
    state = cabin.car.card_state
    form = "sim_pin" if remember and state is CardState.READY else _WANTED.get(state)
    if form:
        free = stop_waiting(cabin)
        trouble = _tries_spent(cabin.car.card)
        opened = replace(open_form(form, rules.policy, remember=remember), trouble=trouble)
        asked = free.cabin.with_unit(replace(free.cabin.unit, form=opened, focus=""))
        return Outcome(asked, free.effects).then(Opened(f"form:{form}"))
    refusal = refusal_of(ASKING, rules, cabin)
    return refuse(cabin, refusal) if refusal else Outcome(cabin)


def _tries_spent(card: SimCard | None) -> Message | None:
    """Tell how many tries a card has left where some are gone: the card does not forget them."""
    if card is None or card.pin_tries == PIN_TRIES:
        return None
    if card.pin_tries == 0:
        return Message("puk_prompt", (("n", card.puk_tries),))
    return Message("pin_left", (("n", card.pin_tries),))


def submit_pin(rules: Rules, cabin: Cabin, form: FormState) -> Outcome:
    """Show the typed PIN to the card."""
    card = cabin.car.card
    if card is None:
        return refuse(_without_form(cabin), Message("sim_none"))
    pin = form.text("pin")
    tried = verify_pin(card, pin)
    cabin = replace(cabin, car=cabin.car.with_card(tried))
    if tried.verified:
        return _opened(rules, cabin, tried, pin, form)
    if tried.state is CardState.PUK_REQUIRED:
        forgotten = cabin.with_unit(replace(cabin.unit, saved_pin=None))
        return _ask_again(rules, forgotten, form, "sim_puk", Message("puk_prompt", (("n", tried.puk_tries),)))
    message = "pin_last" if tried.pin_tries == LAST_TRY else "pin_bad"
    return _ask_again(rules, cabin, form, "sim_pin", Message(message, (("n", tried.pin_tries),)))


def submit_puk(rules: Rules, cabin: Cabin, form: FormState) -> Outcome:
    """Show the typed PUK and the new PIN to the card."""
    card = cabin.car.card
    if card is None:
        return refuse(_without_form(cabin), Message("sim_none"))
    new_pin = form.text("new_pin")
    if new_pin != form.text("repeat_pin"):
        return _ask_again(rules, cabin, form, "sim_puk", Message("pin_repeat"))
    tried = unblock(card, form.text("puk"), new_pin)
    cabin = replace(cabin, car=cabin.car.with_card(tried))
    if tried.verified:
        return _opened(rules, cabin, tried, new_pin, form)
    if tried.state is CardState.DEAD:
        return refuse(_without_form(cabin), Message("sim_dead"))
    return _ask_again(rules, cabin, form, "sim_puk", Message("puk_bad", (("n", tried.puk_tries),)))


def remember_pin(rules: Rules, cabin: Cabin, *, on: bool) -> Outcome:
    """Tick or untick "remember PIN"; only a PIN that the card took is ever kept."""
    card = cabin.car.card
    if not on:
        forgotten = cabin.with_unit(replace(cabin.unit, saved_pin=None))
        return tell(rules, forgotten, Message("pin_forgotten")).then(Changed("remember_pin", to=False))
    refusal = refusal_of(REMEMBERING, rules, cabin)
    if refusal or card is None:
        return refuse(cabin, refusal or Message("sim_none"))
    typed = _known_pin(cabin)
    if typed:
        kept = cabin.with_unit(replace(cabin.unit, saved_pin=typed))
        return tell(rules, kept, Message("pin_saved")).then(Changed("remember_pin", to=True))
    return ask_for_card(rules, cabin, remember=True)


def _known_pin(cabin: Cabin) -> SavedPin | None:
    """Give the PIN that was typed since the start, while it is the one of the open card."""
    card, typed = cabin.car.card, cabin.unit.typed_pin
    known = card is not None and card.state is CardState.READY and typed is not None and typed.card == card.id
    return typed if known else None


def _opened(rules: Rules, cabin: Cabin, card: SimCard, pin: str, form: FormState) -> Outcome:
    typed = SavedPin(card.id, pin)
    saved = typed if form.remember else cabin.unit.saved_pin
    unit = replace(cabin.unit, form=None, typed_pin=typed, saved_pin=saved, focus="")
    opened = tell(rules, cabin.with_unit(unit), Message("pin_saved" if form.remember else "pin_ok"))
    kept = (Changed("remember_pin", to=True),) if form.remember else ()
    return opened.then(Changed("sim.state", CardState.READY.value), *kept)


def _ask_again(rules: Rules, cabin: Cabin, before: FormState, form: str, trouble: Message) -> Outcome:
    return refuse_form(cabin, open_form(form, rules.policy, remember=before.remember), trouble)


def _without_form(cabin: Cabin) -> Cabin:
    return cabin.with_unit(replace(cabin.unit, form=None))


_INSERTED = must("card_in", lambda _, cabin, __: cabin.car.card is not None, "sim_none")
ASKING: Final = (
    _INSERTED,
    must("card_alive", lambda _, cabin, __: cabin.car.card_state is not CardState.DEAD, "sim_dead"),
)
"""What must be so before the unit can ask for a PIN or a PUK."""
REMEMBERING: Final = (
    _INSERTED,
    must(
        "card_asks", lambda _, cabin, __: bool(cabin.car.card and cabin.car.card.asks_pin), "sim_asks_no_pin"
    ),
)
"""What must be so before the PIN can be remembered."""


def _standing(*, remember: bool) -> Check:
    """Make the check that the form which the card wants is open to whoever sits in the car."""

    def against(rules: Rules, cabin: Cabin, _: str) -> Message | None:
        wanted = _WANTED.get(cabin.car.card_state, "sim_pin" if remember else "")
        return form_lock(rules, cabin.car, wanted)

    return Check("standing", against)


def unlocking_checks(cabin: Cabin) -> tuple[Check, ...]:
    """Give what must be so before the card's own form opens; nothing where the card is open."""
    return () if cabin.car.card_state is CardState.READY else (_standing(remember=False), *ASKING)


def remembering_checks(cabin: Cabin) -> tuple[Check, ...]:
    """Give what must be so before the PIN is remembered: one that is not known yet has to be typed."""
    typed = () if _known_pin(cabin) else (_standing(remember=True), ASKING[-1])
    return (*REMEMBERING, *typed)
