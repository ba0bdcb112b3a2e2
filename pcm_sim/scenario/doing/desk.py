"""What the Centre, support or the instructor does: a button of the desk, or an operation of the cloud."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from pcm_sim.connect.cloud import OPERATIONS
from pcm_sim.connect.deeds import CENTRE, INSTRUCTOR, SUPPORT, Actor, Deed, Field
from pcm_sim.connect.states.kinds import KINDS, SET_STATE
from pcm_sim.domain.effects import CloudAnswered
from pcm_sim.domain.labels import Message
from pcm_sim.scenario.doing.states import state_deed
from pcm_sim.scenario.finding.cars_named import vin_of
from pcm_sim.scenario.finding.sales_named import sold_as
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import Fault, StepError, Touch
from pcm_sim.scenario.play.phrases import Phrase, Quoted, Row, meant, phrase, there_are
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.session.asking import AskCloud
from pcm_sim.session.console.desk import DEEDS, DeskForm, desk_deed

_KINDS = {"dealer": CENTRE, "support": SUPPORT, "instructor": INSTRUCTOR}
_SAID = {
    CENTRE: phrase("deed.who.dealer"),
    SUPPORT: phrase("deed.who.support"),
    INSTRUCTOR: phrase("deed.who.instructor"),
    "customer": phrase("deed.who.customer"),
    "car": phrase("deed.who.car"),
}
_OF_FORM = ("name", "email", "mobile", "language", "delivery")


def do_deed(stage: Stage, act: acts.Deed) -> Iterator[Touch]:
    """Have somebody beside the car do something in the cloud.

    Raises:
        StepError: The cloud refuses what was to be done, or does what it was to refuse.
    """
    actor, deed = _asked(stage, act)
    yield Touch(Surface.DEVICE, "beside", act.do)
    stage.do(AskCloud(actor, deed))
    answers = [one for one in stage.effects if isinstance(one, CloudAnswered)]
    _judge(stage, act, answers[-1])


def _judge(stage: Stage, act: acts.Deed, answer: CloudAnswered) -> None:
    told = answer.message if answer.refused else None
    if told is None and act.refused:
        raise StepError(Fault(_wanted(act), phrase("deed.was_done")))
    if told is None or told.id == act.refused:
        return
    text, way_out = in_words(stage, told)
    raise StepError(Fault(_wanted(act), phrase("deed.refuses", message=Quoted(told.id), text=text), way_out))


def _wanted(act: acts.Deed) -> Phrase:
    deed = Quoted(act.do)
    if act.refused:
        return phrase("deed.refused", deed=deed, message=Quoted(act.refused))
    return phrase("deed.done", deed=deed)


def in_words(stage: Stage, message: Message) -> tuple[str, str]:
    """Put a message of the cloud and its way out into words, in the unit's language."""
    rules = stage.session.rules
    return rules.tell(message, stage.language) if message.id in rules.messages else (message.id, "")


def _asked(stage: Stage, act: acts.Deed) -> tuple[Actor, Deed]:
    """Give who asks for what: a button of the desk where this person has it, else the operation itself."""
    world = stage.session.moment.world
    kind = _KINDS[act.who]
    fields = _fields(stage, act.fields)
    vin = vin_of(stage.session, act.car)
    if act.do == SET_STATE and fields.get("object") in KINDS:
        _check_customer(stage, act.customer)
        return Actor(INSTRUCTOR), state_deed(stage, act, vin, fields)
    form = _form(stage, act, vin, fields)
    if act.do in DEEDS:
        actor, deed = desk_deed(world, act.do, form)
        if actor.kind == kind:
            # What is named beside the usual fields, such as a way to send it, goes along.
            return _at_centre(actor, form.centre), _without_blanks(deed).with_fields(**_beside(fields))
    operation = OPERATIONS.get(act.do)
    if operation is None and act.do not in DEEDS:
        hint = meant(act.do, (*DEEDS, *OPERATIONS))
        raise StepError(Fault(phrase("deed.can", deed=Quoted(act.do)), phrase("deed.unknown"), hint))
    if operation is None or kind not in operation.who:
        who = operation.who if operation else (desk_deed(world, act.do, form)[0].kind,)
        names = Row(tuple(_SAID[one] for one in who))
        raise StepError(Fault(_can_do(act), phrase("deed.for", names=names)))
    centre = form.centre if kind == CENTRE else ""
    return Actor(kind, centre), Deed(act.do, act.customer, vin, form.item, tuple(fields.items()))


def _can_do(act: acts.Deed) -> Phrase:
    deed = Quoted(act.do)
    if act.who == "dealer":
        return phrase("deed.by.dealer", deed=deed)
    if act.who == "support":
        return phrase("deed.by.support", deed=deed)
    return phrase("deed.by.instructor", deed=deed)


def _without_blanks(deed: Deed) -> Deed:
    """Leave out what nobody wrote: a car without a day of delivery is handed over now."""
    return replace(deed, fields=tuple((name, one) for name, one in deed.fields if one != ""))


def _at_centre(actor: Actor, centre: str) -> Actor:
    return actor._replace(id=actor.id or centre) if actor.kind == CENTRE else actor


def _fields(stage: Stage, written: Mapping[str, str | int | bool | None]) -> dict[str, Field]:
    said = ((name, stage.said(one) if isinstance(one, str) else one) for name, one in written.items())
    return {name: one for name, one in said if one is not None}


def _beside(fields: Mapping[str, Field]) -> Mapping[str, Field]:
    return {name: one for name, one in fields.items() if name not in _OF_FORM}


def _form(stage: Stage, act: acts.Deed, vin: str, fields: Mapping[str, Field]) -> DeskForm:
    """Lay on the desk what is named, and of a customer of the data what the desk would know."""
    session = stage.session
    world = session.moment.world
    _check_customer(stage, act.customer)
    person = session.phone_kit().people.get(act.customer)
    named = {name: str(one) for name, one in fields.items() if name in _OF_FORM}
    form = DeskForm(
        account=act.customer,
        vin=vin,
        item=sold_as(world, act.item, vin, act.customer),
        centre=_centre(stage, act),
        name=person.name if person else "",
        email=person.email if person else "",
        mobile=person.mobile if person else "",
    )
    return form._replace(**named)


def _check_customer(stage: Stage, customer: str) -> None:
    world = stage.session.moment.world
    known = dict.fromkeys((*stage.session.phone_kit().people, *world.accounts))
    if customer and customer not in known:
        expected = phrase("customer.there", customer=Quoted(customer))
        raise StepError(Fault(expected, there_are(known), meant(customer, known)))


def _centre(stage: Stage, act: acts.Deed) -> str:
    """Give the Centre that acts: the one that is named, the customer's own, else one of the country."""
    world = stage.session.moment.world
    centres = world.book.centres
    if act.centre and act.centre not in centres:
        expected = phrase("centre.there", centre=Quoted(act.centre))
        raise StepError(Fault(expected, there_are(centres), meant(act.centre, centres)))
    account = world.account(act.customer)
    person = stage.session.phone_kit().people.get(act.customer)
    country = person.country if person else stage.session.moment.car.market
    near = (key for key, one in centres.items() if one.country == country)
    return act.centre or (account.dealer if account else "") or next(near, next(iter(centres), ""))
