"""Support links: one leads to the same place, says what it leaves out, and carries no secret and no name."""

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from moves import examples, histories, live
from shipped import catalogue

from pcm_sim import __version__
from pcm_sim.composition import open_session
from pcm_sim.domain.events import Confirm, DriveTo, SetParkingBrake, SetSpeed, Tap, TypeText
from pcm_sim.scenario.console.prompt import Prompt
from pcm_sim.scenario.console.words_links import WORDS as LINK_WORDS
from pcm_sim.scenario.format.model import Car, Cell, Given, Scenario
from pcm_sim.scenario.play.fault_words import plain_english
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.recording.recording import recorded, titled
from pcm_sim.scenario.support_link.landing import open_link
from pcm_sim.scenario.support_link.making import link_of
from pcm_sim.scenario.support_link.settings import written_now
from pcm_sim.scenario.support_link.telling import left_told, lost_told
from pcm_sim.session.walks import row_for

CARS = ("macan-2018", "panamera-2018", "macan-2019", "taycan-2022", "911-2014", "911-2019-992")
WORDS = re.compile(r"[^\W\d_]{3,}|\d{3,}")


def made(session):
    return link_of(session, catalogue())


def led(text):
    return open_link(catalogue(), text)


def lost(text):
    return lost_told(led(text), plain_english())


def driven(car="macan-2019", *events, to=""):
    session = open_session(car, language="en", catalogue=catalogue())
    for event in events:
        session.dispatch(event)
    if to:
        session.go_to(to)
    return session


def begun_with(preset, car="macan-2019"):
    scenario = Scenario("x", "x", {}, Car(car, "FR", "en"), given=Given(preset))
    return opened(catalogue(), Cell(scenario, "x", scenario.car))


@settings(max_examples=examples(25))
@given(st.sampled_from(CARS), histories(0, 18))
def test_a_link_leads_to_the_same_place_and_is_honest_about_the_rest(car, moves):
    session = driven(car)
    live(session, moves)
    link = made(session)

    there = led(link.text).session
    assert lost(link.text) == ()
    assert link.whole == (there.moment == session.moment)
    assert there.moment.unit.page == session.moment.unit.page
    assert written_now(there.rules, there.moment) == written_now(session.rules, session.moment)
    assert link.whole is False or there.screen == session.screen
    told = set(WORDS.findall(link.text.removesuffix(f"/made={__version__}").casefold()))
    assert not told & people_of(session)


def people_of(session):
    """Give what nobody may read in a link: of the data, and the codes that this cloud has made up."""
    codes = {one.pairing_code for one in session.customers()}
    return NAMES | {word for code in codes for word in WORDS.findall(code)}


def names():
    people = catalogue().plain["customers"]
    own = ("name", "email", "mobile", "password", "security_code", "phone_in_hand")
    said = [*people, *(one.get(key, "") for one in people.values() for key in own)]
    said += [one[key] for one in catalogue().plain["cards"].values() for key in ("pin", "puk")]
    return {word.casefold() for one in said for word in WORDS.findall(str(one))}


NAMES = names()


@pytest.mark.parametrize(
    ("session", "says"),
    [
        (lambda: driven(to="roaming"), "at=roaming"),
        (lambda: driven("taycan-2022", to="link"), "at=link"),
        (
            lambda: driven("macan-2019", DriveTo("CH"), SetParkingBrake(on=False), to="roaming"),
            "car.country=CH/car.parking_brake=false/at=roaming",
        ),
        (lambda: begun_with("linked"), "preset=linked"),
        (lambda: begun_with("abroad_roaming_off", "panamera-2018"), "preset=abroad_roaming_off"),
    ],
)
def test_what_people_send_is_short_and_whole(session, says):
    link = made(session())
    assert link.whole
    assert link.text.partition("/en/")[2] == f"{says}/made={__version__}"


def test_what_the_start_would_lead_astray_is_set_too():
    session = begun_with("abroad_roaming_off")
    session.go_to("roaming")
    for event in (Tap("set/device_manager/options/mobile_data/roaming"), Confirm()):
        session.dispatch(event)
    link = made(session)
    assert "settings" not in link.left_out
    assert led(link.text).session.moment.car.country == session.moment.car.country


