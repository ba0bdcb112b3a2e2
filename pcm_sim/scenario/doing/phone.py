"""What is done on the customer's telephone: each verb is a row of touches, told before they happen."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any as Untyped

from pcm_sim.domain import events
from pcm_sim.domain.handset_events import HoldPhone, OnPhone
from pcm_sim.domain.nodes import Choice
from pcm_sim.domain.phone_screen import PhoneField
from pcm_sim.scenario.doing.letter_by_letter import type_on_phone
from pcm_sim.scenario.doing.letters import read_letter
from pcm_sim.scenario.finding.phone_targets import listed, target_on_phone
from pcm_sim.scenario.finding.phone_ways import touch_row, walk_on_phone
from pcm_sim.scenario.finding.sights import phone_sight
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import Fault, StepError, Touch
from pcm_sim.scenario.play.phrases import Quoted, meant, phrase
from pcm_sim.scenario.play.stage import DOTS, Stage

SIGN_IN = "portal/sign_in"


def on_phone(stage: Stage, act: acts.OnPhone) -> Iterator[Touch]:
    """Do things on the telephone one after the other; each waits until the one before has been answered."""
    for at, one in enumerate(act.acts):
        if at:
            stage.settle()
        yield from _DOING[type(one)](stage, one)


def take_up(stage: Stage, act: acts.TakeUp) -> Iterator[Touch]:
    """Take up a customer's telephone; the one that is in hand already stays there."""
    holders = {one.id: one.name for one in stage.session.holders()}
    if act.customer not in holders:
        expected = phrase("phone.whose", customer=Quoted(act.customer))
        seen = phrase("phone.those_of", customers=listed(holders))
        raise StepError(Fault(expected, seen, meant(act.customer, holders)))
    if stage.session.phone.holder != act.customer:
        yield Touch(Surface.PHONE, "beside", label=holders[act.customer])
        stage.do(HoldPhone(act.customer))


def sign_in(stage: Stage, act: acts.SignIn) -> Iterator[Touch]:
    """Take up a customer's telephone and sign in, touch by touch, with the secrets of the data."""
    yield from take_up(stage, acts.TakeUp(act.customer))
    if stage.session.phone.signed_in == act.customer:
        return
    yield from walk_on_phone(stage, Where(SIGN_IN))
    own = {"email": f"${{{act.customer}.email}}", "password": f"${{{act.customer}.password}}"}
    yield from fill(stage, acts.Fill(own))
    yield from confirm(stage, acts.Confirm())
    stage.settle()
    if not stage.session.phone.signed_in:
        screen = stage.session.phone
        told = (screen.form.trouble, screen.form.way_out) if screen.form else ("", "")
        if screen.dialog:
            told = (screen.dialog.text, screen.dialog.way_out)
        expected = phrase("phone.signed_in", customer=Quoted(act.customer))
        raise StepError(Fault(expected, told[0] or phrase("phone.nobody"), told[1]))


def open_page(stage: Stage, act: acts.PhoneOpen) -> Iterator[Touch]:
    """Go to a page of My Porsche, touch by touch."""
    yield from walk_on_phone(stage, act.where)


def tap(stage: Stage, act: acts.PhoneTap) -> Iterator[Touch]:
    """Touch something; what is locked may be touched, for its refusal is worth seeing."""
    target = target_on_phone(stage, act.where)
    yield Touch(Surface.PHONE, "tap", target, phone_sight(stage).label(target))
    stage.do(OnPhone(events.Tap(target)))


def fill(stage: Stage, act: acts.Fill) -> Iterator[Touch]:
    """Fill fields of the form that is open."""
    for name, written in act.fields.items():
        field = _field(stage, name)
        text = _offered(field, stage.said(written))
        shown = DOTS if field.secret or stage.hides(written) else text
        touched = Touch(Surface.PHONE, "type", field.id, field.label, shown)
        yield touched
        yield from type_on_phone(stage, touched, name, text, chosen=bool(field.choices))


def _field(stage: Stage, name: str) -> PhoneField:
    screen = stage.session.phone
    expected = phrase("fill.can", field=Quoted(name))
    if screen.dialog:
        raise StepError(Fault(expected, phrase("dialog.over_form", dialog=Quoted(screen.dialog.message))))
    if screen.form is None:
        raise StepError(Fault(expected, phrase("form.none.phone", page=Quoted(screen.node))))
    fields = {one.name: one for one in screen.form.fields}
    if name not in fields:
        seen = phrase("form.has", form=Quoted(screen.node), fields=listed(fields))
        raise StepError(Fault(expected, seen, meant(name, fields)))
    return fields[name]


def _offered(field: PhoneField, text: str) -> str:
    """Give what a field is filled with: of a choice the value, which may be named by its label."""
    if not field.choices or text in {one.value for one in field.choices}:
        return text
    found = next((one.value for one in field.choices if one.label.casefold() == text.casefold()), None)
    if found is None:
        expected = phrase("offers.text", field=Quoted(field.name), text=Quoted(text))
        seen = phrase("offers", values=listed(one.value for one in field.choices))
        raise StepError(Fault(expected, seen))
    return found


def language(stage: Stage, act: acts.PhoneLanguage) -> Iterator[Touch]:
    """Choose another language in the telephone's own settings, which My Porsche follows (F131)."""
    rules = stage.session.phone_rules
    if act.language not in rules.languages:
        expected = phrase("phone.speaks", language=Quoted(act.language))
        raise StepError(Fault(expected, phrase("phone.languages", languages=listed(rules.languages))))
    if stage.session.phone.language == act.language:
        return
    nodes = rules.tree.nodes.values()
    choice = next(one for one in nodes if isinstance(one, Choice) and one.setting == "phone.language")
    yield from walk_on_phone(stage, Where(choice.id))
    yield from touch_row(stage, f"{choice.id}/{act.language}")


def back(stage: Stage, _: acts.Back) -> Iterator[Touch]:
    """Go one level back, or put the dialog away."""
    screen = stage.session.phone
    if not (screen.can_go_back or screen.dialog):
        raise StepError(Fault(phrase("back.can"), phrase("back.first", title=Quoted(screen.title))))
    yield Touch(Surface.PHONE, "back", "back")
    stage.do(OnPhone(events.Back()))


def confirm(stage: Stage, _: acts.Confirm) -> Iterator[Touch]:
    """Confirm the dialog or the form."""
    screen = stage.session.phone
    if screen.dialog is None and screen.form is None:
        seen = phrase("confirm.none.phone", page=Quoted(screen.node))
        raise StepError(Fault(phrase("confirm.can"), seen))
    target = screen.dialog.buttons[0].id if screen.dialog else "form/confirm"
    if screen.dialog:
        target = next((one.id for one in screen.dialog.buttons if one.id == "dialog/yes"), target)
    yield Touch(Surface.PHONE, "tap", target, phone_sight(stage).label(target))
    stage.do(OnPhone(events.Confirm()))


def read(stage: Stage, act: acts.Read) -> Iterator[Touch]:
    """Open the newest letter of a kind, wherever it lies."""
    yield from read_letter(stage, act.kind)


_DOING: Mapping[type, Callable[[Stage, Untyped], Iterator[Touch]]] = {
    acts.TakeUp: take_up,
    acts.SignIn: sign_in,
    acts.PhoneOpen: open_page,
    acts.PhoneTap: tap,
    acts.Fill: fill,
    acts.Read: read,
    acts.PhoneLanguage: language,
    acts.Back: back,
    acts.Confirm: confirm,
}
