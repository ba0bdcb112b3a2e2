"""A hand on the customer's telephone: what a person does there, in verbs, through the session."""

from pcm_sim.domain.events import Back, Confirm, Tap
from pcm_sim.domain.handset_events import FillField, HandIntent, HoldPhone, OnPhone, SetPhoneLanguage
from pcm_sim.domain.phone_screen import PhoneScreen
from pcm_sim.domain.screen import PageKind
from pcm_sim.session.simulation import Session


class Hand:
    """Somebody with a telephone."""

    def __init__(self, session: Session, customer: str = "") -> None:
        self.session = session
        if customer:
            session.dispatch(HoldPhone(customer))

    @property
    def screen(self) -> PhoneScreen:
        return self.session.phone

    @property
    def targets(self) -> tuple[str, ...]:
        return self.screen.targets

    def do(self, intent: HandIntent) -> "Hand":
        """Do something, and wait until the cloud has answered."""
        self.session.dispatch(OnPhone(intent))
        while self.screen.kind is PageKind.WAIT:
            self.session.advance(self.session.due_in() or 0)
        return self

    def tap(self, *ends: str) -> "Hand":
        """Touch one target after the other, each named by the end of its id."""
        for end in ends:
            rows = (one for one in self.targets if not one.startswith(("bar/", "foot/")))
            found = [end] if end in self.targets else [one for one in rows if one.endswith(f"/{end}")]
            assert len(found) == 1, f"{end!r} among {self.targets}"
            self.do(Tap(found[0]))
        return self

    def tap_first(self, part: str) -> "Hand":
        """Touch the first item of a list."""
        return self.do(Tap(next(one for one in self.targets if f"{part}#" in one)))

    def fill(self, **fields: str) -> "Hand":
        """Type into the form that is open, and confirm it."""
        for name, text in fields.items():
            self.do(FillField(name, text))
        return self.do(Confirm())

    def yes(self) -> "Hand":
        return self.do(Tap("dialog/yes"))

    def back(self) -> "Hand":
        return self.do(Back())

    def home(self) -> "Hand":
        return self.do(Tap("bar/home"))

    def speak(self, language: str) -> "Hand":
        self.session.dispatch(SetPhoneLanguage(language))
        return self

    def value(self, end: str) -> str:
        """Give the value of a row."""
        return next(row.value for row in self.screen.rows if row.id.endswith(f"/{end}"))

    def sign_in(self, email: str, password: str) -> "Hand":
        self.do(Tap("bar/portal")).tap("sign_in")
        return self.fill(email=email, password=password)
