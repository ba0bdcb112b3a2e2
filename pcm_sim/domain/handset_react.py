"""One event on the customer's telephone: what a touch, typing or an answer does in My Porsche."""

from dataclasses import replace
from typing import assert_never

from pcm_sim.domain import handset_forms as forms
from pcm_sim.domain.effects import DroppedByPhone, OpenedOnPhone, Refused
from pcm_sim.domain.errands import BACK, ITEM, PAPER, SIGNED_IN, Accepted, Errand
from pcm_sim.domain.events import Back, Confirm, Erase, Tap, TypeText
from pcm_sim.domain.handset import Handset, HandsetOutcome, Waiting
from pcm_sim.domain.handset_errands import ask, say_in_passing, send
from pcm_sim.domain.handset_events import (
    FillField,
    HandIntent,
    HandsetEvent,
    HoldPhone,
    OnPhone,
    OpenOnPhone,
    PhoneAnswer,
    SetPhoneLanguage,
)
from pcm_sim.domain.handset_pages import (
    PhoneLine,
    closed_lock,
    facts_on,
    grounded,
    lines_on,
    lock_message,
    open_way_to,
    way_to,
)
from pcm_sim.domain.labels import Message
from pcm_sim.domain.nodes import (
    Action,
    Check,
    Choice,
    Entrance,
    Listing,
    Menu,
    Node,
    Option,
    Page,
    Shortcut,
    Value,
)
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.domain.portal import Portal
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.unit import DialogState, FormState, RunAction

FORM, FOOT, BAR = "form/", "foot/", "bar/"
_FIELD, _SHOW, _CONFIRM = "form/field/", "form/show/", "form/confirm"


def react(
    rules: PhoneRules, handset: Handset, portal: Portal, event: HandsetEvent, now: int
) -> HandsetOutcome:
    """Give the telephone after an event, with what happened.

    Args:
        rules: The app.
        handset: The telephone before.
        portal: What My Porsche knows, made for this telephone as it is before the event.
        event: What happens.
        now: Simulated ms since 1970.
    """
    match event:
        case HoldPhone(customer):
            return _stopped(handset, handset.held_by(customer, rules.tree.home))
        case SetPhoneLanguage(language):
            known = language in rules.languages
            return HandsetOutcome(replace(handset, language=language) if known else handset)
        case OpenOnPhone(node):
            return _go_to(rules, handset, portal, node)
        case PhoneAnswer(request, reply):
            return _hear(rules, handset, request, reply, now)
        case OnPhone(intent):
            return _do(rules, grounded(rules, handset, portal), portal, intent, now)
        case _:
            assert_never(event)


def _do(rules: PhoneRules, handset: Handset, portal: Portal, intent: HandIntent, now: int) -> HandsetOutcome:
    match intent:
        case Tap(target):
            return _tap(rules, handset, portal, target)
        case Back():
            return _back(handset)
        case Confirm():
            return _confirm(rules, handset, portal)
        case TypeText() | Erase() | FillField():
            form = handset.form
            if form is None or handset.dialog or handset.pending:
                return HandsetOutcome(handset)
            return _type(rules, handset, form, intent, now)
        case _:
            assert_never(intent)


def _type(
    rules: PhoneRules, handset: Handset, form: FormState, intent: TypeText | Erase | FillField, now: int
) -> HandsetOutcome:
    match intent:
        case TypeText(text):
            return forms.type_text(rules, handset, form, text, now)
        case FillField(name, text):
            return forms.fill(rules, handset, name, text, now)
        case Erase():
            return forms.erase(handset, form)


