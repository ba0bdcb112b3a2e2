"""The instructor's console in the real window: clock, desk, outbox, faults, kept moments, by clicks."""

import re

import pytest
from PySide6.QtGui import QGuiApplication
from shipped import catalogue

from pcm_sim.composition import open_session, window_inputs
from pcm_sim.connect.deeds import CUSTOMER, Actor, deed
from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import SetIgnition
from pcm_sim.session.simulation import Session
from pcm_sim.ui.pacer import IDLE_MS, SOON_MS, Pacer, next_tick_ms
from pcm_sim.ui.robot import NotOnScreenError, OffscreenWindow
from pcm_sim.ui.viewmodels.sections import SECTIONS

DAY_MS = 86_400_000


@pytest.fixture
def inputs():
    return window_inputs(catalogue(), None, "en", "FR")


@pytest.fixture
def session(window: OffscreenWindow) -> Session:
    opened = open_session("taycan-2022", "FR", "en", catalogue=catalogue())
    window.open(opened)
    window.shell.showSection("cloud")
    window.find("console")
    return opened


def look_at(window: OffscreenWindow, part: str):
    section = next(one for one in SECTIONS if part in one.parts)
    window.click(f"section/{section.id}")
    if len(section.parts) > 1:
        window.click(f"console/{part}")
    return window.shell.column.console.part(part)


def text_of(window: OffscreenWindow, target: str) -> str:
    return window.find(target).property("text")


def pick(window: OffscreenWindow, target: str, value: str) -> None:
    window.click(target)
    window.click(f"{target}/{value}")


def write(window: OffscreenWindow, target: str, words: str) -> None:
    window.click(target)
    window.type_text(words)


def invite_an_heir(window: OffscreenWindow) -> None:
    write(window, "desk/name", "Ada Beispiel")
    write(window, "desk/email", "ada@example.org")
    write(window, "desk/mobile", "+33 6 39 98 00 77")
    window.click("desk/invite")


@pytest.mark.parametrize(("step", "minutes"), [("1", 1), ("10", 10), ("60", 60), ("1440", 1440)])
def test_time_jumps_by_a_step(window, session, step, minutes):
    look_at(window, "clock")
    before = session.moment.now

    window.click(f"clock/step/{step}")

    assert session.moment.now - before == minutes * 60_000


@pytest.mark.usefixtures("session")
def test_time_jumps_to_the_end_of_the_month(window):
    look_at(window, "clock")

    window.click("clock/month")

    assert text_of(window, "clock/now").endswith("1 Apr 2026, 00:00")


def test_time_jumps_to_what_is_due_next_and_says_what_happened(window, session):
    look_at(window, "clock")
    due = session.moment.world.agenda.waiting[0].due

    window.click("clock/next")

    assert session.moment.now == due
    assert window.has("clock/note/text")
    assert session.moment.world.agenda.waiting[0].due > due


def test_time_jumps_to_a_chosen_event(window, session):
    look_at(window, "clock")
    chosen = session.moment.world.agenda.waiting[3]

    window.click(f"clock/due/{chosen.key}/go")

    assert session.moment.now == chosen.due


def test_every_jump_is_a_step_of_the_history(window, session):
    look_at(window, "clock")
    before = session.moment

    window.click("clock/next")
    window.click("clock/month")

    assert before.now + sum(one.event.ms for one in session.history.entries) == session.moment.now


def test_time_stands_runs_and_hurries(window, session):
    look_at(window, "clock")
    pacer = Pacer(window.shell)
    pacer.start()
    window.click("clock/rate/0")
    before = session.moment.now
    pacer.tick()
    stood = session.moment.now - before

    window.click("clock/rate/86400")
    pacer.tick()

    assert stood == 0
    assert window.shell.rate == 86_400
    assert session.moment.now >= before


@pytest.mark.parametrize(("rate", "due", "wait"), [(0, 10, IDLE_MS), (1, None, IDLE_MS), (60, None, SOON_MS)])
def test_whoever_lets_time_run_sees_it_run(rate, due, wait):
    assert next_tick_ms(due, rate) == wait


@pytest.mark.usefixtures("session")
def test_a_fresh_class_begins_at_the_usual_pace(window):
    window.shell.setRate(0)

    window.shell.freshen()

    assert window.shell.rate == 1


