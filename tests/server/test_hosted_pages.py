"""Pages over a simulation: what is done in the browser is done on its one telephone, and recorded so."""

import asyncio
from concurrent.futures import Future
from http.cookiejar import CookieJar
from pathlib import Path
from re import findall
from urllib.parse import urlencode, urljoin
from urllib.request import HTTPCookieProcessor, ProxyHandler, build_opener

import pytest
from shipped import catalogue, open_car

from pcm_sim.domain import events
from pcm_sim.domain.handset_events import OnPhone
from pcm_sim.scenario.format.writing import scenario_text
from pcm_sim.scenario.recording.recording import recorded, titled
from pcm_sim.server.browsing.pages_served import PagesServed
from pcm_sim.server.hosting.pages import pages_of_session, path_of_session
from pcm_sim.server.hosting.walking import handset_now, send, walk_to
from pcm_sim.server.hosting.window import WindowOwner, when_answered


class Person:
    """Somebody at a browser, without the browser.

    Args:
        served: The pages.
    """

    def __init__(self, served):
        self._served = served
        self._opener = build_opener(ProxyHandler({}), HTTPCookieProcessor(CookieJar()))
        self.url = served.address
        self.text = ""

    def goes(self, path):
        return self._asks(path, None)

    def sends(self, path, **fields):
        turn = findall(r'name="_turn" value="(\d+)"', self.text)
        return self._asks(path, urlencode({"_turn": turn[0], **fields}).encode())

    def _asks(self, path, body):
        with self._served.turn.lent(), self._opener.open(urljoin(self.url, path), body, timeout=10) as answer:
            self.url, self.text = answer.url, answer.read().decode()
        return self


@pytest.fixture
def session():
    return open_car("macan-95b-2", language="en")


@pytest.fixture
def person(session):
    with PagesServed(pages_of_session, path_of_session) as served:
        served.show(session)
        yield Person(served)


def signs_in(person, session):
    password, _ = session.secrets("claire")
    person.goes("/my/portal/sign-in")
    return person.sends("/my/portal/sign-in", email="claire.martin@example.org", password=password)


def test_the_telephone_stands_where_the_browser_is(session, person):
    signs_in(person, session)
    assert session.phone.signed_in == "claire"
    person.goes("/my/portal/vehicles")
    assert (session.phone.node, session.phone.title in person.text) == ("portal/vehicles", True)
    person.goes("/my/mail")
    assert handset_now(session).stack == ("home", "mail")


def test_the_browser_comes_along_where_the_telephone_is_taken(session, person):
    signs_in(person, session)
    session.dispatch(OnPhone(events.Tap("bar/mail")))
    person.goes(path_of_session(session))
    assert "mail" in person.url


def test_what_is_not_open_to_anybody_is_not_reached(session, person):
    person.goes("/my/portal/vehicles")
    assert not person.url.endswith("vehicles")
    assert session.phone.node == "portal"


def test_what_is_done_in_the_browser_is_recorded_as_steps_without_a_secret(session, person):
    password, code = session.secrets("claire")
    signs_in(person, session)
    person.goes("/my/portal/vehicles")
    recording = recorded(
        session, catalogue(), titled(Path("browser.scn.yaml")), next(iter(session.trail.back()))
    )
    text = scenario_text(recording.scenario, recording.lines)
    assert "sign_in: claire" in text
    assert "portal/vehicles" in text
    assert password not in text
    assert code not in text


class Window:
    """A desk whose thread is that of whoever asks."""

    def __init__(self, session):
        self.session = session

    def ask(self, work):
        done = Future()
        done.set_result(work(self))
        return done

    def follow(self, heard):
        self.session.listen(lambda: heard(self.session))


def test_a_page_waits_for_the_answer_at_the_pace_of_the_window(session):
    password, _ = session.secrets("claire")
    walk_to(session, ("home", "portal"), "portal/sign_in")

    async def asked():
        owner = WindowOwner(Window(session))
        await owner.have(
            lambda one: send(one, (("email", "claire.martin@example.org"), ("password", password)))
        )
        answering = asyncio.ensure_future(when_answered(owner))
        await asyncio.sleep(0)
        assert not answering.done()
        session.settle()
        await answering

    asyncio.run(asked())
    assert session.phone.signed_in == "claire"