def _tap(rules: PhoneRules, handset: Handset, portal: Portal, target: str) -> HandsetOutcome:
    if handset.dialog:
        # What is merely told has no button to say no with.
        answers = {"dialog/yes": True, **({"dialog/no": False} if handset.dialog.then else {})}
        if target not in answers:
            return HandsetOutcome(handset)
        return _answer_dialog(rules, handset, portal, handset.dialog, yes=answers[target])
    if target == "back":
        return _back(handset)
    if target == "wait/cancel":
        return _cancel(handset)
    if target.startswith(BAR) and target.removeprefix(BAR) in rules.tree.bar:
        return _walk(rules, handset, target.removeprefix(BAR))
    if target.startswith(FOOT):
        return _tap_foot(rules, handset, target.removeprefix(FOOT))
    if handset.pending:
        return HandsetOutcome(handset)
    if handset.form:
        return _tap_form(rules, handset, portal, handset.form, target)
    line = next((one for one in lines_on(rules, handset, portal) if one.id == target), None)
    return _tap_line(rules, handset, portal, line) if line else HandsetOutcome(handset)


def _tap_foot(rules: PhoneRules, handset: Handset, name: str) -> HandsetOutcome:
    lines = (line for some in rules.feet.values() for line in some)
    to = next((line.to for line in lines if line.id == name), "")
    if not to or handset.node == to:
        return HandsetOutcome(handset)
    return _stopped(handset, _opened(handset, (*handset.stack, to)))


def _tap_form(
    rules: PhoneRules, handset: Handset, portal: Portal, form: FormState, target: str
) -> HandsetOutcome:
    if target == _CONFIRM:
        return _submit(rules, handset, portal, form)
    if target.startswith(_FIELD):
        return forms.choose_field(handset, form, target.removeprefix(_FIELD))
    if target.startswith(_SHOW):
        return forms.show_or_hide(rules, handset, form, target.removeprefix(_SHOW))
    return HandsetOutcome(handset)


def _tap_line(rules: PhoneRules, handset: Handset, portal: Portal, line: PhoneLine) -> HandsetOutcome:
    if not isinstance(line.node, Listing):
        return _tap_node(rules, handset, portal, line.node)
    if line.item is None:
        return HandsetOutcome(handset)
    closed = closed_lock(facts_on(rules, portal, handset.stack), line.node)
    if closed:
        return _refuse(handset, lock_message(portal, closed))
    if line.node.does:
        return ask(rules, handset, portal, line.id)
    return _opened(handset, (*handset.stack, line.id))


def _tap_node(rules: PhoneRules, handset: Handset, portal: Portal, node: Node) -> HandsetOutcome:
    closed = closed_lock(facts_on(rules, portal, handset.stack), node)
    if closed:
        return _refuse(handset, lock_message(portal, closed))
    match node:
        case Menu() | Choice() | Page():
            return _opened(handset, (*handset.stack, node.id))
        case Check() | Option() | Action():
            return ask(rules, handset, portal, node.id)
        case Entrance():
            form = forms.open_form(rules, handset, portal, node.id)
            opened = replace(handset, form=form, notice=None)
            return HandsetOutcome(opened, (OpenedOnPhone(f"form:{node.id}"),))
        case Value() | Listing():
            return HandsetOutcome(handset)
        case Shortcut(to=to):
            return _tap_node(rules, handset, portal, rules.tree.nodes[to])
        case _:
            assert_never(node)


def _submit(rules: PhoneRules, handset: Handset, portal: Portal, form: FormState) -> HandsetOutcome:
    missing = forms.gaps(rules, handset, portal, form)
    if missing:
        at = form.active if form.active in missing else missing[0]
        return forms.first_gap(rules, handset, form, at)
    return ask(rules, handset, portal, form.form)


def _answer_dialog(
    rules: PhoneRules, handset: Handset, portal: Portal, dialog: DialogState, *, yes: bool
) -> HandsetOutcome:
    closed = replace(handset, dialog=None)
    if not yes or not isinstance(dialog.then, RunAction):
        return HandsetOutcome(closed)
    return send(rules, closed, portal, dialog.then.does)


def _confirm(rules: PhoneRules, handset: Handset, portal: Portal) -> HandsetOutcome:
    if handset.dialog:
        return _answer_dialog(rules, handset, portal, handset.dialog, yes=True)
    if handset.form and not handset.pending:
        return _submit(rules, handset, portal, handset.form)
    return HandsetOutcome(handset)