def test_the_desk_invites_the_buyer_of_a_free_car_who_then_stands_there(window, session):
    look_at(window, "desk")
    window.click("desk/free_car")

    invite_an_heir(window)

    invited = session.moment.world.account_of("ada@example.org")
    assert session.moment.world.car(session.moment.car.vin).primary.account == invited.id
    assert window.has("desk/invited/text")


@pytest.mark.usefixtures("session")
def test_what_the_desk_cannot_do_says_why_and_cannot_be_pressed(window):
    look_at(window, "desk")

    assert not window.find("desk/invite").isEnabled()
    assert "name@example.org" in text_of(window, "desk/invite/why")


def test_the_desk_sends_an_invitation_again(window, session):
    look_at(window, "desk")
    pick(window, "desk/who", "paul")
    sent = len(session.moment.world.outbox.messages)

    window.click("desk/resend")

    assert len(session.moment.world.outbox.messages) == sent + 1
    assert text_of(window, "desk/resend/note/text") == "Done."


def test_the_desk_corrects_a_number(window, session):
    desk = look_at(window, "desk")
    pick(window, "desk/who", "paul")
    desk.fill("mobile", "+33 6 39 98 00 99")
    window.settle()

    window.click("desk/correct_mobile")

    assert session.moment.world.account("paul").mobile.endswith("99")


def test_an_erasure_is_asked_about_and_leaves_a_neutral_name(window, session):
    desk = look_at(window, "desk")
    pick(window, "desk/who", "nora")

    window.click("desk/erase")
    window.click("desk/erase/no")
    assert session.moment.world.account("nora").email

    window.click("desk/erase")
    window.click("desk/erase")
    assert not session.moment.world.account("nora").email
    assert "Erased customer 1" in [one["label"] for one in desk.customers]
    assert desk.form["mobile"] == ""


@pytest.mark.usefixtures("session")
def test_the_desk_ends_a_lock_where_there_is_one(window):
    look_at(window, "desk")
    pick(window, "desk/who", "felix")

    window.click("desk/reset_lock")

    assert not window.find("desk/reset_lock").isEnabled()


def test_another_country_takes_a_centre_of_it(window, session):
    desk = look_at(window, "desk")
    pick(window, "desk/who", "paul")
    german = next(one for one in session.moment.world.book.centres.values() if one.country == "DE")
    desk.fill("centre", german.id)
    window.settle()

    window.click("desk/reinvite")

    assert session.moment.world.account("paul").country == "DE"


@pytest.mark.usefixtures("session")
def test_an_armed_fault_does_not_close_the_desk(window):
    look_at(window, "faults")
    window.click("faults/where/cloud")
    pick(window, "faults/what", "maintenance")
    window.click("faults/arm")
    look_at(window, "desk")
    pick(window, "desk/who", "paul")

    window.click("desk/resend")

    assert "maintenance" in text_of(window, "desk/resend/note/text")


def test_a_letter_is_read_and_its_link_copied(window, session):
    look_at(window, "outbox")
    newest = next(one for one in reversed(session.moment.world.outbox.messages) if one.draft.links)

    window.click(f"sent/{newest.number}/open")
    window.click(f"sent/{newest.number}/copy")

    assert QGuiApplication.clipboard().text() == newest.draft.links[0]
    assert text_of(window, f"sent/{newest.number}/text")
    assert not session.moment.world.outbox.message(newest.number).read


def test_a_mail_is_put_into_the_spam_folder_and_back(window, session):
    look_at(window, "outbox")
    window.click("outbox/mail")
    number = next(one.number for one in session.moment.world.outbox.messages if one.draft.channel == "mail")

    window.click(f"sent/{number}/move")
    in_spam = session.moment.world.outbox.message(number).folder
    window.click(f"sent/{number}/move")

    assert (in_spam, session.moment.world.outbox.message(number).folder) == ("spam", "inbox")


