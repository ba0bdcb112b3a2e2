"""Every row of every page, touched in several states of the car: none is silent, and back leads back."""

import pytest
from invariants import check_back, check_moment, check_step, check_ways_out, check_words
from moves import fill_form, walk_to
from shipped import open_car

from pcm_sim.domain.events import (
    BringPhone,
    DriveTo,
    OfferUpdate,
    OrderProduct,
    PlugPhone,
    PressKey,
    SetHotspot,
    SetIgnition,
    SetPrivateMode,
    Tap,
    TypeText,
)
from pcm_sim.domain.routes import placed
from pcm_sim.session.step import step
from pcm_sim.session.walks import walk_feature

ONE_OF_EACH_TREE = ("macan-95b-1", "panamera-971-1b", "macan-95b-3", "taycan-y1a-b", "macan-95b-old")


def sold(session):
    """Leave the car as it was sold."""
    del session


def linked(session):
    """Link the car, order something, let it come, and offer an update."""
    for _ in walk_feature(session, "link"):
        pass
    session.settle()
    for event in (OrderProduct("active_lane_keeping"), OrderProduct("charging"), OfferUpdate(on=True)):
        session.dispatch(event)
    session.dispatch(SetIgnition(on=False))
    session.dispatch(SetIgnition(on=True))
    card = session.moment.car.card
    if session.moment.unit.form and card:
        session.dispatch(TypeText(card.pin))
        session.dispatch(Tap("form/confirm"))
    session.settle()


def agreed(session):
    """Go as far as linking does, and agree to the update."""
    linked(session)
    do(session, "updates")
    updates = session.moment.unit.page
    session.dispatch(Tap(f"{updates}/install"))
    session.dispatch(Tap("dialog/yes"))


def talking(session):
    """Pair the telephone, open its hotspot, join it, and call somebody."""
    session.dispatch(SetHotspot(on=True))
    do(session, "bluetooth")
    networks = next(placed(session.rules.vehicle, session.rules.tree, "hotspot_join"), None)
    if networks:
        for event in walk_to(session, f"{networks.id.rpartition('/')[0]}/on"):
            session.dispatch(event)
        do(session, "hotspot_join")
    do(session, "dial")


def do(session, feature):
    """Walk to the entry of a feature where the car has one, touch it and fill in what it asks."""
    node = next(placed(session.rules.vehicle, session.rules.tree, feature), None)
    for event in walk_to(session, node.id) if node else ():
        session.dispatch(event)
    for event in fill_form(session, "right"):
        session.dispatch(event)


def in_carplay(session):
    """Plug the telephone in and start CarPlay."""
    session.dispatch(PlugPhone(on=True))
    do(session, "carplay")


def cut_off(session):
    """Sit abroad in private mode, without a telephone."""
    for event in (DriveTo("JP"), SetPrivateMode(on=True), BringPhone(None)):
        session.dispatch(event)


HAVE_CONNECT = ONE_OF_EACH_TREE[:-1]
STATES = {
    sold: lambda unit: not unit.users,
    linked: lambda unit: unit.users and unit.areas.grants,
    agreed: lambda unit: unit.areas.update_state == "confirmed",
    talking: lambda unit: unit.areas.telephony.call,
    in_carplay: lambda unit: unit.areas.carplay,
    cut_off: lambda unit: not unit.users,
}
"""What is done to the car first, and how one sees that it was."""
ON_EVERY_CAR = {sold, talking, cut_off}


def touch_everything(session):
    """Give every page that can be reached from home, with every touch on it.

    Each page is touched in the moment in which it was first reached.

    Yields:
        The moment before a touch or key, what it was, the moment after, the effects, and the targets.
    """
    rules = session.rules
    keys = tuple(PressKey(key.id) for key in rules.vehicle.head_unit.keys)
    seen, open_ = set(), [session.moment]
    while open_:
        moment = open_.pop()
        targets = check_moment(rules, moment)
        page = (moment.unit.page, moment.unit.form and moment.unit.form.form, moment.unit.dialog is not None)
        if page in seen or moment.unit.pending:
            continue
        seen.add(page)
        check_words(rules, moment)
        check_ways_out(rules, moment)
        for event in (*keys, *(Tap(target) for target in targets)):
            after, effects = step(rules, moment, event)
            yield moment, event, after, effects, targets
            open_.append(after)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("row", ONE_OF_EACH_TREE)
def test_every_touch_is_answered(row, state):
    session = open_car(row)
    state(session)
    assert STATES[state](session.moment.unit) or (row not in HAVE_CONNECT and state not in ON_EVERY_CAR)
    session.advance(session.rules.policy.notice_ms)
    pages = set()
    for before, event, after, effects, targets in touch_everything(session):
        pages.add(before.unit.page)
        check_step(session.rules, before, event, after, effects=effects, targets=targets)
        check_back(session.rules, before, event, after)
    assert len(pages) > 10
