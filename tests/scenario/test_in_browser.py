"""What a scenario does in a browser and looks for there; the browser is one of paper."""

from acting import Acted, cell_of
from shipped import catalogue

from pcm_sim.domain import events
from pcm_sim.domain.handset_events import FillField, HoldPhone, OnPhone
from pcm_sim.scenario.browsing.browser import BrowserError, Shown
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.playing import Play

SIGNED_IN = "phone: {sign_in: claire}"


class PaperBrowser:
    """Does in the simulation what its pages would; it shows what was so when it was looked at.

    Args:
        without: What its pages do not show: targets and words.
    """

    def __init__(self, *without):
        self.done = []
        self._without = without
        self._typed = {}

    def show(self, session):
        self._session = session
        self._seen = session.phone

    def hold(self, customer):
        self._do(f"hold {customer}", HoldPhone(customer))

    def fill(self, field, text):
        self.done.append(f"fill {field}")
        self._typed[field] = text

    def touch(self, target):
        if target in self._without:
            raise BrowserError(f"{target} does not stand there")
        sent = [OnPhone(FillField(*one)) for one in self._typed.items()]
        self._typed = {}
        self._do(f"touch {target}", *sent, OnPhone(events.Tap(target)))

    def read(self):
        screen = self._seen
        targets = tuple(one for one in screen.targets if one not in self._without)
        rows = [word for one in screen.rows for word in (one.label, one.value)]
        told = [one.text for one in (screen.dialog, screen.notice) if one]
        text = " ".join((screen.title, screen.text, *rows, *told))
        for word in self._without:
            text = text.replace(word, "")
        return Shown(screen.node, screen.title, targets, text)

    def changes(self):
        before, self._seen = self._seen, self._session.phone
        return before != self._seen

    def _do(self, said, *happening):
        self.done.append(said)
        for one in happening:
            self._session.dispatch(one)


def played(steps, *without):
    """Play steps in a browser of paper."""
    cell, browser = cell_of(steps), PaperBrowser(*without)
    session = opened(catalogue(), cell)
    browser.show(session)
    play = Play(cell, session, browser=browser)
    acted = Acted(play, list(play.beats()))
    acted.done = browser.done
    return acted


def test_the_telephone_is_driven_in_the_page_and_the_car_in_the_car():
    acted = played(
        f"""
        {SIGNED_IN}
        expect: {{state: {{handset.signed_in: claire}}, page: {{screen: portal}}}}
        open: link
        expect: {{screen: "form:pairing_code"}}
        phone: [{{open: portal/vehicles}}, {{back: true}}]
        """
    )
    assert acted.verdict == "passed", acted.fault
    assert acted.done == [
        "touch bar/portal",
        "touch portal/sign_in",
        "fill email",
        "fill password",
        "touch form/confirm",
        "touch bar/portal",
        "touch portal/vehicles",
        "touch back",
    ]


def test_what_the_page_lacks_fails_although_the_telephone_has_it():
    rows = played(f"{SIGNED_IN}\nexpect: {{page: {{present: portal/vehicles}}}}", "portal/vehicles")
    assert "'portal/vehicles' is seen in the browser" in rows.fault
    words = played(f"{SIGNED_IN}\nexpect: {{page: {{text: Claire}}}}", "Claire")
    assert "'Claire' can be read in the browser" in words.fault


def test_what_the_page_does_not_let_one_do_is_told():
    acted = played(SIGNED_IN, "form/confirm")
    assert acted.verdict == "failed"
    assert "form/confirm does not stand there" in acted.fault


def test_no_secret_that_was_typed_is_told():
    acted = played(f"{SIGNED_IN}\nexpect: {{page: {{text: '${{claire.password}}'}}}}", "nothing")
    password, _ = acted.session.secrets("claire")
    assert acted.verdict == "failed"
    assert password not in acted.fault