def test_a_dialog_is_opened_by_what_was_touched():
    session = driven(to="roaming")
    session.dispatch(Tap(row_for(session.moment.unit.focus, [one.id for one in session.screen.rows])))
    assert session.screen.dialog
    assert led(made(session).text).session.screen == session.screen


def test_a_page_that_is_closed_to_whoever_drives_is_opened_first():
    session = driven(to="link")
    session.dispatch(SetSpeed(50))
    link = made(session)
    assert led(link.text).session.screen.node == session.screen.node
    assert link.text.index("at=link") < link.text.index("car.speed_kmh=50")


def test_what_is_typed_is_left_out_and_a_file_holds_the_rest():
    session = driven("macan-2019", to="link")
    session.dispatch(TypeText("4711"))
    link = made(session)
    assert (link.left_out, left_told(link, plain_english())) == (("typed",), "what is typed")
    assert "4711" not in link.text

    whole = recorded(session, catalogue(), titled(Path("case.scn.yaml")))
    assert whole.scenario.steps


@pytest.mark.parametrize(
    ("says", "told"),
    [
        ("macan-2031/FR/en", ["no car 'macan-2031' sold in FR here (in its place: 'macan-2025')"]),
        ("macan-2019/XX/en", ["no market 'XX' here (in its place: 'FR')"]),
        ("macan-2019/FR/xx", ["no language 'xx' here (in its place: 'fr')"]),
        ("macan-2019/FR/en/preset=linkt", ["the preset 'linkt' cannot be taken (did you mean 'linked'?)"]),
        ("macan-2019/FR/en/read.X99=none", ["this car has no reading 'X99=none'"]),
        ("macan-2019/FR/en/car.contry=CH", ["no setting is called so here (did you mean 'car.country'?)"]),
        ("macan-2019/FR/en/car.country=QQ", ["'car.country=QQ' could not be taken"]),
        ("macan-2019/FR/en/unit.linked=claire", ["it takes true or false"]),
        ("macan-2019/FR/en/phone.here=claire", ["it takes a whole number from 1 to 2"]),
        ("macan-2019/FR/en/cloud.order=safety", ["no setting is called so here"]),
        ("taycan-2022/FR/en/sim.pin_tries=1", ["this car has no slot for a SIM card"]),
        ("macan-2019/FR/en/at=apps.nothing", ["'apps/nothing' was not reached", "(in its place: 'apps')"]),
        ("taycan-2022/FR/en/at=roaming", ["the place 'roaming' was not reached"]),
        ("macan-2019/FR/en/tap=nothing", ["'tap=nothing' could not be taken"]),
        ("macan-2019/FR/en/at=romaing/made=9.9", ["(did you mean 'roaming'?)", "written by version 9.9"]),
        ("macan-2019/FR/en/made=9.9", []),
    ],
)
def test_what_no_longer_exists_is_told_and_the_rest_is_done(says, told):
    found = lost(f"pcm-sim:1/{says}")
    assert (not found) == (not told)
    assert all(one in "; ".join(found) for one in told), found


def test_what_can_be_done_is_done_although_something_beside_it_cannot():
    session = led("pcm-sim:1/macan-2019/FR/en/car.country=CH/car.bars=99/car.bearer=3g/at=roaming").session
    car = session.moment.car
    assert (car.country, car.bearer, car.bars) == ("CH", "3g", 4)
    assert session.moment.unit.focus.endswith("/roaming")


def test_the_console_in_lines_gives_links_and_follows_them():
    prompt = Prompt(catalogue(), driven("macan-2019", to="roaming"), LINK_WORDS)
    (link,) = prompt.answer("link").lines
    assert link.startswith("pcm-sim:1/macan-2019/FR/en/at=roaming/")

    prompt.session = driven("taycan-2022")
    assert prompt.answer(f"open {link}").good
    assert prompt.session.rules.vehicle.line == "macan"
    assert not prompt.answer(f"open {link}/unit.moon=1").good
    assert not prompt.answer("open sesame").good
