"""What a Porsche Centre does for a customer: inviting, correcting the number, confirming whose a car is."""

from datetime import date

from pcm_sim.connect.accounts import porsche_id_opening as opening
from pcm_sim.connect.accounts.account_keeping import UNKNOWN, done, occasion_of, today, whose
from pcm_sim.connect.accounts.inviting import Invited, send_again, send_invitation
from pcm_sim.connect.accounts.particulars import (
    refuse_email,
    refuse_mobile,
    refuse_name,
    tidy_email,
    tidy_mobile,
    tidy_name,
)
from pcm_sim.connect.accounts.porsche_id import Actor, PorscheId
from pcm_sim.connect.clock.calendar import day_start, local_day
from pcm_sim.connect.deeds import CENTRE, DESK, DONE, Deed
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.garage import garage
from pcm_sim.connect.garage.cars import Car, FleetTurn
from pcm_sim.connect.garage.centres import Centre
from pcm_sim.connect.garage.naming import name_for
from pcm_sim.connect.garage.sale import confirm_sale
from pcm_sim.connect.operations.cars import fleet_of, with_fleet
from pcm_sim.connect.operations.opening import new_account, refuse_taken
from pcm_sim.connect.post.posting import Sheet, post
from pcm_sim.connect.world import World
from pcm_sim.domain.errands import ITEM, Accepted
from pcm_sim.domain.requests import Denied

NO_CENTRE = Denied("centre_unknown")


def _invite(world: World, visit: Visit, deed: Deed) -> Done:
    """Invite the buyer of a car (F003, F005): an account in the Centre's country, the car in its profile."""
    invited = _invited(world, visit, deed)
    if isinstance(invited, Denied):
        return Done(world, invited)
    after, refusal = send_invitation(world, invited, visit.effects)
    if refusal:
        return Done(world, refusal)
    turn = garage.add_by_invitation(fleet_of(after), world.book.garage, deed.vin, invited.account.id)
    if turn.refused:
        return Done(world, turn.refused)
    # The invitation names the car; that it was added is told to nobody who has no account yet.
    after = after.but(cars=turn.fleet.cars, chance=turn.fleet.chance)
    return Done(after, Accepted(values=((ITEM, invited.account.id),)))


def _invited(world: World, visit: Visit, deed: Deed) -> Invited | Denied:
    """Check what the Centre typed: car, Centre, address, name, number, in this order."""
    car = _connected(world, deed.vin)
    if isinstance(car, Denied):
        return car
    centre = centre_of(world, visit, deed)
    if centre is None:
        return NO_CENTRE
    email, name, mobile = tidy_email(deed.text("email")), tidy_name(deed.text("name")), deed.text("mobile")
    refusal = refuse_email(email, takes_real=world.takes_real) or refuse_taken(world, email, deed.account)
    refusal = refusal or refuse_name(name) or refuse_mobile(mobile)
    if refusal:
        return refusal
    language = deed.text("language") or world.book.market(centre.country).language
    account = new_account(world, email, deed.account)
    invitation = _invitation(world, centre, mobile, deed)
    if isinstance(invitation, Denied):
        return invitation
    called = name_for(world.cars, car, account.id)
    return Invited(account, opening.Person(email, name, language), invitation, called)


def _connected(world: World, vin: str) -> Car | Denied:
    """Give a car that has Connect on board; no other brings an invitation (F003)."""
    car = world.car(garage.tidy_vin(vin))
    if car is None:
        return Denied("vin_unknown")
    return Denied("model_not_supported") if not car.connected else car


def centre_of(world: World, visit: Visit, deed: Deed) -> Centre | None:
    """Give the Centre that asks, or the one that support names."""
    own = visit.actor.id if visit.actor.kind == CENTRE else ""
    return world.book.centres.get(own or deed.text("centre"))


def _invitation(world: World, centre: Centre, mobile: str, deed: Deed) -> opening.Invitation | Denied:
    zone = world.book.market(centre.country).zone
    # Where no day is asked for the car is handed over now, and the mail leaves at once.
    delivery = _delivery(world, deed.text("delivery"), zone) if deed.has("delivery") else world.now
    if isinstance(delivery, Denied):
        return delivery
    return opening.Invitation(centre.id, centre.country, mobile, delivery)


