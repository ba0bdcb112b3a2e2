"""Every operation of the cloud: its name is its own, it knows who may ask, and nothing typed raises."""

from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest
from clouds import CAR_VIN, OTHER_CAR, founded
from hypothesis import example, given, settings
from hypothesis import strategies as st

import pcm_sim.connect
from pcm_sim.connect.clock.passing import By
from pcm_sim.connect.cloud import DUE, OPERATIONS, ask, let_pass
from pcm_sim.connect.deeds import CAR, CENTRE, CUSTOMER, INSTRUCTOR, SUPPORT, Actor, Deed, deed, is_refused
from pcm_sim.connect.sealing import CARD_SECRETS, SECRETS
from pcm_sim.domain.requests import Denied

KINDS = (CUSTOMER, CAR, CENTRE, SUPPORT, INSTRUCTOR)
NAMES = sorted(OPERATIONS)
ROOM = Path(pcm_sim.connect.__file__).parent
MODULES = sorted(
    ".".join(one.relative_to(ROOM).with_suffix("").parts)
    for one in ROOM.rglob("*.py")
    if one.stem not in ("cloud", "__init__")
)


def declared(table):
    """Give a table of every module of the cloud that has one, but for the union of all."""
    modules = (import_module(f"pcm_sim.connect.{one}") for one in MODULES)
    return [
        (one.__name__, getattr(one, table)) for one in modules if isinstance(getattr(one, table, None), dict)
    ]


@pytest.mark.parametrize(("table", "union"), [("OPERATIONS", OPERATIONS), ("DUE", DUE)])
def test_no_two_modules_define_one_name_and_none_is_left_out(table, union):
    told = Counter(name for _, names in declared(table) for name in names)
    assert {name: times for name, times in told.items() if times > 1} == {}
    assert set(told) == set(union)


@pytest.mark.parametrize("name", NAMES)
def test_an_operation_is_for_somebody_and_nobody_else_may_ask(name):
    allowed = OPERATIONS[name].who
    assert allowed
    assert set(allowed) <= set(KINDS)
    assert CAR not in allowed or CUSTOMER not in allowed
    world = founded()
    for kind in set(KINDS) - set(allowed):
        served = ask(world, Actor(kind), deed(name, "claire", CAR_VIN))
        assert served.answer == Denied("admin_token_required")
        assert served.world.but(journal=world.journal) == world


@pytest.mark.parametrize("name", NAMES)
def test_whoever_nobody_knows_gets_an_answer(name):
    for kind in OPERATIONS[name].who:
        for account, vin, item in (("nobody", CAR_VIN, ""), ("claire", "NOBODYS", ""), ("", "", "nothing")):
            answer = ask(founded(), Actor(kind), deed(name, account, vin, item)).answer
            assert answer is not None


# --- whatever is typed ------------------------------------------------------------------------------

FIELDS = (
    *SECRETS,
    *CARD_SECRETS,
    *("email", "name", "mobile", "birth", "country", "language", "street", "postcode", "city", "nickname"),
    *("folder", "channel", "key", "value", "day", "slot", "centre", "delivery", "station", "minutes", "wh"),
    *("started", "first", "last", "to", "card_expiry", "expiry", "auto_renew", "consent", "on", "step"),
    *("effect", "ms", "most_ms", "reason", "n", "carried_out", "fate", "answer", "minute", "operation"),
    *("nth", "times", "probability", "opens", "closes", "pace", "vin", "updated", "ignition", "offline"),
    *("private_mode", "charging", "locked", "occupied", "parking_brake"),
)
WORDS = (
    *("claire", "emma", "paul", "nora", CAR_VIN, OTHER_CAR, "NOBODYS", "claire.martin@example.org"),
    *(
        "weather",
        "charging",
        "active_lane_keeping",
        "power_steering_plus",
        "valmont",
        "home",
        "aire_des_genets",
    ),
    *("1", "13", "-1", "0", "²", "٣", "9" * 5000, "1e400", ".", "1.", "nan", "2026-02-30", "0001-01-01"),
    *("9999-12-31", "2026-13", "0000-01", "12/39", "99/99", "25:61", "08:30", "inbox", "mail", "sms", "all"),
    *("latency", "spread", "refusal", "timeout", "stale", "delivery", "card", "function", "lost", "twice"),
    *(
        "renewals_on",
        "still_linked",
        "FR",
        "zz",
        "\x00",
        "\u0130@\u0131.test",
        "a@b.test",
        "true",
        "no",
        "seen",
    ),
)
texts = st.sampled_from(WORDS) | st.text(max_size=12)
values = texts | st.booleans() | st.integers(-(10**20), 10**20)
actors = st.builds(Actor, st.sampled_from(KINDS), texts | st.just(""))
typed = st.dictionaries(st.sampled_from(FIELDS) | st.text(max_size=5), values, max_size=6)
deeds = st.builds(
    lambda name, account, vin, item, given: Deed(name, account, vin, item, tuple(given.items())),
    st.sampled_from(NAMES),
    texts,
    st.sampled_from((CAR_VIN, OTHER_CAR)) | texts,
    texts,
    typed,
)


@given(st.lists(st.tuples(actors, deeds), min_size=1, max_size=4), st.sampled_from((0, 60_000, 86_400_000)))
@example([(Actor(INSTRUCTOR), deed("read_letter", item="9" * 5000))], 0)
@example([(Actor(INSTRUCTOR), deed("charge_in_public", vin=CAR_VIN, item="home", minutes="9" * 5000))], 0)
@example(
    [(Actor(INSTRUCTOR), deed("charge_in_public", vin=CAR_VIN, item="aire_des_genets", started=10**20))], 0
)
@example([(Actor(INSTRUCTOR), deed("choose_day", account="claire", item="9999-12-31"))], 0)
@settings(deadline=None, max_examples=400)
def test_whatever_anybody_types_never_raises_and_a_refusal_changes_nothing(asked, later):
    world = founded()
    for actor, wanted in asked:
        kind = actor.kind if actor.kind in OPERATIONS[wanted.name].who else OPERATIONS[wanted.name].who[0]
        served = ask(world, actor._replace(kind=kind), wanted)
        if is_refused(served.answer):
            assert served.news == ()
        world = served.world
    let_pass(world, By(later))
