"""The cars of a profile as My Porsche shows them, with the pairing code in its three places (F039-F042)."""

from pcm_sim.connect.garage.cars import Car, CarUser, Role, Standing, UserState, standing
from pcm_sim.connect.garage.garage import code_places
from pcm_sim.domain.conditions import FactValue
from pcm_sim.domain.portal import PortalItem
from pcm_sim.session.portal.look import Look, Part, cars_of

_STATES = {Standing.OWNERSHIP_PENDING: "pending", Standing.NOT_IN_PROFILE: "pending"}
_JOINING = frozenset({UserState.INVITED, UserState.SMS_SENT})
_NOT_IN = {
    UserState.INVITED: "invited",
    UserState.SMS_SENT: "invited",
    UserState.CONFIRMED: "waiting",
    UserState.PENDING_PRIMARY_ACTIVATION: "waiting",
    UserState.SUSPENDED: "suspended",
}
_LINKS = {"both": "code"}


def read_garage(look: Look) -> Part:
    """Read the cars of whoever is signed in; the facts of the one in view hold everywhere."""
    account = look.account.id if look.account else ""
    items = tuple(_item(look, car, account) for car in cars_of(look.world, account))
    chosen = look.car if look.car and account else None
    if chosen is None:
        return Part({"car.here": False}, {"cars": items})
    return Part(_facts(look, chosen, account), {"cars": items}, _shown(look, chosen, account))


def _item(look: Look, car: Car, account: str) -> PortalItem:
    shown = _shown(look, car, account)
    return PortalItem(
        id=car.vin,
        label=shown["car.name"],
        value=shown["car.state"],
        checked=look.car is not None and look.car.vin == car.vin,
        facts=tuple(_facts(look, car, account).items()),
        shown=tuple(shown.items()),
    )


def _facts(look: Look, car: Car, account: str) -> dict[str, FactValue]:
    stands = standing(car, account)
    user = car.user(account)
    role = "none" if user is None else "owner" if user.role is Role.PRIMARY else "user"
    return {
        "car.here": True,
        "car.role": role,
        "car.state": _STATES.get(stands, stands.value),
        "car.link": _LINKS.get(car.method, car.method),
        "car.linked": stands is Standing.LINKED,
        "car.joining": user is not None and user.state in _JOINING,
        "car.code_sent": user is not None and user.state is UserState.SMS_SENT,
        "car.code_shown": bool(code_places(car, account)),
        "car.users_full": len(car.secondaries) >= look.world.book.garage.secondary_limit,
        "car.functions": any(
            offer.kind == "function" and (not offer.lines or car.line in offer.lines)
            for offer in look.world.book.offers.values()
        ),
    }


def _shown(look: Look, car: Car, account: str) -> dict[str, str]:
    user = car.user(account)
    stands = standing(car, account)
    name = car_name(look, car)
    nickname = user.nickname if user else ""
    role = "none" if user is None else user.role.value
    return {
        "car.name": nickname or name,
        "car.nickname": nickname,
        "car.vin": car.vin,
        "car.year": str(car.year),
        "car.code": _grouped(car.code) if code_places(car, account) else "",
        "car.state": look.word(f"car.state.{_told_of(user, stands)}"),
        "car.role": look.word(f"role.{role}"),
        "secondary_limit.n": str(look.world.book.garage.secondary_limit),
        "car.link": look.word(f"car.link.{_LINKS.get(car.method, car.method)}"),
    }


def _told_of(user: CarUser | None, stands: Standing) -> str:
    """Give the word for where a car stands; who is not let in yet is told what that waits for."""
    return _NOT_IN.get(user.state, stands.value) if user else stands.value


def car_name(look: Look, car: Car) -> str:
    """Give what a car is called in the telephone's language: model and year."""
    model = look.says(look.kit.vehicles.get(car.row))
    return f"{model} {car.year}" if model else car.label


def _grouped(code: str) -> str:
    """Write a code in two halves, as it is read out."""
    middle = len(code) // 2
    return f"{code[:middle]} {code[middle:]}"