def test_a_fault_is_armed_strikes_and_is_repaired(window, session):
    look_at(window, "faults")
    window.click("faults/where/cloud")
    pick(window, "faults/what", "captcha")
    window.click("faults/whom/customer")
    pick(window, "faults/who", "claire")
    window.click("faults/when/times")
    window.click("faults/arm")
    session.ask(
        Actor(CUSTOMER, "claire"), deed("sign_in", account="claire", email="claire.martin@example.org")
    )
    window.settle()
    struck = text_of(window, "fault/captcha#1/detail")

    window.click("fault/captcha#1/repair")

    assert "strikes: 1" in struck
    assert session.moment.world.faults.armed == ()
    assert [one.fault for one in session.moment.world.faults.fired] == ["captcha#1"]


def test_every_fault_can_be_armed_and_all_are_repaired(window, session):
    faults = look_at(window, "faults")
    window.click("faults/where/cloud")
    for one in faults.property("recipes"):
        faults.pick(one["value"])
        faults.arm()
    armed = len(session.moment.world.faults.armed)
    window.settle()

    window.click("faults/repair_all")

    assert armed == len(faults.property("recipes"))
    assert session.moment.world.faults.armed == ()


def test_a_fault_of_the_car_waits_strikes_and_is_undone_by_its_repair(window, session):
    look_at(window, "faults")
    window.click("faults/begins/on")
    pick(window, "faults/on", "start")
    window.click("faults/arm")
    assert "Ignition on" in text_of(window, "fault/dead_spot#1/detail")

    session.dispatch(SetIgnition(on=False))
    session.dispatch(SetIgnition(on=True))
    window.settle()
    assert session.moment.car.bearer is Bearer.NONE
    assert text_of(window, "fault/dead_spot#1/state") == "has struck"
    assert window.has("struck/0")

    window.click("fault/dead_spot#1/repair")
    assert session.moment.car.bearer is Bearer.LTE
    assert not window.has("fault/dead_spot#1")


def test_a_surprise_stays_covered_until_it_is_asked_for_and_what_cannot_be_says_why(window, session):
    look_at(window, "faults")
    window.click("faults/surprise/number/more")
    window.click("faults/surprise")
    ids = [one.id for one in session.moment.troubles.armed]
    assert len(ids) == 4
    assert text_of(window, f"fault/{ids[0]}/state") == "covered"

    window.click("faults/uncover")
    assert text_of(window, f"fault/{ids[0]}/state") == "waits"

    pick(window, "faults/what", "cable_loose")
    window.click("faults/arm")
    assert "so already" in text_of(window, "faults/note/text")
    window.click("faults/repair_all")
    assert session.moment.troubles.armed == ()


def test_magic_values_are_switched_on(window, session):
    look_at(window, "faults")

    window.click("faults/magic")

    assert session.moment.world.book.magic.on


def test_a_moment_is_kept_compared_and_returned_to(window, session):
    look_at(window, "kept")
    write(window, "kept/name", "before")
    window.click("kept/keep")
    kept = session.moment
    session.advance(40 * DAY_MS)

    window.click("kept/before/compare")
    told = [text for text in window.texts() if "→" in text]
    window.click("kept/before/recall")

    assert told
    assert session.moment == kept


@pytest.mark.usefixtures("session")
def test_nothing_has_changed_since_now(window):
    kept = look_at(window, "kept")
    kept.keep()

    kept.compare("Moment 1")
    window.settle()

    assert "Nothing has changed." in window.texts()


@pytest.mark.usefixtures("session")
def test_the_console_speaks_the_language_of_the_window(window):
    for part in ("clock", "desk", "outbox", "faults", "kept"):
        look_at(window, part)

    window.shell.setLanguage("de")
    window.settle()

    assert "Verlauf" in window.texts()


def test_a_car_without_connect_keeps_clock_and_moments_only(window):
    window.open(open_session("macan-2014", "FR", "en", catalogue=catalogue()))
    window.shell.showSection("cloud")
    window.find("section/history")

    with pytest.raises(NotOnScreenError):
        window.click("console/desk")


@pytest.mark.parametrize("part", ["clock", "desk", "outbox", "faults", "kept"])
def test_another_car_opens_while_somebody_looks_at_the_console(window, session, part):
    look_at(window, part)

    window.open(open_session("macan-2019", "DE", "en", catalogue=catalogue()))
    window.find("section")

    assert window.shell.session is not session


