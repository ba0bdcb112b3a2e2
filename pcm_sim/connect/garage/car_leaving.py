"""A car leaves somebody's profile, by itself or with a sale: what follows for contracts and appointments.

Contracts stay with the VIN. Whether those that the former owner pays for are cancelled is the market's
choice; where they are kept, they go on charging the former owner (F086, F108, F150).
"""

from pcm_sim.connect.clock.agenda import Drop
from pcm_sim.connect.clock.terms import following
from pcm_sim.connect.garage.bookings import Diary, booking_of, cancel_booking
from pcm_sim.connect.garage.cars import FleetTurn, Role
from pcm_sim.connect.garage.garage import take_out
from pcm_sim.connect.garage.sale import Holdings, Sale, SaleState, hand_over, state_of
from pcm_sim.connect.operations.cars import fleet_of, with_fleet
from pcm_sim.connect.store.contract_endings import cancel
from pcm_sim.connect.store.contract_planning import kept_contract
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied

CANCELS = "cancel"
"""What a market does to the contracts of a car that leaves, if it does not keep them."""


def holdings_of(world: World) -> Holdings:
    """Give what hangs on the cars."""
    return Holdings(tuple(world.contracts.values()), tuple(world.functions.values()))


def open_sale_of(world: World, vin: str, account: str) -> Sale | None:
    """Give the sale of a car that somebody has begun and not ended, or none."""
    sale, car = world.sales.get(vin), world.car(vin)
    if sale is None or car is None or sale.seller != account:
        return None
    return sale if state_of(sale, car) is SaleState.SALE_OPEN else None


def leave(world: World, vin: str, account: str) -> tuple[World, Denied | None]:
    """Take a car out of somebody's profile; an open sale of it is over with that, however much is undone.

    Args:
        world: The cloud.
        vin: The car.
        account: Whose profile; also of a person who waits for the Centre.

    Returns:
        The cloud after it, and why nothing was done, if so.
    """
    car = world.car(vin)
    user = car.user(account) if car else None
    world, turn = _taken_out(world, vin, account)
    if turn.refused:
        return world, turn.refused
    after = with_fleet(world, turn)
    if user is None:
        return after, None
    after = _without_booking(after, vin, account)
    return (_without_contracts(after, vin, account) if user.role is Role.PRIMARY else after), None


def _taken_out(world: World, vin: str, account: str) -> tuple[World, FleetTurn]:
    """Take a car out, and keep with its sale what was left undone."""
    sale = open_sale_of(world, vin, account)
    if sale is None:
        return world, take_out(fleet_of(world), world.book.garage, vin, account)
    sold = hand_over(sale, fleet_of(world), world.book.garage, holdings_of(world), world.now)
    turn = FleetTurn(sold.fleet, sold.refused, sold.told)
    return (world if sold.refused else world.but(sales={**world.sales, vin: sold.sale})), turn


def _without_booking(world: World, vin: str, account: str) -> World:
    """Let nobody wait for a car whose driver has left."""
    booking = booking_of(Diary(world.bookings), vin, world.now)
    if booking is None or booking.visit.account != account:
        return world
    diary = cancel_booking(Diary(world.bookings), vin, world.now).diary
    return world.but(bookings=diary.bookings).planning(Drop(f"booking/{vin}"))


def _without_contracts(world: World, vin: str, account: str) -> World:
    """Cancel what the former owner pays for, where the market does that of its own accord."""
    owner = world.account(account)
    if world.book.market(owner.country if owner else "").on_removal != CANCELS:
        return world
    days = world.book.contracts.expiring_days
    for key, contract in world.contracts.items():
        if (contract.sale.vin, contract.sale.payer) == (vin, account):
            turn = cancel(contract, account, world.now, following(contract, days))
            if not turn.refused:
                world = kept_contract(world, key, turn)
    return world
