"""Sample cars, and a session that shows the screen it is told to: for tests that need no catalogue."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace

from sample_screens import TEXTS, bar, screens, tabs

from pcm_sim.connect.book import Book
from pcm_sim.connect.chance import Chance
from pcm_sim.connect.clock.agenda import Agenda
from pcm_sim.connect.world import World
from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.car import Car
from pcm_sim.domain.events import Event
from pcm_sim.domain.nodes import Tree
from pcm_sim.domain.phone import Phone
from pcm_sim.domain.screen import PageKind, Screen
from pcm_sim.domain.unit import Unit
from pcm_sim.domain.vehicle import Canvas, HardKey, HeadUnit, Market, Vehicle, YearRange
from pcm_sim.session.trouble.book import FaultBook

ICONS = Path(__file__).parents[2] / "assets" / "icons"

CANVASES = {
    "classic-7": (Canvas(800, 480, 7.0), "pcm-4.0"),
    "wide-12": (Canvas(1440, 540, 12.3), "pcm-4.1"),
    "full-12": (Canvas(1920, 720, 12.3), "pcm-5.0"),
    "full-11": (Canvas(1920, 720, 10.9), "pcm-6.0"),
}

_KEYS = {
    "pcm-4.0": [
        *[(key, "left") for key in ("RADIO", "MEDIA", "PHONE", "NAV", "MAP")],
        *[(key, "right") for key in ("CAR", "APPS", "SOUND", "SET", "OPT")],
        ("BACK", "bottom"),
    ],
    "pcm-4.1": [
        (key, "bottom") for key in ("HOME", "NAV", "MEDIA", "PHONE", "CAR", "APPS", "SET", "DEVICES", "BACK")
    ],
    "pcm-5.0": [(key, "bottom") for key in ("HOME", "NAV", "MEDIA", "PHONE", "CAR", "APPS", "SET", "BACK")],
    "pcm-6.0": [],
}
_KNOBS = {"pcm-6.0": 1}


def vehicle(canvas: str) -> Vehicle:
    """A vehicle with one of the four canvases."""
    size, look = CANVASES[canvas]
    keys = tuple(HardKey(key, key, place) for key, place in _KEYS[look])
    return Vehicle(
        key=f"sample-{canvas}",
        line="911",
        name={"en": "Panamera Sport Turismo", "fr": "Panamera Sport Turismo", "de": "Panamera Sport Turismo"},
        generation="971.1",
        years=(YearRange(2017, 2020),),
        head_unit=HeadUnit(
            look, look.upper(), keys, _KNOBS.get(look, 2), bar=look != "pcm-4.0", tabs=look == "pcm-4.0"
        ),
        tree="sample",
        canvas=size,
        look=look,
        link="code",
        sim_slot=True,
        embedded_sim="by_market",
        roaming="menu",
        device_manager_key="SET",
        private_mode=True,
        proof={},
        wifi="join",
        carplay="wired",
        charge_port="by_engine",
    )


PHONES = (
    Phone("claire", "Claire’s telephone", carplay=True, network="claire_hotspot", battery=82),
    Phone("felix", "Felix Mobil", battery=37),
)

MARKETS = {
    "FR": Market("FR", {"fr": "France", "en": "France", "de": "Frankreich"}, "europe", True, True),
    "CH": Market("CH", {"fr": "Suisse", "en": "Switzerland", "de": "Schweiz"}, "europe", True, True),
    "US": Market(
        "US", {"fr": "États-Unis", "en": "United States", "de": "USA"}, "north_america", True, False
    ),
}


class SampleMoment(SimpleNamespace):
    """A moment whose clock shows the simulated time."""

    @property
    def cabin(self) -> Cabin:
        return Cabin(self.unit, self.car, self.now)


@dataclass
class SampleSession:
    """A session that shows the screen it is told to, and keeps what was sent to it."""

    joined = ""
    others = 0
    canvas: str = "full-12"
    language: str = "fr"
    screen: Screen | None = None
    events: list[Event] = field(default_factory=list)
    gone_to: list[str] = field(default_factory=list)
    arrives: bool = True
    orderable: tuple[str, ...] = ("radio_plus", "safety")
    customer: SimpleNamespace | None = None
    year: int = 2019
    has_phone: bool = False

    def __post_init__(self) -> None:
        self.screen = self._on_unit(self.screen or screens(self.language)["tiles"])
        languages = ("fr", "en", "de")
        car_row = vehicle(self.canvas)
        tree = Tree("sample", "home", {"HOME": "home"}, {})
        policy = SimpleNamespace(volume_mb=5_000)
        self.rules = SimpleNamespace(
            vehicle=car_row,
            tree=tree,
            markets=MARKETS,
            languages=languages,
            policy=policy,
            tell=lambda message, _: (f"{message.id}.", ""),
        )
        world = World(Book(), Chance(0), "", Agenda(0))
        car = Car("ZZZPCMSIM00000001", "FR", "FR", slot="own", phones=PHONES, phone_id="claire")
        unit = Unit(("home",), self.language)
        self.moment = SampleMoment(car=car, unit=unit, now=0, world=world, handset=None)
        self._listeners: list[Callable[[], None]] = []

    def show(self, screen: Screen) -> None:
        self.screen = self._on_unit(screen)
        self.tell()

    def _on_unit(self, screen: Screen) -> Screen:
        """Give the page what this unit has round it."""
        if screen.bar or screen.tabs or screen.kind is PageKind.DARK:
            return screen
        if vehicle(self.canvas).head_unit.tabs:
            return replace(screen, tabs=tabs(screen))
        return replace(screen, bar=bar(screen.language))

    def tell(self) -> None:
        for listener in list(self._listeners):
            listener()

    def dispatch(self, event: Event) -> tuple[object, ...]:
        self.events.append(event)
        return ()

    def advance(self, ms: int, **_: bool) -> tuple[object, ...]:
        self.moment.now += ms
        self.tell()
        return ()

    def due_in(self) -> int | None:
        return None

    def listen(self, callback: Callable[[], None]) -> Callable[[], None]:
        self._listeners.append(callback)
        return lambda: self._listeners.remove(callback)

    def customers(self, language: str = "en") -> tuple[SimpleNamespace, ...]:
        one = SimpleNamespace(
            id="camille",
            name="Camille Duvernoy",
            note={"fr": "Code d’appairage prêt", "en": "Pairing code ready", "de": "Pairing-Code bereit"}[
                language
            ],
            email="camille.duvernoy@example.com",
            password="Tour-Eiffel-89!",  # noqa: S106
            security_code="4711",
            role="primary",
            vehicle="Panamera Sport Turismo 2019",
            pairing_code="12345678",
            linked=False,
            locked=False,
        )
        return (self.customer or one, SimpleNamespace(**{**vars(one), "id": "noa", "name": "Noa Berg"}))

    def ways(self, language: str = "en") -> tuple[SimpleNamespace, ...]:
        say = TEXTS[language]
        path = ("DEVICES", *say["trail"], say["private"])
        none = {"path": (), "reason": say["offline"], "facts": ()}
        return (
            SimpleNamespace(
                feature="link", label=say["connect"], path=path, reason="", facts=("F027", "X03")
            ),
            SimpleNamespace(feature="roaming", label=say["title"], path=path[:2], reason="", facts=()),
            SimpleNamespace(feature="data_off", label=say["private"], path=path, reason="", facts=("F078",)),
            SimpleNamespace(feature="remember_pin", label=say["long"], **none),
        )

    def place(self, language: str = "en") -> tuple[str, ...]:
        return ("DEVICES", *TEXTS[language]["trail"])

    def go_to(self, feature: str) -> bool:
        self.gone_to.append(feature)
        return self.arrives

    def go_to_node(self, node: str) -> bool:
        self.gone_to.append(node)
        return self.arrives

    @property
    def fault_book(self) -> FaultBook:
        return FaultBook()

    def phones(self, language: str = "en") -> tuple[tuple[str, str], ...]:
        return tuple((phone.id, f"{phone.name} ({language})") for phone in PHONES)

    def products(self, language: str = "en") -> tuple[tuple[str, str], ...]:
        return tuple((one, f"{one} ({language})") for one in self.orderable)

    def cards(self, language: str = "en") -> tuple[tuple[str, str], ...]:
        return (("own", f"Card 4711 ({language})"), ("swiss", "Swiss card (PIN 0123)"))


def without(session: SampleSession, **what) -> SampleSession:
    """Make the session's car one that lacks something."""
    session.rules.vehicle = replace(session.rules.vehicle, **what)
    return session