def _delivery(world: World, typed: str, zone: str) -> int | Denied:
    """Give the beginning of the day on which a car is handed over, which is one to come."""
    try:
        day = date.fromisoformat(typed)
    except ValueError:
        return Denied("delivery_invalid")
    return Denied("delivery_past") if day < local_day(world.now, zone) else day_start(day, zone)


def _invite_again(world: World, visit: Visit, deed: Deed) -> Done:
    """Invite again (F011); from a Centre abroad it changes the country of an open account (F133)."""
    account, centre = whose(world, deed), centre_of(world, visit, deed)
    if account is None:
        return Done(world, UNKNOWN)
    centre = centre or world.book.centres.get(account.dealer)
    mobile = deed.text("mobile") or account.mobile
    refusal = refuse_mobile(mobile) if centre else NO_CENTRE
    if refusal or centre is None:
        return Done(world, refusal or NO_CENTRE)
    invitation = _invitation(world, centre, mobile, deed)
    if isinstance(invitation, Denied):
        return Done(world, invitation)
    person = opening.Person(account.email, account.name, account.locale)
    invited = Invited(account, person, invitation, car_in_mail(world, account, deed.vin))
    after, refusal = send_again(world, invited, visit.effects)
    return Done(after, refusal or DONE)


def car_in_mail(world: World, account: PorscheId, vin: str = "") -> str:
    """Name the car that a mail is about: the one that is named, else the first in the profile.

    Args:
        world: The cloud.
        account: Who is written to.
        vin: The car; empty where none is named.
    """
    named = world.car(vin)
    own = (one for one in world.cars if one.user(account.id))
    found = named or next(own, None)
    return name_for(world.cars, found, account.id) if found else "Porsche"


def _correct_mobile(world: World, visit: Visit, deed: Deed) -> Done:
    """Correct the number that the code goes to, which nobody but the dealer can (F009)."""
    account, mobile = whose(world, deed), deed.text("mobile")
    if account is None:
        return Done(world, UNKNOWN)
    refusal = refuse_mobile(mobile)
    if refusal:
        return Done(world, refusal)
    return done(
        world, visit, opening.correct_mobile(account, occasion_of(world), tidy_mobile(mobile, account.mobile))
    )


def _confirm_ownership(world: World, _: Visit, deed: Deed) -> Done:
    buyer = claimant_of(world, deed)
    return _decided(world, garage.confirm_ownership(fleet_of(world), world.book.garage, deed.vin, buyer))


def _reject_ownership(world: World, _: Visit, deed: Deed) -> Done:
    return _decided(world, garage.reject_ownership(fleet_of(world), deed.vin, claimant_of(world, deed)))


def claimant_of(world: World, deed: Deed) -> str:
    """Give the account that a Centre decides about: the one that is named, else the one that waits."""
    car = world.car(deed.vin)
    return deed.account or (car.claimed_by if car else "")


def _decided(world: World, turn: FleetTurn) -> Done:
    return Done(world, turn.refused) if turn.refused else Done(with_fleet(world, turn), DONE)


def _confirm_sale(world: World, visit: Visit, deed: Deed) -> Done:
    """Confirm that a car is the buyer's now, by the papers; who sold it is told."""
    car, buyer = world.car(deed.vin), claimant_of(world, deed)
    turn = confirm_sale(fleet_of(world), world.book.garage, deed.vin, buyer, Actor(visit.actor.kind))
    confirmed = _decided(world, turn)
    if car is None or turn.refused:
        return confirmed
    after = confirmed.world
    for key in car.former[-1:]:
        seller = world.account(key)
        if seller and seller.email:
            called = name_for(world.cars, car, seller.id)
            figures = (("name", seller.name), ("car", called), ("day", today(world, seller)))
            after = post(after, seller, Sheet("sale_confirmed", figures), visit.effects)
    return Done(after, DONE)


OPERATIONS = {
    "invite": Operation(_invite, DESK),
    "invite_again": Operation(_invite_again, DESK),
    "correct_mobile": Operation(_correct_mobile, DESK),
    "confirm_ownership": Operation(_confirm_ownership, DESK),
    "reject_ownership": Operation(_reject_ownership, DESK),
    "confirm_sale": Operation(_confirm_sale, DESK),
}
