"""What the panels beside the unit show: the customers, and where things are on this car."""

from collections.abc import Mapping
from dataclasses import field, replace
from typing import NamedTuple

from pcm_sim.connect.accounts.porsche_id import PorscheId, Stage
from pcm_sim.connect.garage.cars import Role
from pcm_sim.connect.secrets import Sealed, same, seal
from pcm_sim.domain.labels import Labels, say
from pcm_sim.domain.routes import placed, route, why_absent
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.values import dataclass
from pcm_sim.domain.view import view
from pcm_sim.session.moment import Moment
from pcm_sim.session.phone_holders import people_with_phones
from pcm_sim.session.phone_kit import PhoneKit
from pcm_sim.session.props import Props

SHOWN_STAGES = frozenset({Stage.ACTIVE, Stage.DELETED})


@dataclass(frozen=True, slots=True)
class CustomerView:
    """A demonstration customer and what My Porsche shows about this car.

    Attributes:
        id: Key in `models/customers.yaml`.
        name: First and last name.
        note: What this customer is good for, in the asked language.
        email: Porsche ID.
        password: To be typed.
        security_code: To be typed; empty while none is set.
        role: `primary`, `secondary` or empty when the car is not in the garage.
        vehicle: What My Porsche calls the customer's car.
        pairing_code: The code while it is shown, else empty.
        linked: The car is linked to this customer.
        locked: The Porsche ID is locked after wrong passwords.
    """

    id: str
    name: str
    note: str
    email: str
    password: str = field(repr=False)
    security_code: str = field(repr=False)
    role: str
    vehicle: str
    pairing_code: str
    linked: bool
    locked: bool


@dataclass(frozen=True, slots=True)
class Way:
    """Where a feature is on this car, in words.

    Attributes:
        feature: What a person wants; with `#2` and so on for a second way, where a reading has several.
        label: The same in the asked language.
        path: Labels from home to the entry; empty where there is none.
        reason: Why there is no entry; empty where there is one.
        facts: Facts it rests on, on this car; empty means inferred.
    """

    feature: str
    label: str
    path: tuple[str, ...]
    reason: str
    facts: tuple[str, ...]


class Holder(NamedTuple):
    """Somebody in whose hand the telephone can be.

    Attributes:
        id: Key of the customer, or id of the account that an invitation was sent for.
        name: First and last name.
        note: What this customer is good for, in the asked language; empty for whoever came later.
    """

    id: str
    name: str
    note: str


def phone_holders(moment: Moment, props: Props, kit: PhoneKit, language: str) -> tuple[Holder, ...]:
    """Give everybody who has a telephone: the customers of the data, then whom a Centre or owner invited.

    Args:
        moment: The moment.
        props: What each customer is good for.
        kit: What the telephone runs by.
        language: ISO 639-1.
    """
    handsets = (*moment.aside.values(), *filter(None, (moment.handset,)))
    mailboxes = [email for one in handsets for email in one.mailboxes]
    notes = props.customer_notes
    return tuple(
        Holder(one.id, one.name, say(notes[one.id], language) if one.id in notes else "")
        for one in people_with_phones(moment.world, kit, mailboxes)
    )


def customer_views(moment: Moment, props: Props, language: str) -> tuple[CustomerView, ...]:
    """Give the demonstration customers with what they read in My Porsche at a moment.

    Args:
        moment: The moment.
        props: What each customer is good for, and their secrets.
        language: ISO 639-1.
    """
    world = moment.world
    shown = (one for one in world.accounts.values() if one.stage in SHOWN_STAGES and one.id in props.secrets)
    return tuple(_customer(moment, one, props, language) for one in shown)


def _customer(moment: Moment, account: PorscheId, props: Props, language: str) -> CustomerView:
    garage = [one for one in moment.world.cars if one.user(account.id)]
    here = next((one for one in garage if one.vin == moment.car.vin), None)
    car = here or next(iter(garage), None)
    user = car.user(account.id) if car else None
    is_owner = user is not None and user.role is Role.PRIMARY
    password, code = props.secrets[account.id]
    return CustomerView(
        account.id,
        account.name,
        say(props.customer_notes[account.id], language),
        account.email,
        password if _still(account.password, password) else "",
        code if code and _still(account.security_code, code) else "",
        user.role.value if here and user else "",
        car.label if car else "",
        car.code if car and is_owner else "",
        linked=bool(here and account.id in here.linked),
        locked=account.password_attempts.minutes_left(moment.now) > 0,
    )


def _still(kept: Sealed | None, secret: str) -> bool:
    """Tell whether a secret is still the one that the customer began with."""
    return kept is not None and same(kept, seal(secret, kept.salt))


def products_of(rules: Rules, moment: Moment, language: str) -> tuple[tuple[str, str], ...]:
    """Give id and name of the products that the cloud has not granted to this car; none where it knows none.

    Args:
        rules: The car's rules.
        moment: The moment.
        language: ISO 639-1.
    """
    car = moment.world.car(moment.car.vin)
    if car is None or not rules.vehicle.has_porsche_connect:
        return ()
    granted = {one.sale.product for one in moment.world.contracts.values() if one.sale.vin == car.vin}
    granted |= {one.sale.product for one in moment.world.functions.values() if one.sale.vin == car.vin}
    products = rules.things.products.values()
    return tuple((one.id, say(one.label, language)) for one in products if one.id not in granted)


def ways_of(rules: Rules, features: Mapping[str, Labels], language: str) -> tuple[Way, ...]:
    """Give the path to each feature on a car, or why there is none; every one where a reading has several.

    Args:
        rules: The car's rules.
        features: Feature to its label, in the order wanted.
        language: ISO 639-1.
    """
    ways: list[Way] = []
    for feature, label in features.items():
        name = say(label, language)
        nodes = tuple(placed(rules.vehicle, rules.tree, feature))
        if not nodes:
            ways.append(_no_way(rules, feature, name, language))
        for number, node in enumerate(nodes, 1):
            path = tuple(say(hop.label, language) for hop in route(rules.vehicle, rules.tree, node.id))
            key = feature if number == 1 else f"{feature}#{number}"
            ways.append(Way(key, name, path, "", rules.vehicle.proof.get(feature, node.facts)))
    return tuple(ways)


def place_of(rules: Rules, moment: Moment, language: str) -> tuple[str, ...]:
    """Give the way from home to what is on the screen, in a language that the unit need not speak.

    Args:
        rules: The car's rules.
        moment: The moment.
        language: ISO 639-1.
    """
    unit = replace(moment.unit, language=language)
    steps = tuple(say(hop.label, language) for hop in route(rules.vehicle, rules.tree, unit.node))
    shown = view(rules, moment.cabin.with_unit(unit)).title
    # A form, a wait, an item of a list: what the menus do not name stands only on the screen.
    beyond = not steps or unit.page != unit.node or unit.form is not None or unit.pending is not None
    return (*steps, shown) if beyond and shown else steps


def _no_way(rules: Rules, feature: str, name: str, language: str) -> Way:
    absent = why_absent(rules.tree, feature)
    reason, _ = rules.tell(absent, language)
    facts = rules.vehicle.proof.get(feature, rules.messages[absent.id].facts)
    return Way(feature, name, (), reason, facts)
