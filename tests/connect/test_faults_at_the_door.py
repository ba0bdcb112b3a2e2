"""Faults from end to end: the instructor arms them, somebody asks, and what was meant goes wrong."""

import pytest
from clouds import CAR_VIN, DAY, GOOD_CARD, OTHER_CAR, Cloud
from clouds import founded as whole_cloud

from pcm_sim.connect.cloud import ask
from pcm_sim.connect.deeds import CAR, CUSTOMER, INSTRUCTOR, Actor, deed

MINUTE = 60_000
MAINTENANCE = {"effect": "refusal", "reason": "maintenance"}


def armed(account="", vin="", **fields):
    """Arm a fault in the shipped cloud."""
    return arms(Cloud(), account, vin, **fields)


def arms(cloud, account="", vin="", **fields):
    """Arm a fault, named by what goes wrong."""
    wanted = {"account": account, "vin": vin, **fields}
    return cloud.does(*("arm_fault", f"fault {fields['effect']}"), by=Actor(INSTRUCTOR), **wanted)


def looks(cloud, times):
    """Ask the same so often, and tell which of them were refused."""
    return [cloud.does("read_all").refused for _ in range(times)]


def refused(*numbers, of):
    """Say that some of several were refused, counted from 1."""
    return ["maintenance" if one in numbers else "" for one in range(1, of + 1)]


def served(world, actor, wanted):
    """Ask one thing."""
    return ask(world, actor, wanted)


# --- for whom, and when -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "account", "vin", "strikes"),
    [
        ({}, "claire", CAR_VIN, True),
        ({"operation": "read_all"}, "claire", CAR_VIN, True),
        ({"operation": "sign_in"}, "claire", CAR_VIN, False),
        ({"account": "claire"}, "claire", CAR_VIN, True),
        ({"account": "claire"}, "jonas", CAR_VIN, False),
        ({"vin": CAR_VIN}, "claire", CAR_VIN, True),
        ({"vin": CAR_VIN}, "jonas", OTHER_CAR, False),
        ({"operation": "read_all", "account": "claire", "vin": CAR_VIN}, "claire", CAR_VIN, True),
    ],
)
def test_a_fault_strikes_by_operation_customer_and_car(fields, account, vin, strikes):
    cloud = armed(**MAINTENANCE, **fields).does("read_all", account=account, vin=vin)
    assert cloud.refused == ("maintenance" if strikes else "")
    last = cloud.world.journal[len(cloud.world.journal) - 1]
    assert last.faults == (("fault refusal",) if strikes else ())


@pytest.mark.parametrize(
    ("when", "struck"),
    [({}, (1, 2, 3, 4)), ({"nth": 3}, (3, 4)), ({"times": 2}, (1, 2)), ({"nth": 2, "times": 1}, (2,))],
)
def test_a_fault_strikes_from_a_call_on_and_so_often(when, struck):
    assert looks(armed(**MAINTENANCE, **when), 4) == refused(*struck, of=4)


def test_a_probable_fault_strikes_now_and_then_and_always_the_same():
    once, again = (looks(armed(**MAINTENANCE, probability="0.5"), 40) for _ in range(2))
    assert once == again
    assert 8 < once.count("maintenance") < 32


def test_a_fault_strikes_while_its_window_is_open():
    now = whole_cloud().now
    cloud = armed(**MAINTENANCE, opens=now + MINUTE, closes=now + 2 * MINUTE)
    said = [cloud.waits_until(now + at * MINUTE).does("read_all").refused for at in range(4)]
    assert said == ["", "maintenance", "", ""]


def test_a_repaired_fault_strikes_no_more_though_it_was_for_everything():
    cloud = armed(**MAINTENANCE)
    assert looks(cloud, 1) == ["maintenance"]
    assert looks(cloud.instructor_does("repair_all_faults"), 1) == [""]


# --- what goes wrong --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("actor", "wanted"),
    [
        (Actor(CUSTOMER, "claire"), deed("read_all", "claire")),
        (Actor(CAR, CAR_VIN), deed("sync", vin=CAR_VIN)),
    ],
    ids=["telephone", "car"],
)
def test_an_answer_is_late_or_never_comes(actor, wanted):
    assert served(armed(effect="latency", ms=7_000).world, actor, wanted).latency_ms == 7_000
    spread = served(armed(effect="spread", ms=10, most_ms=20).world, actor, wanted)
    assert 10 <= spread.latency_ms <= 20
    silent = served(armed(effect="timeout").world, actor, wanted)
    assert silent.answer is None
    assert silent.world.journal[len(silent.world.journal) - 1].outcome == "no_answer"


