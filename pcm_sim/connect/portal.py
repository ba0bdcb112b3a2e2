"""What a customer reads in My Porsche about the car and the link (F039-F042)."""

from dataclasses import field

from pcm_sim.connect.world import Account, World
from pcm_sim.domain.values import dataclass


@dataclass(frozen=True, slots=True)
class GarageEntry:
    """A car in a customer's garage.

    Attributes:
        vin: Its key.
        label: What My Porsche calls it.
        role: `primary` or `secondary`.
        method: `code` or `id`.
        code: The pairing code while it is shown, else empty.
        linked: The car is linked to this customer.
    """

    vin: str
    label: str
    role: str
    method: str
    code: str
    linked: bool


@dataclass(frozen=True, slots=True)
class CustomerPage:
    """One customer's side.

    Attributes:
        account: The Porsche ID.
        garage: The customer's cars.
        locked_min: Minutes until the Porsche ID is open again; 0 when open.
    """

    account: Account = field(repr=False)
    garage: tuple[GarageEntry, ...]
    locked_min: int


def read_pages(world: World, now: int) -> tuple[CustomerPage, ...]:
    """Give every customer's page at a time (simulated ms)."""
    return tuple(_page(world, account, now) for account in world.accounts)


def _page(world: World, account: Account, now: int) -> CustomerPage:
    garage = tuple(
        GarageEntry(
            vehicle.vin,
            vehicle.label,
            member.role,
            vehicle.method,
            vehicle.code if member.role == "primary" else "",
            linked=account.id in vehicle.linked,
        )
        for vehicle in world.vehicles
        for member in vehicle.members
        if member.account == account.id
    )
    return CustomerPage(account, garage, account.password_attempts.minutes_left(now))
