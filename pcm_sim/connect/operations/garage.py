"""The garage as operations: a car is chosen, added, accepted, named, unlinked, taken out (F040, F150)."""

from pcm_sim.connect.deeds import CUSTOMER, DESK, DONE, INSTRUCTOR, Deed
from pcm_sim.connect.door import Done, Operation, Visit
from pcm_sim.connect.garage import garage
from pcm_sim.connect.garage.car_leaving import leave
from pcm_sim.connect.garage.cars import FleetTurn
from pcm_sim.connect.garage.linking import unlink
from pcm_sim.connect.garage.users import refuse_buyer
from pcm_sim.connect.operations.cars import fleet_of, with_fleet
from pcm_sim.connect.store.ordering import known_customer
from pcm_sim.connect.world import World
from pcm_sim.domain.errands import ITEM, Accepted
from pcm_sim.domain.labels import Message
from pcm_sim.domain.requests import Denied

OWNERS = (CUSTOMER, INSTRUCTOR)


def promise_car(world: World, vin: str, account: str) -> World:
    """Invite somebody who has a Porsche ID to a car; it comes into the profile once it is accepted.

    Args:
        world: The cloud.
        vin: The car.
        account: Whom.
    """
    return world.but(promised={**world.promised, vin: account})


def concluded(world: World, turn: FleetTurn, answer: Accepted = DONE) -> Done:
    """Keep what a step did to the cars, counters of wrong tries too, and answer."""
    return Done(with_fleet(world, turn), turn.refused or answer)


def _choose(world: World, _: Visit, deed: Deed) -> Done:
    """Choose the car that all pages are about."""
    vin = deed.item or deed.vin
    car = world.car(vin)
    if car is None:
        return Done(world, Denied("vin_unknown"))
    if car.user(deed.account) is None and car.claimed_by != deed.account:
        return Done(world, Denied("not_member"))
    choice = world.choice(deed.account)._replace(car=vin)
    return Done(world.but(choices={**world.choices, deed.account: choice}), Accepted(values=((ITEM, vin),)))


def add(world: World, _: Visit, deed: Deed) -> Done:
    """Add a car by its VIN; where the Centre has to see the papers first, the answer says so."""
    buyer = known_customer(world, deed.account)
    if isinstance(buyer, Denied):
        return Done(world, buyer)
    vin = garage.tidy_vin(deed.text("vin") or deed.vin)
    turn = garage.add_by_vin(fleet_of(world), world.book.garage, vin, deed.account)
    waits = world.book.garage.dealer_confirms
    message = Message("ownership_pending") if waits else None
    return concluded(world, turn, Accepted(message, ((ITEM, vin),)))


def _promise(world: World, _: Visit, deed: Deed) -> Done:
    """Let a Centre invite somebody who has a Porsche ID already to a further car."""
    if world.car(deed.vin) is None:
        return Done(world, Denied("vin_unknown"))
    if world.account(deed.account) is None:
        return Done(world, Denied("porsche_id_unknown"))
    return Done(promise_car(world, deed.vin, deed.account), DONE)


def _accept(world: World, _: Visit, deed: Deed) -> Done:
    """Take the car that a Centre invited somebody for into the profile; no papers are asked for again."""
    invited = known_customer(world, deed.account)
    if isinstance(invited, Denied):
        return Done(world, invited)
    vin = deed.item or deed.vin
    if world.car(vin) and world.promised.get(vin) != deed.account:
        return Done(world, Denied("not_invited"))
    turn = garage.add_by_invitation(fleet_of(world), world.book.garage, vin, deed.account)
    if turn.refused:
        return Done(world, turn.refused)
    left = {key: one for key, one in world.promised.items() if key != vin}
    return concluded(world.but(promised=left), turn, Accepted(values=((ITEM, vin),)))


def _rename(world: World, _: Visit, deed: Deed) -> Done:
    return concluded(world, garage.rename(fleet_of(world), deed.vin, deed.account, deed.text("nickname")))


def _remove(world: World, _: Visit, deed: Deed) -> Done:
    after, refusal = leave(world, deed.vin, deed.account)
    return Done(after, refusal or DONE)


def _unlink(world: World, _: Visit, deed: Deed) -> Done:
    """End a link from the portal: everybody his own, the main user also those of others (F150)."""
    car = world.car(deed.vin)
    if car is None:
        return Done(world, Denied("vin_unknown"))
    whose = deed.item if car.user(deed.item) else deed.account
    refusal = refuse_buyer(car, deed.account) if whose != deed.account else None
    if not refusal and whose not in car.linked:
        refusal = Denied("link_gone") if car.user(whose) else Denied("not_member")
    if refusal:
        return Done(world, refusal)
    return concluded(world, unlink(fleet_of(world), world.book.garage, car.vin, whose))


OPERATIONS = {
    "choose_car": Operation(_choose, OWNERS),
    "add_car": Operation(add, OWNERS),
    "promise_car": Operation(_promise, (*DESK, INSTRUCTOR)),
    "accept_car": Operation(_accept, OWNERS),
    "rename_car": Operation(_rename, OWNERS),
    "remove_car": Operation(_remove, OWNERS),
    "unlink_car": Operation(_unlink, OWNERS),
}