def _back(handset: Handset) -> HandsetOutcome:
    if handset.dialog:
        return HandsetOutcome(replace(handset, dialog=None))
    if handset.pending:
        return _cancel(handset)
    if handset.form:
        return HandsetOutcome(replace(handset, form=None, notice=None))
    return _opened(handset, handset.stack[:-1]) if len(handset.stack) > 1 else HandsetOutcome(handset)


def _cancel(handset: Handset) -> HandsetOutcome:
    """Wait no longer; what was typed is there again."""
    form = handset.pending.form if handset.pending else handset.form
    return _stopped(handset, replace(handset, pending=None, form=form))


def _hear(
    rules: PhoneRules, handset: Handset, request: int, reply: Accepted | Denied, now: int
) -> HandsetOutcome:
    waiting = handset.pending
    if waiting is None or waiting.request != request:
        return HandsetOutcome(handset)
    free = replace(handset, pending=None)
    if isinstance(reply, Accepted):
        return _succeeded(rules, free, waiting, reply, now)
    trouble = Message(reply.reason, reply.figures)
    if waiting.form is None:
        return _refuse(free, trouble)
    form = replace(waiting.form, trouble=trouble)
    return HandsetOutcome(replace(free, form=form), (Refused(trouble),))


def _succeeded(
    rules: PhoneRules, handset: Handset, waiting: Waiting, reply: Accepted, now: int
) -> HandsetOutcome:
    errand, values = rules.errands.get(waiting.row, Errand("")), dict(reply.values)
    signed = replace(handset, form=None, signed_in=values.get(SIGNED_IN, handset.signed_in))
    led = _led_on(rules, signed, errand.then, values.get(ITEM, ""))
    if PAPER in values:
        led = HandsetOutcome(replace(led.handset, paper=values[PAPER]), led.effects)
    message = reply.message or (Message(errand.done) if errand.done else None)
    if message is None:
        return led
    said = say_in_passing(rules, led.handset, message, now)
    return HandsetOutcome(said.handset, led.effects + said.effects)


def _led_on(rules: PhoneRules, handset: Handset, then: str, item: str) -> HandsetOutcome:
    if then == BACK:
        return _opened(handset, handset.stack[:-1] or handset.stack)
    if then not in rules.tree.nodes:
        return HandsetOutcome(handset)
    return _opened(handset, way_to(rules, handset.stack, then, item))


def _go_to(rules: PhoneRules, handset: Handset, portal: Portal, node: str) -> HandsetOutcome:
    """Go where a node is reached through the menus, as far as the way is open."""
    if node not in rules.tree.nodes:
        return HandsetOutcome(handset)
    there = grounded(rules, handset.on(open_way_to(rules, portal, node)), portal)
    facts = facts_on(rules, portal, there.stack)
    locks = (closed_lock(facts, rules.tree.nodes[page]) for page in there.stack)
    closed = next(filter(None, locks), None)
    if closed:
        return _refuse(handset, lock_message(portal, closed))
    return _stopped(handset, _opened(handset, there.stack))


def _walk(rules: PhoneRules, handset: Handset, node: str) -> HandsetOutcome:
    return _stopped(handset, _opened(handset, way_to(rules, (), node)))


def _opened(handset: Handset, stack: tuple[str, ...]) -> HandsetOutcome:
    return HandsetOutcome(handset.on(stack), (OpenedOnPhone(stack[-1]),))


def _refuse(handset: Handset, message: Message) -> HandsetOutcome:
    return HandsetOutcome(replace(handset, dialog=DialogState(message)), (Refused(message),))


def _stopped(before: Handset, after: Handset | HandsetOutcome) -> HandsetOutcome:
    """Wait no longer for what the telephone waited for before."""
    outcome = HandsetOutcome(after) if isinstance(after, Handset) else after
    if before.pending is None:
        return outcome
    free = HandsetOutcome(replace(outcome.handset, pending=None), outcome.effects)
    return free.then(DroppedByPhone(before.pending.request))