def test_a_charging_in_public_comes_to_an_invoice_at_the_end_of_the_month(window, session):
    charging = look_at(window, "charging")
    pick(window, "charging/station", "rochefleur_nord")
    window.click("charging/kwh/more")
    assert "Claire Martin" in text_of(window, "charging/outlook")
    window.click("charging/charge")
    assert "noted" in charging.note
    noted = session.moment.world.sessions[len(session.moment.world.sessions) - 1]
    assert (noted.place, noted.minutes, noted.wh) == ("Aire de Rochefleur Nord", 30, 25_000)

    before = len(session.moment.world.outbox.messages)
    look_at(window, "clock")
    window.click("clock/month")
    window.click("clock/next")
    sent = list(session.moment.world.outbox.messages)[before:]
    own = {one.draft.channel for one in sent if one.draft.template == "charging_invoice"}
    assert own == {"mail", "push", "portal"}


def test_charging_at_home_is_told_to_be_on_no_invoice(window, session):
    look_at(window, "charging")
    pick(window, "charging/station", "home")
    assert "neither" in text_of(window, "charging/outlook")
    window.click("charging/charge")
    assert not session.moment.world.sessions[len(session.moment.world.sessions) - 1].public


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize("typed", ["22.03.2099", "22/03/2099", "2099-03-22"])
def test_the_desk_takes_a_day_as_people_write_it(window, typed):
    desk = look_at(window, "desk")
    desk.fill("delivery", typed)
    assert desk.form["delivery"] == "22/03/2099"


@pytest.mark.usefixtures("session")
@pytest.mark.parametrize(
    ("typed", "why"), [("", "no such day"), ("2026-13-45", "no such day"), ("1/1/2020", "past")]
)
def test_the_desk_takes_no_other_day(window, typed, why):
    desk = look_at(window, "desk")
    window.click("desk/free_car")
    for name, text in (("name", "Ada Beispiel"), ("email", "ada@example.org"), ("mobile", "+33639980077")):
        desk.fill(name, text)
    desk.fill("delivery", typed)
    assert why in text_of(window, "desk/invite/why")


@pytest.mark.usefixtures("session")
def test_the_desk_takes_no_address_that_may_be_somebodys(window):
    desk = look_at(window, "desk")
    window.click("desk/free_car")
    desk.fill("email", "ada@mail.com")
    assert "no real address" in text_of(window, "desk/invite/why")


def test_a_kept_moment_is_removed_and_the_beginning_stays(window, session):
    look_at(window, "kept")
    write(window, "kept/name", "Later")
    window.click("kept/keep")
    window.click("kept/Later/compare")

    window.click("kept/Later/forget")

    assert session.kept.names == ("start",)
    assert not window.has("kept/Later")
    assert not window.has("kept/start/forget")
    assert not window.has("kept/difference")


def test_the_journal_lists_what_was_asked_and_can_be_narrowed_to_refusals(window, session):
    session.ask(Actor("support"), deed("erase", "claire"))
    session.ask(Actor("support"), deed("move_country", "claire", country="DE"))
    journal = look_at(window, "journal")
    everything = len(journal.property("rows").rows)

    window.click("journal/refused")

    first, *others = journal.property("rows").rows
    assert "Erasing the data: This is active already." in first.title
    assert first.about.startswith("Support → Claire Martin")
    assert len(others) + 1 < everything


WRONG = {"email": "claire.martin@example.org", "password": "Wrong-12"}
RAW = re.compile(r"PorscheId|: Basket|[a-z]+_[a-z]+|• → •| · \d+\b(?! [A-Z])")


def test_what_differs_is_told_without_a_word_of_the_code(window, session):
    vin = session.moment.car.vin
    customer = Actor(CUSTOMER, "claire")
    for wanted in (
        deed("add_to_basket", "claire", vin, "radio_plus"),
        deed("change_profile", "claire", birth="1980-01-02", language="de"),
        deed("rename_car", "claire", vin, vin, nickname="Bleu"),
        deed("sign_in", "claire", **WRONG),
    ):
        session.ask(customer, wanted)
    session.ask(Actor("support"), deed("erase", "nora"))
    session.ask(Actor("instructor"), deed("free_car", vin=vin))
    kept = look_at(window, "kept")

    kept.compare("start")

    rows = kept.property("differences").rows
    lines = [f"{one.subject}: {one.change}" for one in rows]
    assert lines
    assert [one for one in lines if RAW.search(one)] == []
    assert len(lines) == len(set(lines))
