"""How the cloud begins: the demonstration customers with their accounts, three cars, and what it goes by."""

from collections.abc import Iterable, Mapping
from typing import Any as Untyped
from typing import NamedTuple

from pcm_sim.connect.accounts.porsche_id import IdPolicy, PorscheId, Stage
from pcm_sim.connect.accounts.secret_rules import fits_password, fits_security_code
from pcm_sim.connect.attempts import Attempts
from pcm_sim.connect.book import Book, MarketTerms
from pcm_sim.connect.chance import Chance
from pcm_sim.connect.clock.agenda import Agenda
from pcm_sim.connect.clock.terms import term_of
from pcm_sim.connect.garage.cars import Car, CarUser, Fleet, Role, issue_code
from pcm_sim.connect.garage.centres import Centre
from pcm_sim.connect.secrets import SALT_CHARACTERS, SALT_LENGTH, seal
from pcm_sim.connect.store.basket import Offer
from pcm_sim.connect.store.contract_planning import kept_contract
from pcm_sim.connect.store.contracts import Contract, ContractState, Lease, Sale, Turn
from pcm_sim.connect.store.wallet import BRAND_NAMES
from pcm_sim.connect.world import World
from pcm_sim.domain.preconditions import CarSeen
from pcm_sim.domain.rules import Policy
from pcm_sim.session.founding_figures import (
    booking_policy,
    contract_policy,
    function_policy,
    garage_policy,
    id_policy,
    remote_policy,
)
from pcm_sim.session.founding_mails import with_first_mail
from pcm_sim.session.founding_shop import letter_plans, stations_of, tariffs_of, wallets_of, with_past

Plain = Mapping[str, Untyped]
HOME, OTHER, PROMISED = "simulated", "other", "promised"


class Site(NamedTuple):
    """A car that the cloud begins with.

    Attributes:
        which: `simulated`, `other` or `promised`, as `models/customers.yaml` names it.
        vin: Its number.
        row: Key of the vehicle row.
        line: Model line.
        year: Model year.
        method: How it is linked.
        label: What My Porsche calls it.
    """

    which: str
    vin: str
    row: str
    line: str
    year: int
    method: str
    label: str


class Ground(NamedTuple):
    """What a cloud is founded on.

    Attributes:
        plain: All data, compiled.
        policy: The car's figures, on the reading that was chosen.
        sites: The cars.
        seed: Of everything random.
        now: Simulated ms.
        seen: How the cloud sees the simulated car at first; none before it has told.
    """

    plain: Plain
    policy: Policy
    sites: tuple[Site, ...]
    seed: int
    now: int
    seen: CarSeen | None = None


def found(ground: Ground) -> World:
    """Found a cloud: the same ground gives the same one."""
    book = book_of(ground.plain, ground.policy)
    salt, chance = Chance(ground.seed).text(SALT_LENGTH, SALT_CHARACTERS)
    customers: Plain = ground.plain["customers"]
    accounts = {key: _account(key, one, salt, ground, book.ids) for key, one in customers.items()}
    cars = tuple(_car(one, customers) for one in ground.sites)
    fleet = Fleet(cars, chance)
    for one in ground.sites:
        fleet = issue_code(fleet, book.garage, one.vin)
    wallets = wallets_of(customers)
    world = World(book, fleet.chance, salt, Agenda(ground.now), accounts, fleet.cars, wallets=wallets)
    world = with_past(world, ground.now)
    if ground.seen:
        world = world.but(seen={one.vin: ground.seen for one in ground.sites if one.which == HOME})
    for one in ground.sites:
        world = _with_services(world, one, ground)
    for key in customers:
        world = with_first_mail(world, ground, key)
    return world.but(agenda=world.agenda.changed(world.plans), plans=(), news=())


def book_of(plain: Plain, policy: Policy) -> Book:
    """Give what a cloud goes by, from the data.

    Args:
        plain: All data, compiled.
        policy: The car's figures, on the reading that was chosen.
    """
    figures: Plain = plain["policy"]
    return Book(
        ids=id_policy(figures, policy),
        garage=garage_policy(figures, policy),
        remote=remote_policy(figures),
        bookings=booking_policy(figures),
        contracts=contract_policy(figures),
        functions=function_policy(figures, policy),
        markets={code: _market(code, one) for code, one in plain["markets"].items()},
        centres={key: _centre(key, one, plain["markets"]) for key, one in plain["centres"].items()},
        offers={
            key: _offer(key, one, figures["contracts"]["notice_days"])
            for key, one in plain["products"].items()
        },
        letters=letter_plans(plain["letters"]),
        stations=stations_of(plain["charge_points"]),
        tariffs=tariffs_of(plain["products"]),
    )


