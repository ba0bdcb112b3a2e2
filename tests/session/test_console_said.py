"""What the instructor's console says has words for everything that can happen, and reads without changing."""

import pytest
from shipped import catalogue

from pcm_sim.composition import open_session
from pcm_sim.connect.clock.passing import At, By
from pcm_sim.connect.cloud import DUE, OPERATIONS, replay
from pcm_sim.connect.deeds import CUSTOMER, INSTRUCTOR, SUPPORT, Actor, deed
from pcm_sim.connect.functions.function_keeping import INSTALL
from pcm_sim.connect.post.outbox import CHANNELS
from pcm_sim.connect.store.paying import CHARGE
from pcm_sim.domain.requests import Denied
from pcm_sim.session.console.agenda import month_end_at, what_happened, what_is_due
from pcm_sim.session.console.desk import DEEDS, DeskForm, customers_at_desk, desk_deed, why_not
from pcm_sim.session.console.faults import RECIPES, STRUCK, WHEN, FaultForm, arming_deed, figure_of, recipe_of
from pcm_sim.session.console.journal import what_was_asked
from pcm_sim.session.console.outbox import sent_messages

PLACED = {"delivery", "card", "function", "stale"}
"""What goes wrong in one place of the cloud only; anywhere else it would never be seen."""


@pytest.fixture
def session():
    return open_session("taycan-2022", "FR", "en", catalogue=catalogue())


def test_everything_that_can_be_due_has_words():
    assert {f"desktop.console.due.{name}" for name in DUE} <= set(catalogue().desktop)


def test_everything_that_can_go_wrong_has_words():
    texts = set(catalogue().desktop)
    assert {f"desktop.console.fault.{one.id}" for one in RECIPES} <= texts
    assert set(STRUCK) <= set(OPERATIONS)


def test_everything_that_a_fault_can_strike_has_words():
    places = {CHARGE, INSTALL, *(f"send_{channel}" for channel in CHANNELS), *OPERATIONS}

    assert {f"desktop.console.operation.{name}" for name in places} <= set(catalogue().desktop)


@pytest.mark.parametrize(
    "recipe", [one for one in RECIPES if one.fields["effect"] in PLACED], ids=lambda one: one.id
)
def test_what_happens_in_one_place_is_armed_there_only(session, recipe):
    form = FaultForm(recipe=recipe.id, figure=recipe.usual, operation="sign_in")

    session.ask(Actor(INSTRUCTOR), arming_deed(session.moment.world, form))

    assert recipe.operation
    assert session.moment.world.faults.armed[0].match.operation == recipe.operation


@pytest.mark.parametrize("when", WHEN)
@pytest.mark.parametrize("recipe", RECIPES, ids=lambda one: one.id)
def test_each_fault_can_be_armed_at_any_time(session, recipe, when):
    form = FaultForm(recipe=recipe.id, figure=recipe.usual, when=when, number=2)

    answered = session.ask(Actor(INSTRUCTOR), arming_deed(session.moment.world, form))

    assert not answered.refused
    assert len(session.moment.world.faults.armed) == 1


def test_two_faults_of_a_kind_are_two(session):
    for _ in range(2):
        session.ask(Actor(INSTRUCTOR), arming_deed(session.moment.world, FaultForm()))

    assert len(session.moment.world.faults.armed) == 2


@pytest.mark.parametrize("name", DEEDS)
def test_the_reason_at_a_button_is_the_refusal_that_pressing_it_gets(session, name):
    world = session.moment.world
    for one in customers_at_desk(world):
        form = DeskForm(
            account=one.id, vin=world.cars[0].vin, centre="valmont", item=next(iter(world.contracts))
        )
        reason = why_not(world, name, form)
        copy = open_session("taycan-2022", "FR", "en", catalogue=catalogue())
        answered = copy.ask(*desk_deed(copy.moment.world, name, form))
        if reason is None or not reason.id.startswith("desk_"):
            assert (answered.message if answered.refused else None) == reason


@pytest.mark.parametrize(
    ("name", "account", "said"),
    [
        ("erase", "claire", "desk_not_deleted"),
        ("erase", "paul", "desk_not_deleted"),
        ("erase", "felix", "desk_not_deleted"),
        ("resend", "claire", "desk_open"),
        ("reinvite", "nora", "desk_deleted"),
        ("confirm_ownership", "claire", "desk_nobody_asked"),
        ("confirm_sale", "jonas", "desk_still_owned"),
    ],
)
def test_the_desk_is_told_in_its_own_words_what_stands_in_the_way(session, name, account, said):
    form = DeskForm(account=account, vin=session.moment.car.vin, centre="valmont")
    assert why_not(session.moment.world, name, form).id == said


def test_of_an_erased_customer_a_number_is_left_and_no_telephone(session):
    session.ask(Actor(SUPPORT), deed("erase", "nora"))
    world = session.moment.world
    nora = next(one for one in customers_at_desk(world) if one.id == "nora")
    assert (nora.name, nora.email, nora.mobile, nora.erased) == ("", "", "", 1)
    assert "nora" not in [one.id for one in session.holders("en")]
    assert why_not(world, "erase", DeskForm(account="nora")).id == "desk_erased"


