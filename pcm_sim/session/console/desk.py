"""What the Porsche Centre and support can do for a customer now, and why not, tried out on the cloud itself.

The cloud is a value, so a deed is tried by asking it and throwing the outcome away: the reason that stands at
a button is the refusal that pressing it would get. Armed faults are left out of that, for they are to strike
when the button is pressed.
"""

from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

from pcm_sim.connect.accounts.porsche_id import PorscheId, stage_at
from pcm_sim.connect.cloud import ask
from pcm_sim.connect.deeds import CENTRE, INSTRUCTOR, SUPPORT, Actor, Deed, deed
from pcm_sim.connect.trouble.faults import Faults
from pcm_sim.connect.world import World
from pcm_sim.domain.labels import Message
from pcm_sim.domain.requests import Denied
from pcm_sim.domain.rules import Rules
from pcm_sim.session.console.agenda import thing_named
from pcm_sim.session.console.desk_reasons import number_of_erased, reason_at_desk


class DeskForm(NamedTuple):
    """What lies on the desk.

    Attributes:
        account: Id of the customer; empty for a new one.
        vin: The car it is about.
        item: Key of the contract or function it is about.
        name: Of a new customer.
        email: Of a new customer.
        mobile: Number that codes go to.
        language: Of the letters to a new customer, ISO 639-1.
        centre: Id of the Centre that acts.
        delivery: Day on which the car is handed over, `2026-11-28`.
    """

    account: str = ""
    vin: str = ""
    item: str = ""
    name: str = ""
    email: str = ""
    mobile: str = ""
    language: str = ""
    centre: str = ""
    delivery: str = ""


class Customer(NamedTuple):
    """A customer as the desk sees one.

    Attributes:
        id: Key of the account.
        name: First and last name, or the address where there is none; empty once erased.
        email: The Porsche ID.
        mobile: Number that codes go to.
        country: ISO 3166-1 alpha-2.
        centre: Name of the Centre that invited; empty where none did.
        stage: Where the account stands, one of `porsche_id.Stage`.
        erased: Which of the erased customers it is, the first being 1; 0 for all others.
    """

    id: str
    name: str
    email: str
    mobile: str
    country: str
    centre: str
    stage: str
    erased: int = 0


class Purchase(NamedTuple):
    """A service or function that a customer pays for.

    Attributes:
        key: Its key.
        name: What it is called.
        car: The car it is for.
    """

    key: str
    name: str
    car: str


def customers_at_desk(world: World) -> tuple[Customer, ...]:
    """Give everybody who has an account, or whom a Centre can still invite."""
    return tuple(_customer(world, one) for one in world.accounts.values())


def purchases_of(rules: Rules, world: World, account: str, language: str) -> tuple[Purchase, ...]:
    """Give what a customer pays for: services first, then functions."""
    sold = ((key, one.sale) for held in (world.contracts, world.functions) for key, one in held.items())
    return tuple(
        Purchase(key, thing_named(rules, world, key, language), thing_named(rules, world, sale.vin, language))
        for key, sale in sold
        if sale.payer == account
    )


def desk_deed(world: World, name: str, form: DeskForm) -> tuple[Actor, Deed]:
    """Write down who asks for what when a button of the desk is pressed.

    Args:
        world: The cloud.
        name: Of the button, one of `DEEDS`.
        form: What lies on the desk.

    Raises:
        LookupError: There is no such button.
    """
    account = world.account(form.account)
    about = {"account": form.account, "vin": form.vin}
    centre = Actor(CENTRE, form.centre)
    match name:
        case "invite":
            return centre, deed("invite", vin=form.vin, **_of_new(form))
        case "resend":
            own = Actor(CENTRE, account.dealer if account else "")
            return own, deed("invite_again", **about)
        case "reinvite":
            return centre, deed("invite_again", **about)
        case "correct_mobile":
            return centre, deed("correct_mobile", **about, mobile=form.mobile)
        case "confirm_ownership" | "reject_ownership" | "confirm_sale":
            return centre, deed(name, **about)
        case "withdraw":
            kind = "withdraw_function" if form.item in world.functions else "withdraw_contract"
            return Actor(SUPPORT), deed(kind, **about, item=form.item)
        case "free_car":
            return Actor(INSTRUCTOR), deed(name, vin=form.vin)
        case "reset_lock" | "erase":
            return Actor(SUPPORT), deed(name, account=form.account)
        case _:
            raise LookupError(f"the desk has no button {name!r}; there are: {', '.join(DEEDS)}")


def why_not(world: World, name: str, form: DeskForm) -> Message | None:
    """Give the refusal that a button of the desk would get now; none where the cloud would do it.

    Args:
        world: The cloud, which stays as it is.
        name: Of the button.
        form: What lies on the desk.
    """
    calm = world.but(faults=Faults(), book=replace(world.book, magic=replace(world.book.magic, on=False)))
    answer = ask(calm, *desk_deed(world, name, form)).answer
    if isinstance(answer, Denied):
        return reason_at_desk(world, name, form.account, Message(answer.reason, answer.figures))
    return _nothing_to_do(world, name, form)


DEEDS = (
    *("free_car", "invite", "resend", "reinvite", "correct_mobile", "confirm_ownership", "reject_ownership"),
    *("confirm_sale", "withdraw", "reset_lock", "erase"),
)
"""The buttons of the desk."""


def _nothing_to_do(world: World, name: str, form: DeskForm) -> Message | None:
    """Say where a deed that the cloud would accept changes nothing."""
    account = world.account(form.account)
    if name == "reset_lock" and account and not _has_wrong_tries(account):
        return Message("desk_no_lock")
    car = world.car(form.vin)
    if name == "free_car" and car and not car.members:
        return Message("desk_car_free")
    centre = world.book.centres.get(form.centre)
    if name == "reinvite" and account and centre and centre.country == account.country:
        return Message("desk_same_country")
    return None


def _has_wrong_tries(account: PorscheId) -> bool:
    return account.password_attempts != _UNTRIED or account.security_attempts != _UNTRIED


_UNTRIED = PorscheId("").password_attempts


def _of_new(form: DeskForm) -> Mapping[str, str]:
    return {
        "account": form.account,
        "name": form.name,
        "email": form.email,
        "mobile": form.mobile,
        "language": form.language,
        "delivery": form.delivery,
    }


def _customer(world: World, account: PorscheId) -> Customer:
    centre = world.book.centres.get(account.dealer)
    erased = number_of_erased(world, account)
    return Customer(
        account.id,
        account.name or account.email or ("" if erased else account.id),
        account.email,
        account.mobile,
        account.country,
        centre.name if centre else "",
        stage_at(account, world.now).value,
        erased,
    )
