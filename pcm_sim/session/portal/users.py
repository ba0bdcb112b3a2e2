"""Who may use a car, as its page in My Porsche lists them (F146-F148)."""

from pcm_sim.connect.garage.cars import Car, CarUser, Role
from pcm_sim.domain.portal import PortalItem
from pcm_sim.session.portal.look import Look, Part

_STATES = {
    "invited": "invited",
    "sms_sent": "sms_sent",
    "confirmed": "confirmed",
    "pending_primary_activation": "pending",
    "active": "active",
    "suspended": "suspended",
    "removed": "removed",
}


def read_users(look: Look) -> Part:
    """Read the users of the car in view, the main user first."""
    if look.car is None or look.account is None or not look.shows("car.users"):
        return Part()
    car = look.car
    return Part(lists={"car.users": tuple(_item(look, car, one) for one in car.members)})


def _item(look: Look, car: Car, user: CarUser) -> PortalItem:
    known = look.world.account(user.account)
    name = known.name if known and known.name else user.account
    role = "owner" if user.role is Role.PRIMARY else "user"
    state = _STATES[user.state.value]
    told = look.word(f"role.{user.role.value}")
    progress = look.word(f"user.state.{state}")
    return PortalItem(
        id=user.account,
        label=name,
        value=told if state == "active" else progress,
        checked=user.account in car.linked,
        facts=(("item.role", role), ("item.state", state), ("item.active", state == "active")),
        shown=(
            ("item.name", name),
            ("item.email", known.email if known else ""),
            ("item.role", told),
            ("item.state", progress),
        ),
    )