def test_trying_changes_nothing(session):
    before = session.moment.world

    for name in DEEDS:
        why_not(before, name, DeskForm(account="paul", vin=before.cars[0].vin, centre="valmont"))

    assert session.moment.world is before


def test_what_happened_was_due_before(session):
    due = what_is_due(session.rules, session.moment, "en")
    session.advance(due[0].at - session.moment.now)

    happened = what_happened(session.rules, session.moment, reversed(session.history.entries), "en")

    assert (happened[-1].name, happened[-1].at) == (due[0].name, due[0].at)


def test_the_month_ends_by_the_clocks_of_the_car(session):
    at = month_end_at(session.rules, session.moment)

    session.advance(at - session.moment.now)

    assert session.moment.cabin.clock % 86_400_000 == 0


def test_every_letter_says_something(session):
    session.advance(400 * 86_400_000)

    for one in sent_messages(session.rules, session.moment, session.phone_kit(), limit=1_000):
        assert one.subject
        assert "{" not in one.subject + one.text


def test_a_fault_for_everything_can_still_be_repaired(session):
    for recipe in ("silent", "maintenance"):
        session.ask(Actor(INSTRUCTOR), arming_deed(session.moment.world, FaultForm(recipe=recipe)))

    answered = session.ask(Actor(INSTRUCTOR), deed("repair_all_faults"))

    assert not answered.refused
    assert session.moment.world.faults.armed == ()


def test_a_freed_car_is_nobodys_and_shows_no_code_that_counts(session):
    vin = session.moment.car.vin

    session.ask(Actor(INSTRUCTOR), deed("free_car", vin=vin))

    car = session.moment.world.car(vin)
    assert (car.members, car.linked) == ((), ())


def test_what_the_instructor_did_is_done_again_by_the_journal(session):
    start = session.moment.world
    session.ask(Actor(INSTRUCTOR), deed("free_car", vin=session.moment.car.vin))
    session.ask(Actor(INSTRUCTOR), arming_deed(session.moment.world, FaultForm(when="maybe", number=40)))
    session.ask(*desk_deed(session.moment.world, "resend", DeskForm(account="paul")))

    assert replay(start, session.moment.world) == session.moment.world


@pytest.mark.parametrize(
    ("recipe", "figure"), [("slow", 12), ("sms_late", 30), ("function_fails", 4), ("stale", 7)]
)
def test_the_number_of_an_armed_fault_can_be_read_again(session, recipe, figure):
    session.ask(Actor(INSTRUCTOR), arming_deed(session.moment.world, FaultForm(recipe, figure)))

    assert figure_of(recipe_of(recipe), session.moment.world.faults.armed[0].effect) == figure


def test_what_takes_no_number_has_none(session):
    session.ask(Actor(INSTRUCTOR), arming_deed(session.moment.world, FaultForm("sms_lost")))

    assert figure_of(recipe_of("sms_lost"), session.moment.world.faults.armed[0].effect) is None


def test_what_is_due_for_a_contract_names_car_and_customer(session):
    due = [one for one in what_is_due(session.rules, session.moment, "en") if one.name.startswith("contract")]
    assert due
    assert all("Taycan" in one.about or "00002" in one.about for one in due)
    assert any(one.about.endswith("Claire Martin") for one in due)


def test_time_does_not_run_backwards_and_says_so(session):
    before = session.moment
    assert session.advance_until(At(before.now - 1)) == Denied("clock_backwards")
    assert session.advance_until(By(-1)) == Denied("clock_backwards")
    assert session.moment is before


def test_everything_that_can_be_asked_has_words():
    asked = {f"desktop.console.operation.{name}" for name in OPERATIONS}
    assert sorted(asked - set(catalogue().desktop)) == []


def test_the_journal_says_who_asked_what_and_why_it_was_refused(session):
    session.ask(Actor(SUPPORT), deed("erase", "claire"))
    session.ask(Actor(SUPPORT), deed("move_country", "claire", country="DE"))
    moved, erased = what_was_asked(session.rules, session.moment, "en")[:2]
    assert (moved.operation, moved.outcome, moved.about) == ("move_country", "ok", "Claire Martin")
    assert (erased.kind, erased.outcome) == ("support", "already_active")
    assert erased.reason == "This is active already."
    only = what_was_asked(session.rules, session.moment, "en", refused=True)
    assert [one.operation for one in only] == ["erase"]


def test_no_figure_of_a_refusal_is_left_open_in_the_journal(session):
    wrong = {"email": "claire.martin@example.org", "password": "Wrong-12"}
    session.ask(Actor(CUSTOMER, "claire"), deed("sign_in", "claire", **wrong))
    assert "{" not in what_was_asked(session.rules, session.moment, "en")[0].reason
