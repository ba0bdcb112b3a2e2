"""The mails that lie in the mailbox when the cloud begins, to customers who have yet to open an account."""

from typing import TYPE_CHECKING

from pcm_sim.connect.accounts import porsche_id_opening as opening
from pcm_sim.connect.accounts.account_keeping import Post, keep, occasion_of
from pcm_sim.connect.accounts.inviting import Invited, send_invitation
from pcm_sim.connect.accounts.porsche_id import DAY_MS
from pcm_sim.connect.accounts.secret_rules import fits_password, fits_security_code
from pcm_sim.connect.garage.naming import name_for
from pcm_sim.connect.secrets import Sealed, seal
from pcm_sim.connect.world import World

if TYPE_CHECKING:
    from pcm_sim.session.founding import Ground, Plain


def with_first_mail(world: World, ground: "Ground", key: str) -> World:
    """Send a customer who was invited, or who registered, the mail by which the account is opened.

    Args:
        world: The cloud, with an account of the stage `NEW`.
        ground: What it is founded on.
        key: Of the customer.
    """
    plain: Plain = ground.plain["customers"][key]
    match plain["stage"]:
        case "invited":
            return send_invitation(world, _invited(world, ground, key))[0]
        case "opened":
            return _registered(world, plain, key)
        case _:
            return world


def _invited(world: World, ground: "Ground", key: str) -> Invited:
    plain: Plain = ground.plain["customers"][key]
    delivery = world.now + plain.get("delivery_in_days", 0) * DAY_MS
    invitation = opening.Invitation(plain.get("centre", ""), plain["country"], plain["mobile"], delivery)
    return Invited(world.accounts[key], _person(plain), invitation, _car_name(world, ground, plain, key))


def _car_name(world: World, ground: "Ground", plain: "Plain", key: str) -> str:
    """Name the car that is to be delivered; nobody has it in the profile yet."""
    wanted = {one["car"] for one in plain["garage"]}
    vins = [one.vin for one in ground.sites if one.which in wanted]
    found = (one for one in world.cars if one.vin in vins)
    return next((name_for(world.cars, one, key) for one in found), "Porsche")


def _person(plain: "Plain") -> opening.Person:
    return opening.Person(plain["email"], plain["name"], plain["language"])


def _registered(world: World, plain: "Plain", key: str) -> World:
    """Let a customer have registered, also where the country allows it no more."""
    market = opening.Market(plain["country"], self_registration=True)
    chosen = _chosen(world, plain, key)
    outcome = opening.register(world.accounts[key], occasion_of(world), _person(plain), market, chosen)
    return keep(world, outcome, Post())[0]


def _chosen(world: World, plain: "Plain", key: str) -> opening.Chosen:
    own, ids = f"{world.salt}/{key}", world.book.ids
    typed, code = plain["password"], plain.get("security_code")
    sealed: Sealed | None = seal(code, own, fits=fits_security_code(code, ids)) if code else None
    return opening.Chosen(seal(typed, own, fits=fits_password(typed, ids)), sealed, sealed)
