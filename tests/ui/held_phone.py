"""A sample session with a telephone: the shipped app over a portal written here, for tests of the window."""

from dataclasses import dataclass, field, replace

from samples import SampleSession
from shipped import catalogue

from pcm_sim.domain.effects import AskedByPhone
from pcm_sim.domain.errands import SIGNED_IN, Accepted
from pcm_sim.domain.events import Tap
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_events import HoldPhone, OnPhone, OpenOnPhone, PhoneAnswer, SetPhoneLanguage
from pcm_sim.domain.handset_react import react
from pcm_sim.domain.handset_view import phone_view
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.domain.phone_screen import PhoneScreen
from pcm_sim.domain.portal import Portal, PortalItem
from pcm_sim.domain.requests import Denied

PASSWORD = "Tour-Eiffel-89!"  # noqa: S105 - of nobody
LETTER = "Bonjour Camille,\n\nvotre code est affiché dans l’application."
CLOCK = 34_980_000
PDF = b"%PDF-1.7 of nothing"
LISTS = {
    "cars": (
        PortalItem("WP0ZZZSAMPLE00001", "Panamera Sport Turismo", "971.1"),
        PortalItem("WP0ZZZSAMPLE00002", "911 Carrera 4S Cabriolet", "992.1"),
    ),
    "mail": (PortalItem("1", "Porsche Connect", shown=(("item.text", LETTER),), look="unread"),),
    "countries": (PortalItem("FR", "France", checked=True), PortalItem("DE", "Deutschland")),
}
SHOWN = {
    "phone.holder": "Camille Duvernoy",
    "car.code": "1234 5678",
    "car.vin": "WP0ZZZSAMPLE00001",
    "car.state": "code_issued",
    "item.text": LETTER,
    "item.sender": "Porsche Connect",
    "me.name": "Camille Duvernoy",
}
EVENTS = OnPhone | HoldPhone | SetPhoneLanguage | OpenOnPhone | PhoneAnswer


@dataclass
class PhoneSession(SampleSession):
    """A sample session whose telephone does what the app does; the cloud lets in who knows the password."""

    handset: Handset = field(default_factory=lambda: Handset("camille", "fr", ("home", "portal")))
    answers: bool = True
    app: PhoneRules | None = None
    has_phone: bool = True

    def __post_init__(self) -> None:
        super().__post_init__()
        self.app = self.app or catalogue().phone_rules
        self.handset = replace(self.handset, language=self.language)
        self.moment.now = CLOCK
        self.asked: list[AskedByPhone] = []

    @property
    def portal(self) -> Portal:
        signed_in = self.handset.signed_in != ""
        facts = {
            "me.signed_in": signed_in,
            "market.self_registration": True,
            "car.code_shown": True,
            "item.has_link": True,
        }
        return Portal(
            facts, LISTS if signed_in else {one: LISTS[one] for one in ("mail", "countries")}, SHOWN
        )

    @property
    def phone(self) -> PhoneScreen:
        return phone_view(self.app, self.handset, self.portal, self.moment.now)

    def paper(self, number: str) -> bytes | None:
        return PDF if number == "RE-1" else None

    def holders(self, language: str) -> tuple[object, ...]:
        return self.customers(language)

    def put(self, handset: Handset) -> None:
        """Show the telephone as it is told to be."""
        self.handset = handset
        self.tell()

    def touch(self, target: str) -> None:
        """Touch something on the telephone."""
        self.dispatch(OnPhone(Tap(target)))

    def dispatch(self, event: object) -> tuple[object, ...]:
        if not isinstance(event, EVENTS):
            return super().dispatch(event)
        self.events.append(event)
        outcome = react(self.app, self.handset, self.portal, event, self.moment.now)
        self.handset = outcome.handset
        for effect in outcome.effects:
            if isinstance(effect, AskedByPhone):
                self.asked.append(effect)
                self._reply(effect)
        self.tell()
        return outcome.effects

    def _reply(self, asked: AskedByPhone) -> None:
        if not self.answers:
            return
        fields = dict(asked.fields)
        right = fields.get("password", PASSWORD) == PASSWORD
        reply = Accepted(values=((SIGNED_IN, "camille"),)) if right else Denied("password_wrong")
        told = PhoneAnswer(asked.request, reply)
        self.handset = react(self.app, self.handset, self.portal, told, self.moment.now).handset