def _market(code: str, plain: Plain) -> MarketTerms:
    return MarketTerms(
        country=code,
        zone=plain["timezone"],
        currency=plain["currency"],
        language=plain["language"],
        contact=plain.get("contact", ""),
        listed=plain["listed"],
        self_registration=plain["self_registration"],
        store=plain.get("store", plain["listed"]),
        cards=tuple(plain["cards"]),
        footer=tuple(plain["footer"]) or tuple(BRAND_NAMES[one] for one in plain["cards"]),
        withdrawal_days=plain["withdrawal"]["days"],
        withdrawal_from=plain["withdrawal"]["from"],
        on_removal=plain["on_vehicle_removal"],
        functions_unlimited=plain["functions_unlimited"],
        remote_code_for=tuple(plain["remote_code_for"]),
        embedded_sim=plain["embedded_sim"],
        vat_per_mille=plain["vat_per_mille"],
    )


def _offer(key: str, plain: Plain, usual_notice_days: int) -> Offer:
    return Offer(
        product=key,
        kind=plain["kind"],
        price_cents=plain["price_cents"],
        renewal_cents=plain.get("renewal_cents", plain["price_cents"]),
        term_months=plain.get("term_months", 0),
        notice_days=plain.get("notice_days", usual_notice_days),
        plan=plain.get("plan", ""),
        needs_restart=plain["needs_restart"],
        privacy=plain["privacy"],
        lines=tuple(plain.get("lines", ())),
        markets_not=tuple(plain["markets_not"]),
        term_days=plain.get("term_days", 0),
        from_year=plain.get("from_year", 0),
    )


def _centre(key: str, plain: Plain, markets: Plain) -> Centre:
    country = plain["country"]
    zone = markets[country]["timezone"]
    return Centre(key, plain["name"], country, plain["phone"], plain["mail"], plain["books_service"], zone)


def _account(key: str, plain: Plain, salt: str, ground: Ground, ids: IdPolicy) -> PorscheId:
    """Build an account; who has not opened it yet has nothing in it, until the first mail is sent."""
    own = f"{salt}/{key}"
    if plain["stage"] != "active":
        return PorscheId(key, mobile=plain["mobile"])
    code = plain.get("security_code")
    locked = Attempts(0, ground.now + ids.password_wait_ms) if plain["locked"] else Attempts()
    return PorscheId(
        id=key,
        email=plain["email"],
        name=plain["name"],
        locale=plain["language"],
        country=plain["country"],
        dealer=plain.get("centre", ""),
        mobile=plain["mobile"],
        birth=plain.get("birth", ""),
        stage=Stage.DELETED if plain["deleted"] else Stage.ACTIVE,
        password=seal(plain["password"], own, fits=fits_password(plain["password"], ids)),
        security_code=seal(code, own, fits=fits_security_code(code, ids)) if code else None,
        password_attempts=locked,
    )


def _car(site: Site, customers: Plain) -> Car:
    roles = {"primary": Role.PRIMARY, "secondary": Role.SECONDARY}
    members = (
        CarUser(key, roles[one["role"]])
        for key, customer in customers.items()
        # A promised car is in the profile before the account is opened, as after every invitation (F024).
        if customer["stage"] == "active" or site.which == PROMISED
        for one in customer["garage"]
        if one["car"] == site.which
    )
    ordered = tuple(sorted(members, key=lambda one: one.role is not Role.PRIMARY))
    return Car(site.vin, site.row, site.line, site.year, site.method, site.label, ordered)


def _with_services(world: World, site: Site, ground: Ground) -> World:
    """Give a car with Connect the free services that every such car has from the start (F093)."""
    car = world.car(site.vin)
    if car is None or not car.connected:
        return world
    payer = car.primary.account if car.primary else ""
    country = ground.plain["customers"][payer]["country"] if payer else ""
    zone = world.book.market(country).zone
    for product, one in _at_start(ground.plain["products"], site):
        notice_days = one.get("notice_days", world.book.contracts.usual_notice_days)
        lease = Lease(ground.now, one.get("term_months", 0), one.get("term_days", 0), notice_days, zone)
        sale = Sale(
            site.vin, product, payer, one["price_cents"], one.get("renewal_cents", 0), needs_restart=False,
            lease=lease,
        )  # fmt: skip
        term = term_of(lease, 1, world.book.contracts.expiring_days)
        contract = Contract(sale, term, state=ContractState.ACTIVE, ends=term.ends, in_car=True)
        world = kept_contract(world, f"{site.which}-{product}", Turn(contract))
    return world


def _at_start(products: Plain, site: Site) -> Iterable[tuple[str, Plain]]:
    return (
        (key, one)
        for key, one in products.items()
        if one["at_start"] and site.line in one.get("lines", [site.line])
    )
