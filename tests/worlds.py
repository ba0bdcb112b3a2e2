"""Small cars, cards and clouds built by hand, so that the rules are tested without a line of YAML.

A `Seat` is somebody in the driver's seat: it lets things happen to a cabin and remembers what each did.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from pcm_sim.catalogue.needed import MESSAGES, WORDS
from pcm_sim.connect.accounts.porsche_id import IdPolicy, PorscheId, Stage
from pcm_sim.connect.book import Book, MarketTerms
from pcm_sim.connect.chance import Chance
from pcm_sim.connect.clock.agenda import Agenda
from pcm_sim.connect.cloud import ask
from pcm_sim.connect.deeds import CAR, Actor
from pcm_sim.connect.garage.cars import Car as CloudCar
from pcm_sim.connect.garage.cars import CarUser, Fleet, GaragePolicy, Role, issue_code
from pcm_sim.connect.secrets import seal
from pcm_sim.connect.store.basket import Offer
from pcm_sim.connect.world import World
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.car import Car
from pcm_sim.domain.conditions import Is, Not
from pcm_sim.domain.connectivity import Network, network
from pcm_sim.domain.effects import Asked, Changed, Effect, Refused, Told
from pcm_sim.domain.events import Answer, Confirm, Event, Expired, PressKey, Tap, TypeText
from pcm_sim.domain.keyboards import DigitPad, Keyboard, Keyboards, Sheets
from pcm_sim.domain.labels import MessageText
from pcm_sim.domain.nodes import (
    Action,
    Check,
    Choice,
    Entrance,
    Lock,
    Menu,
    Node,
    Option,
    Page,
    Shortcut,
    Tree,
    Value,
)
from pcm_sim.domain.react import react
from pcm_sim.domain.requests import CloudRequest, Reply
from pcm_sim.domain.rules import Driving, Policy, Rules
from pcm_sim.domain.screen import Row, Screen
from pcm_sim.domain.sim_card import SimCard
from pcm_sim.domain.status_view import StatusMark
from pcm_sim.domain.things import Things
from pcm_sim.domain.unit import SavedPin, Unit
from pcm_sim.domain.vehicle import Canvas, HardKey, HeadUnit, Market, Vehicle, YearRange
from pcm_sim.domain.view import view
from pcm_sim.session.car_deeds import deed_of
from pcm_sim.session.moment import Moment, standing
from pcm_sim.session.props import Props
from pcm_sim.session.simulation import Session

DATA = Path(__file__).parent / "data"

MINUTE = 60_000
START = 1_735_722_060_000  # 2025-01-01T09:01:00
VIN = "WP0ZZZSIMTESTCAR1"
OTHER_VIN = "WP0ZZZSIMTESTCAR2"
ID_VIN = "WP0ZZZSIMTESTCAR3"

PIN = "4711"
PUK = "31415926"
NEW_PIN = "27182"
PASSWORD = "Correct-Horse-7"  # noqa: S105 - of an invented customer
SECURITY_CODE = "8642"
WRONG_PASSWORD = "wrong-Horse-7"  # noqa: S105 - of an invented customer
WRONG_SECURITY_CODE = "0000"
WRONG_PIN = "0000"
WRONG_PUK = "00000000"
WRONG_CODE = "ABCDEFGH"  # no code of digits is ever this one

NAMED_BY_DATA = ("link_first", "log_in_first")
"""Messages that only menus name, for their locks."""

POLICY = Policy(
    code_length=8,
    code_digits_only=True,
    code_tries=5,
    code_wait_ms=15 * MINUTE,
    password_tries=3,
    password_wait_ms=30 * MINUTE,
    security_code_length=4,
    security_code_tries=3,
    security_code_wait_ms=60 * MINUTE,
    latency_ms=1_000,
    slow_latency_ms=12_000,
    timeout_ms=20_000,
    notice_ms=5_000,
    latest_model_year=2026,
    driving=Driving(
        8,
        ("pairing_code", "sign_in", "sim_pin", "sim_puk", "wifi_password"),
        ("activate_function", "install_update", "confirm_installation", "confirm_function", "unlock_card"),
    ),
)

MARKETS = {
    "FR": Market("FR", {"en": "France"}, "europe", listed=True, embedded_sim=True),
    "PL": Market("PL", {"en": "Poland"}, "europe", listed=True, embedded_sim=False),
    "CH": Market("CH", {"en": "Switzerland"}, "europe", listed=True, embedded_sim=True),
    "US": Market("US", {"en": "USA"}, "north_america", listed=True, embedded_sim=True),
}


def text(words: str) -> dict[str, str]:
    """Label something in three languages."""
    return {language: f"{words} {language}" for language in ("fr", "en", "de")}


# --- the tree ---------------------------------------------------------------------------------------

LINKED = Is("unit.linked", value=True)
IN = Is("unit.user", "in")
OUT = Is("unit.user", "out")
SLOT = Is("vehicle.sim_slot", value=True)

ROAMING = "phone/options/set_phone/roaming"
DATA_CHOICE = "phone/options/set_phone/data"
DATA_OFF = f"{DATA_CHOICE}/off"
DATA_ON = f"{DATA_CHOICE}/on"
SIM = "phone/options/set_phone/sim"
REMEMBER = f"{SIM}/remember"
UNLOCK = f"{SIM}/unlock"
PAIR = "set/pair"
SIGN_IN = "set/sign_in"
PRIVATE = "set/private"
ACCOUNT = "set/account"
RESET = "set/reset"
SERVICE = "apps/service"

WAY_TO = {
    ROAMING: ("PHONE", "OPT", "phone/options/set_phone"),
    DATA_CHOICE: ("PHONE", "OPT", "phone/options/set_phone"),
    DATA_OFF: ("PHONE", "OPT", "phone/options/set_phone", DATA_CHOICE),
    DATA_ON: ("PHONE", "OPT", "phone/options/set_phone", DATA_CHOICE),
    REMEMBER: ("PHONE", "OPT", "phone/options/set_phone", SIM),
    UNLOCK: ("PHONE", "OPT", "phone/options/set_phone", SIM),
    PAIR: ("SET",),
    SIGN_IN: ("SET",),
    PRIVATE: ("SET",),
    RESET: ("SET",),
    SERVICE: ("APPS",),
    f"{ACCOUNT}/log_in": ("SET", ACCOUNT),
    f"{ACCOUNT}/log_out": ("SET", ACCOUNT),
    f"{ACCOUNT}/unlink": ("SET", ACCOUNT),
}
"""The keys to press and the rows to touch before an entry is on the screen."""

_NODES: tuple[Node, ...] = (
    Menu(id="home", label=text("Home"), children=("phone", "apps", "set"), layout="tiles"),
    Menu(id="phone", label=text("Phone"), children=("phone/options",)),
    Menu(id="phone/options", label=text("Options"), children=("phone/options/set_phone",), key="OPT"),
    Menu(
        id="phone/options/set_phone",
        label=text("SET PHONE"),
        children=(ROAMING, DATA_CHOICE, SIM),
    ),
    Check(
        id=ROAMING,
        label=text("Roaming"),
        setting="roaming",
        features=("roaming",),
        when=Is("vehicle.roaming", "menu"),
    ),
    Choice(id=DATA_CHOICE, label=text("Data"), setting="data", children=(DATA_ON, DATA_OFF)),
    Option(id=DATA_ON, label=text("ON"), value="on"),
    Option(id=DATA_OFF, label=text("OFF"), value="off", features=("data_off",)),
    Menu(id=SIM, label=text("SIM card"), children=(REMEMBER, UNLOCK, f"{SIM}/state"), when=SLOT),
    Check(
        id=REMEMBER, label=text("Remember PIN"), setting="remember_pin", features=("remember_pin",), when=SLOT
    ),
    Action(id=UNLOCK, label=text("Unlock"), does="unlock_card"),
    Value(id=f"{SIM}/state", label=text("State"), shows="sim.state"),
    Menu(id="apps", label=text("Apps"), children=("apps/options", SERVICE, "apps/shortcut")),
    Menu(id="apps/options", label=text("Options"), children=("apps/options/pair",), key="OPT"),
    Shortcut(id="apps/options/pair", label=text("Pair"), to=PAIR, features=("link",), when=Not(LINKED)),
    Page(
        id=SERVICE,
        label=text("Service"),
        text=text("It works."),
        locks=(Lock(LINKED, "link_first"), Lock(IN, "log_in_first")),
    ),
    Shortcut(id="apps/shortcut", label=text("The service"), to=SERVICE),
    Menu(
        id="set",
        label=text("Settings"),
        children=(PAIR, SIGN_IN, ACCOUNT, PRIVATE, "set/language", "set/about", RESET),
    ),
    Entrance(
        id=PAIR,
        label=text("Pair"),
        form="pairing_code",
        features=("link",),
        when=Is("vehicle.link", "code"),
    ),
    Entrance(
        id=SIGN_IN, label=text("Sign in"), form="sign_in", features=("link",), when=Is("vehicle.link", "id")
    ),
    Menu(
        id=ACCOUNT,
        label=text("Account"),
        children=(f"{ACCOUNT}/log_in", f"{ACCOUNT}/log_out", f"{ACCOUNT}/unlink"),
        when=LINKED,
    ),
    Action(id=f"{ACCOUNT}/log_in", label=text("Log in"), does="log_in", when=OUT),
    Action(id=f"{ACCOUNT}/log_out", label=text("Log out"), does="log_out", when=IN),
    Action(id=f"{ACCOUNT}/unlink", label=text("Unlink"), does="unlink"),
    Check(
        id=PRIVATE,
        label=text("Private mode"),
        setting="private_mode",
        features=("private_mode",),
        when=Is("vehicle.private_mode", value=True),
    ),
    Choice(
        id="set/language",
        label=text("Language"),
        setting="language",
        children=tuple(f"set/language/{code}" for code in ("fr", "en", "de")),
    ),
    *(Option(id=f"set/language/{code}", label=text(code), value=code) for code in ("fr", "en", "de")),
    Menu(
        id="set/about",
        label=text("About"),
        children=tuple(
            f"set/about/{what.replace('.', '_')}"
            for what in ("user.name", "user.email", "net.source", "net.state", "vehicle.name", "vehicle.vin")
        ),
    ),
    *(
        Value(id=f"set/about/{what.replace('.', '_')}", label=text(what), shows=what)
        for what in ("user.name", "user.email", "net.source", "net.state", "vehicle.name", "vehicle.vin")
    ),
    Action(id=RESET, label=text("Factory reset"), does="factory_reset"),
)

TREE = Tree(
    id="by_hand",
    home="home",
    keys={"HOME": "home", "PHONE": "phone", "APPS": "apps", "SET": "set"},
    nodes={node.id: node for node in _NODES},
    absent={"roaming": "roaming_on"},
    bar=("home", "phone", "set"),
)

KEYS = ("HOME", "PHONE", "APPS", "SET", "OPT", "BACK")


# --- the car ----------------------------------------------------------------------------------------


def build_vehicle(
    *,
    link: str = "code",
    sim_slot: bool = True,
    embedded_sim: str = "by_market",
    roaming: str = "menu",
    private_mode: bool = True,
    keys: tuple[str, ...] = KEYS,
    years: tuple[YearRange, ...] = (YearRange(2019, 2021),),
    line: str = "macan",
    key: str = "macan-by-hand",
    has_porsche_connect: bool = True,
    wifi: str = "join",
    carplay: str = "wired",
    charge_port: str = "by_engine",
    tree: str = "by_hand",
    bar: bool = False,
    tabs: bool = False,
) -> Vehicle:
    """Build a car of the equipment named."""
    hard_keys = tuple(HardKey(one, one, "left") for one in keys)
    unit = HeadUnit("pcm-by-hand", "PCM by hand", hard_keys, 2, bar, tabs)
    return Vehicle(
        key=key,
        line=line,
        name={"en": "Car by hand"},
        generation="B.1",
        years=years,
        head_unit=unit,
        tree=tree,
        canvas=Canvas(1920, 720, 10.9),
        look="plain",
        link=link,
        sim_slot=sim_slot,
        embedded_sim=embedded_sim,
        roaming=roaming,
        device_manager_key="SET",
        private_mode=private_mode,
        proof={},
        has_porsche_connect=has_porsche_connect,
        wifi=wifi,
        carplay=carplay,
        charge_port=charge_port,
    )


def build_rules(
    vehicle: Vehicle | None = None,
    *,
    policy: Policy = POLICY,
    tree: Tree = TREE,
    things: Things | None = None,
    markets: Mapping[str, Market] | None = None,
) -> Rules:
    """Build the rules of a car; the usual one links by code and has a slot."""
    return Rules(
        vehicle=vehicle or build_vehicle(),
        tree=tree,
        messages={
            one: MessageText(text(one), text(f"way out of {one}"), "info")
            for one in (*MESSAGES, *NAMED_BY_DATA)
        },
        words={one: text(one) for one in WORDS},
        markets=markets or MARKETS,
        policy=policy,
        languages=("fr", "en", "de"),
        things=things or Things(),
        keyboards=KEYBOARDS,
    )


KEYBOARDS = Keyboards(
    {
        "qwerty": Keyboard(
            "qwerty",
            text("English"),
            "EN",
            ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
            (("e", "éèêë"), ("s", "ß"), ("a", "àâ")),
        ),
        "qwertz": Keyboard(
            "qwertz",
            text("German"),
            "DE",
            ("qwertzuiopü", "asdfghjklöä", "yxcvbnm"),
            (("e", "éèê"), ("s", "ßš"), ("a", "àâ")),
        ),
        "tr": Keyboard("tr", text("Turkish"), "TR", ("ertyi", "as", "z"), (("i", "î"),), (("i", "İ"),)),
    },
    Sheets(
        ("1234567890", "#€$&%+=*/_", "!?:;,\"'"),
        ("()<>[]{}|\\", "~^`éèêàâçß", "îôùûäöü"),
        (("-", "–—"), ("'", "’")),
        "@",
        ".-",
    ),
    {
        "digits": DigitPad(("123", "456", "789", "0")),
        "dial": DigitPad(("123", "456", "789", "*0#"), (("0", "+"),)),
    },
)

ID_CAR = {
    "link": "id",
    "sim_slot": False,
    "embedded_sim": "always",
    "roaming": "automatic",
}
"""The equipment of a car that is linked by Porsche ID and drives on its embedded SIM alone."""


def build_card(card: str = "own", *, home: str = "FR", **state: object) -> SimCard:
    """Build a SIM card, its PIN enabled."""
    return replace(SimCard(card, home, PIN, PUK), **state)


def build_car(
    *, card: SimCard | None = None, others: tuple[SimCard, ...] = (), vin: str = VIN, **state: object
) -> Car:
    """Build a car that stands in France, its ignition on; a card given is in its slot."""
    cards = (card, *others) if card else others
    return replace(Car(vin, "FR", "FR", cards=cards, slot=card.id if card else None), **state)


def build_unit(**state: object) -> Unit:
    """Build a unit that shows its home."""
    return replace(Unit(stack=("home",), language="en"), **state)


def keep_pin(card: SimCard, pin: str = PIN) -> SavedPin:
    """Let the unit keep a PIN for a card."""
    return SavedPin(card.id, pin)


class Seat:
    """Somebody in the driver's seat of a car without a cloud.

    Args:
        rules: The car's rules.
        car: The car.
        unit: Its unit.
    """

    def __init__(self, rules: Rules | None = None, car: Car | None = None, unit: Unit | None = None) -> None:
        self.rules = rules or build_rules()
        self.cabin = Cabin(unit or build_unit(), car or build_car(), START)
        self.effects: tuple[Effect, ...] = ()

    def do(self, *events: Event) -> "Seat":
        """Let things happen, one after the other; the effects kept are those of the last."""
        for event in events:
            outcome = react(self.rules, self.cabin, event)
            self.cabin, self.effects = outcome.cabin, outcome.effects
        return self

    def tap(self, *targets: str) -> "Seat":
        """Touch one thing after the other."""
        return self.do(*(Tap(target) for target in targets))

    def press(self, *keys: str) -> "Seat":
        """Press one key after the other."""
        return self.do(*(PressKey(key) for key in keys))

    def type(self, *texts: str) -> "Seat":
        """Type into a form, going on to the next field between two texts."""
        for at, one in enumerate(texts):
            if at:
                self.do(Confirm())
            self.do(TypeText(one))
        return self

    def enter(self, *texts: str) -> "Seat":
        """Type into a form and confirm it."""
        return self.type(*texts).do(Confirm())

    def go_near(self, node: str) -> "Seat":
        """Walk to the page that has an entry on it."""
        return walk(self, node)

    def go_to(self, node: str) -> "Seat":
        """Walk to an entry and touch it."""
        return walk(self, node).tap(node)

    def wait(self, ms: int) -> "Seat":
        """Let time pass; nothing is due without a cloud."""
        self.cabin = replace(self.cabin, now=self.cabin.now + ms)
        return self

    def answer(self, reply: Reply, request: int | None = None) -> "Seat":
        """Let the cloud answer a request, the present one unless another is named."""
        return self.do(Answer(self._waited_for if request is None else request, reply))

    def expire(self, request: int | None = None) -> "Seat":
        """Let the wait for a request run out."""
        return self.do(Expired(self._waited_for if request is None else request))

    @property
    def _waited_for(self) -> int:
        pending = self.unit.pending
        assert pending, "nothing is waited for"
        return pending.request

    @property
    def unit(self) -> Unit:
        """The unit now."""
        return self.cabin.unit

    @property
    def car(self) -> Car:
        """The car now."""
        return self.cabin.car

    @property
    def card(self) -> SimCard:
        """The card in the slot."""
        card = self.car.card
        assert card, "the slot is empty"
        return card

    @property
    def screen(self) -> Screen:
        """What is shown now."""
        return view(self.rules, self.cabin)

    @property
    def network(self) -> Network:
        """The mobile network as the unit sees it now."""
        return network(self.rules, self.car, self.unit)

    @property
    def dialog(self) -> str:
        """Id of the message that stands over the page."""
        return self.unit.dialog.message.id if self.unit.dialog else ""

    @property
    def notice(self) -> str:
        """Id of the passing word."""
        return self.unit.notice.message.id if self.unit.notice else ""

    @property
    def trouble(self) -> str:
        """Id of the message that says why the form was refused."""
        return self.unit.form.trouble.id if self.unit.form and self.unit.form.trouble else ""

    @property
    def asked(self) -> tuple[CloudRequest, ...]:
        """What the last event asked of the cloud."""
        return tuple(effect.what for effect in self.effects if isinstance(effect, Asked))

    @property
    def refused(self) -> tuple[str, ...]:
        """What the last event was refused with."""
        return tuple(effect.message.id for effect in self.effects if isinstance(effect, Refused))

    @property
    def told(self) -> tuple[str, ...]:
        """What the last event told."""
        return tuple(effect.message.id for effect in self.effects if isinstance(effect, Told))

    @property
    def changed(self) -> dict[str, object]:
        """What the last event changed."""
        return {effect.what: effect.to for effect in self.effects if isinstance(effect, Changed)}

    @property
    def signs(self) -> dict[str, StatusMark]:
        """The signs of the status bar, by their names."""
        return {mark.id.removeprefix("status/"): mark for mark in self.screen.status.marks}

    def row(self, node: str) -> Row:
        """Give the row of an entry on the screen."""
        return find_row(self.screen, node)


def walk(seat: Seat, node: str) -> Seat:
    """Walk to the page that has an entry on it."""
    for step in WAY_TO[node]:
        seat = seat.press(step) if step in KEYS else seat.tap(step)
    return seat


def find_row(screen: Screen, node: str) -> Row:
    """Give the row of an entry on a screen."""
    return next(row for row in screen.rows if row.id == node)


DEAD_SPOT = {"bearer": Bearer.NONE, "bars": 0}
"""No reception at all."""


# --- the cloud --------------------------------------------------------------------------------------


SALT = "salt"


def build_account(name: str = "anna", **state: object) -> PorscheId:
    """Build a demonstration customer whose Porsche ID is open."""
    own = f"{SALT}/{name}"
    account = PorscheId(
        name,
        email=f"{name}@example.test",
        name=f"{name.title()} Example",
        locale="en",
        country="FR",
        mobile="+33 6 39 98 00 99",
        stage=Stage.ACTIVE,
        password=seal(PASSWORD, own),
        security_code=seal(SECURITY_CODE, own),
    )
    return replace(account, **state)


def build_book(policy: Policy = POLICY, **parts: object) -> Book:
    """Build what a small cloud goes by; nobody has to be let in by the main user first."""
    book = Book(
        ids=IdPolicy(
            password_tries=policy.password_tries,
            password_wait_ms=policy.password_wait_ms,
            security_code_digits=policy.security_code_length,
            security_code_tries=policy.security_code_tries,
            security_code_wait_ms=policy.security_code_wait_ms,
        ),
        garage=GaragePolicy(
            dealer_confirms=False,
            code_length=policy.code_length,
            code_digits_only=policy.code_digits_only,
            code_tries=policy.code_tries,
            code_wait_ms=policy.code_wait_ms,
            primary_first=False,
            primary_activates=False,
        ),
        markets={"FR": MarketTerms("FR")},
    )
    return replace(book, **parts)


def build_offer(product: str, kind: str = "service", **state: object) -> Offer:
    """Build a product that is free for a year, or a function for good."""
    plan = "unlimited" if kind == "function" else ""
    months = 0 if kind == "function" else 12
    return Offer(product, kind, 0, 0, months, 14, plan, True, False, ())._replace(**state)


def build_world(
    *accounts: PorscheId, method: str = "code", seed: int = 7, policy: Policy = POLICY, **car: object
) -> World:
    """Build a cloud: the car of the first customer, one of the second, and codes for both.

    Args:
        accounts: Customers; Anna and Bert where none are given.
        method: How the first car is linked.
        seed: Seed of the codes.
        policy: For the codes.
        car: State of the first car.
    """
    people = accounts or (build_account(), build_account("bert"))
    members = (
        CarUser(people[0].id, Role.PRIMARY),
        *(CarUser(one.id, Role.SECONDARY) for one in people[2:]),
    )
    first = replace(CloudCar(VIN, "macan-by-hand", "macan", 2019, method, "The car", members), **car)
    other = CloudCar(
        OTHER_VIN, "macan-by-hand", "macan", 2019, "code", "Another car",
        (CarUser(people[-1].id, Role.PRIMARY),),
    )  # fmt: skip
    book = build_book(policy)
    fleet = Fleet((first, other), Chance(seed))
    for one in (first, other):
        if not one.linked and not one.code:
            fleet = issue_code(fleet, book.garage, one.vin)
    return World(book, fleet.chance, SALT, Agenda(START), {one.id: one for one in people}, fleet.cars)


def call(world: World, vin: str, request: CloudRequest, now: int = START) -> tuple[World, object]:
    """Let a car ask the cloud something."""
    served = ask(world, Actor(CAR, vin), deed_of(request, vin), now)
    return served.world, served.answer


MANY_CARDS = (
    build_card("own", verified=True),
    build_card("open", asks_pin=False),
    build_card("swiss", home="CH"),
    build_card("last_try", pin_tries=1),
    build_card("last_puk", pin_tries=0, puk_tries=1),
)
"""Cards in many states."""


def find_vehicle(world: World, vin: str = VIN) -> CloudCar:
    """Give a car as the cloud knows it."""
    car = world.car(vin)
    assert car, vin
    return car


# --- the session ------------------------------------------------------------------------------------


def build_session(
    rules: Rules | None = None,
    *,
    car: Car | None = None,
    unit: Unit | None = None,
    world: World | None = None,
    start: Moment | None = None,
) -> Session:
    """Build a running simulation of a car and its cloud, from parts or from a moment."""
    rules = rules or build_rules()
    cloud = world or build_world(method=rules.vehicle.link, policy=rules.policy)
    offers = {key: build_offer(key, one.kind) for key, one in rules.things.products.items()}
    cloud = cloud.but(book=replace(cloud.book, offers=cloud.book.offers or offers))
    start = start or Moment(unit or build_unit(), car or build_car(), standing(cloud), START)
    return Session(rules, start, Props({}, {}), 2019)


# --- tables -----------------------------------------------------------------------------------------


def read_table(name: str) -> Iterator[dict[str, str]]:
    """Read a table of `tests/data`: `;` between cells, blanks round them, `#` before a remark."""
    lines = (DATA / name).read_text("utf-8").splitlines()
    rows = [
        [cell.strip() for cell in line.split(";")]
        for line in lines
        if line.strip() and not line.startswith("#")
    ]
    head, *body = rows
    for row in body:
        yield dict(zip(head, row, strict=True))
