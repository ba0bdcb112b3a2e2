"""Walks over car, telephone, desk and time that a recorder hears, and what counts as the same in the end."""

from dataclasses import replace

from hypothesis import strategies as st
from moves import KINDS, NUMBERS, events_of
from worlds import MINUTE

from pcm_sim.connect.deeds import INSTRUCTOR, Actor
from pcm_sim.connect.shelf import Shelf
from pcm_sim.domain.events import Back, Confirm, Erase, InsertCard, OrderProduct, Tap, TypeText
from pcm_sim.domain.handset_events import FillField, HoldPhone, OnPhone, OpenOnPhone
from pcm_sim.session.asking import AskCloud
from pcm_sim.session.console.desk import DEEDS, DeskForm, desk_deed, why_not
from pcm_sim.session.console.faults import RECIPES, STRUCK, WHEN, FaultForm, arming_deed
from pcm_sim.session.phone_step import handset_of
from pcm_sim.session.trouble.arming import Wanted, arming, offered_faults, why_not_armed
from pcm_sim.session.trouble.events import RepairFault, RepairFaults
from pcm_sim.session.trouble.fault_ids import armed_ids
from pcm_sim.session.trouble.surprise import surprise

AT_DESK = tuple(one for one in DEEDS if one not in {"free_car", "erase"})
"""The buttons of the desk after which the walks still find their customers."""
IN_HAND = (Back(), Confirm(), Erase(), TypeText("4711"), TypeText("Ab 1"))
WALKS = st.lists(
    st.one_of(
        st.builds(
            lambda kind, number: KINDS[kind](number), st.integers(0, len(KINDS) - 1), st.integers(0, 9_999)
        ),
        st.builds(lambda what, number: (what, number), st.sampled_from(["hand", "hand", "hold"]), NUMBERS),
        st.builds(
            lambda what, number: (what, number), st.sampled_from(["sign in", "desk", "fault"]), NUMBERS
        ),
    ),
    min_size=5,
    max_size=40,
)
"""What may happen to a car, on the telephone and at the desk."""


def walk(session, moves):
    """Let a walk happen."""
    for move in moves:
        for event in _events(session, move):
            if can_be_done(session, event):
                session.dispatch(event)


def can_be_done(session, event):
    """Tell whether a person at the window could do it; what is not offered there is no step either."""
    match event:
        case InsertCard():
            return session.rules.vehicle.sim_slot
        case HoldPhone(customer):
            return session.phone.holder != customer
        case OrderProduct(product):
            return product in dict(session.products())
        case Tap("form/confirm"):
            return "form/confirm" in session.screen.targets
        case _:
            return True


def _events(session, move):
    match move:
        case ("hand", number):
            yield from _by_hand(session, number)
        case ("hold", number):
            people = [one.id for one in session.holders()]
            yield HoldPhone(people[number % len(people)])
        case ("sign in", number):
            yield from _sign_in(session, number)
        case ("desk", number):
            yield from _at_desk(session, number)
        case ("fault", number):
            yield from _go_wrong(session, number)
        case _:
            yield from events_of(session, move)


def _by_hand(session, number):
    targets = session.phone.targets
    if number % 5 == 0 or not targets:
        yield OnPhone(IN_HAND[number // 5 % len(IN_HAND)])
    else:
        yield OnPhone(Tap(targets[number % len(targets)]))
        form = session.phone.form
        for field in form.fields if form else ():
            text = field.choices[0].value if field.choices else "12345678"
            yield OnPhone(FillField(field.name, text))


def _sign_in(session, number):
    customer = session.customers()[number % 3].id
    password, _ = session.secrets(customer)
    yield HoldPhone(customer)
    yield OpenOnPhone("portal")
    if session.phone.signed_in:
        return
    yield OnPhone(Tap("portal/sign_in"))
    for name, text in (("email", session.phone_kit().people[customer].email), ("password", password)):
        yield OnPhone(FillField(name, text))
    yield OnPhone(Confirm())


def _at_desk(session, number):
    world = session.moment.world
    people = list(world.accounts)
    form = DeskForm(
        people[number % len(people)], session.moment.car.vin, centre=next(iter(world.book.centres))
    )
    name = AT_DESK[number // 3 % len(AT_DESK)]
    if not why_not(world, name, form) or number % 4 == 0:
        yield AskCloud(*desk_deed(world, name, form))


def _go_wrong(session, number):
    if number % 3 == 0:
        yield from _go_wrong_later(session, number // 3)
        return
    recipe = RECIPES[number % len(RECIPES)]
    # What strikes everything strikes the car's own tries too, one more with each key that is typed.
    struck = recipe.operation or STRUCK[number % len(STRUCK)]
    when = WHEN[number // 7 % len(WHEN)]
    form = FaultForm(recipe.id, recipe.usual, operation=struck, when=when, number=2)
    yield AskCloud(Actor(INSTRUCTOR), arming_deed(session.moment.world, form))


def _go_wrong_later(session, number):
    """Let a fault wait for something, draw some, or repair one or all."""
    faults, triggers = offered_faults(session), [*session.fault_book.triggers]
    ids = armed_ids(session)
    if number % 7 == 0:
        yield surprise(session, number % 4 + 1, number)
    elif number % 7 == 1 and ids:
        yield RepairFault(ids[number % len(ids)])
    elif number % 7 == 2:
        yield RepairFaults()
    else:
        on = triggers[number % len(triggers)]
        fault = faults[number // 2 % len(faults)]
        times = 0 if fault in session.fault_book.faults else 2
        wanted = Wanted(
            fault, on=on, page="roaming", nth=number % 2 + 1, times=times, lasts=MINUTE * (number % 2)
        )
        if why_not_armed(session, wanted) is None:
            yield arming(session, wanted)


def alike(session, moment):
    """Give what two moments must have in common: all but what only single keys leave behind.

    The letters of a keyboard that were shown, and words about a key that was refused, are not in a recording.
    Nor is it, whether somebody has looked at the telephone. A fault is armed by what is said of it.
    """
    unit = moment.unit
    form = unit.form and replace(unit.form, layer="lower", held="")
    log = tuple(one for one in unit.log if one.message.id not in REFUSED_KEYS)
    notice = None if unit.notice and unit.notice.message.id in REFUSED_KEYS else unit.notice
    bare = replace(moment, unit=replace(unit, form=form, log=log, notice=notice))
    handset = handset_of(session.phone_kit(), bare)
    notice = None if handset.notice and handset.notice.message.id in REFUSED_KEYS else handset.notice
    journal = tuple(_as_said(one) for one in moment.world.journal)
    whole = replace(bare, handset=replace(handset, notice=notice))
    return whole.with_world(whole.world.but(journal=Shelf().add_all(journal)))


def _as_said(entry):
    is_fault = entry.deed.name == "arm_fault"
    fields = () if is_fault else tuple(one for one in entry.deed.fields if one[1] != "")
    return entry._replace(deed=replace(entry.deed, fields=fields))


REFUSED_KEYS = frozenset({"digits_only", "not_typable", "field_full", "field_empty", "field_active"})
