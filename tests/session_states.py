"""Several states that a car can be in before its pages are looked at, each reached as a person reaches it."""

from moves import fill_form, walk_to

from pcm_sim.domain.events import (
    BringPhone,
    DriveTo,
    OfferUpdate,
    OrderProduct,
    PlugPhone,
    SetHotspot,
    SetIgnition,
    SetPrivateMode,
    Tap,
    TypeText,
)
from pcm_sim.domain.routes import placed
from pcm_sim.session.walks import walk_feature


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