@pytest.mark.parametrize("carried_out", [True, False])
def test_without_an_answer_the_deed_may_be_done_all_the_same(carried_out):
    cloud = armed(effect="timeout", carried_out=carried_out).does("rename_car", nickname="Blitz")
    assert cloud.answer is None
    assert (cloud.world.car(CAR_VIN).user("claire").nickname == "Blitz") is carried_out


@pytest.mark.parametrize(("effect", "carried_out"), [("cut", True), ("refused", False)])
def test_what_breaks_off_was_done_and_what_found_no_connection_was_not(effect, carried_out):
    cloud = armed(effect=effect).does("rename_car", nickname="Blitz")
    assert cloud.answer is None
    assert (cloud.world.car(CAR_VIN).user("claire").nickname == "Blitz") is carried_out
    lost = served(armed(effect=effect).world, Actor(CAR, CAR_VIN), deed("sync", vin=CAR_VIN))
    assert (lost.lost, lost.unheard is not None) == (effect, carried_out)


def test_a_car_hears_an_older_state():
    cloud = Cloud().car_does("sync")
    before = cloud.answer
    cloud.waits(1).instructor_does("grant_product", "active_lane_keeping").instructor_does(
        "offer_update", on=True
    )
    fresh = cloud.car_does("sync").answer
    assert fresh != before
    assert arms(cloud, effect="stale", ms=DAY // 2).car_does("sync").answer == before
    assert cloud.waits(2).car_does("sync").answer == fresh
    assert cloud.instructor_does("repair_all_faults").car_does("sync").answer.update


def test_a_car_that_never_asked_hears_what_is_so():
    assert armed(effect="stale", ms=DAY).car_does("sync").answer == Cloud().car_does("sync").answer


@pytest.mark.parametrize(
    ("channel", "fate", "there", "later"),
    [
        ("sms", "lost", 0, 0),
        ("sms", "late", 0, 1),
        ("sms", "twice", 1, 2),
        ("mail", "spam", 1, 1),
        ("mail", "late", 0, 1),
        ("mail", "bounced", 0, 0),
    ],
)
def test_a_letter_goes_astray(channel, fate, there, later):
    cloud = armed(effect="delivery", channel=channel, fate=fate, ms=5 * MINUTE)
    whose = "paul"
    if channel == "mail":
        whose = "claire"
        cloud.does("forgot_password")
    else:
        token = cloud.world.account(whose).link.token
        cloud.does("open_link", account=whose, token=token).does("request_sms", account=whose)
    letters = [
        one
        for one in list(cloud.world.outbox.messages)[len(cloud.start.outbox.messages) :]
        if (one.draft.channel, one.draft.recipient.account) == (channel, whose)
    ]
    now = cloud.world.now
    assert sum(one.is_there(now) for one in letters) == there
    assert sum(one.is_there(now + 5 * MINUTE) for one in letters) == later
    assert ("spam" in {one.folder for one in letters}) is (fate == "spam")


def test_a_card_is_declined_at_the_renewal_and_the_days_after_are_tried():
    cloud = Cloud().does("add_card", **GOOD_CARD).buys("radio_plus", renews=True).starts_car()
    ends, paid = cloud.contract("radio_plus").term.ends, cloud.paid
    arms(cloud, effect="card", answer="declined", operation="charge_card", times=1)
    cloud.waits_until(ends)
    assert cloud.contract("radio_plus").state == "past_due"
    assert cloud.paid == paid
    cloud.waits_until(ends + 3 * DAY)
    assert cloud.contract("radio_plus").state == "active"
    assert cloud.paid == 2 * paid


@pytest.mark.parametrize("minute", [1, 4, 9])
def test_a_function_fails_at_its_minute_and_is_offered_again(minute):
    cloud = Cloud().car_does("see_car", ignition=True, parking_brake=True)
    cloud.instructor_does("grant_product", "active_lane_keeping").waits(1)
    arms(cloud, effect="function", minute=minute, vin=CAR_VIN, times=1)
    cloud.does("arm_function", "active_lane_keeping", by=Actor(CAR, CAR_VIN))
    cloud.car_does("see_car", ignition=False, locked=True, parking_brake=True)
    began = cloud.world.now
    [function] = cloud.waits_until(began + minute * MINUTE - 1).world.functions.values()
    assert function.state == "installing"
    [function] = cloud.waits_until(began + minute * MINUTE).world.functions.values()
    assert function.state == "failed"
    assert cloud.does("retry_function", "active_lane_keeping").refused == ""
    assert cloud.paid == 0
