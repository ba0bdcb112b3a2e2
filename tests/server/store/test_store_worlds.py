"""A world that is kept comes back as it was: from any line on, from any byte on, by any way it ended."""

import shutil

import pytest
from cloud_choices import DAY, EFFECTS, PRODUCTS, SECRETS, vins
from clouds import CAR_VIN, GOOD_CARD
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from store_worlds import CLAIRE, Kept

from pcm_sim.connect.clock.passing import By, NextEvent
from pcm_sim.connect.deeds import CAR, CENTRE, CUSTOMER, INSTRUCTOR, SUPPORT, Actor
from pcm_sim.server.store import keeper as keepers
from pcm_sim.server.store.sqlite import SqliteStore
from pcm_sim.server.store.trouble import BrokenStoreError
from pcm_sim.server.worlds.clock import FROZEN, RUNNING, SCALED, Pace
from pcm_sim.server.worlds.door import KeyReusedError
from pcm_sim.server.worlds.registry import DEFAULT, Worlds, WorldWish

people = st.sampled_from(tuple(SECRETS))
products = st.sampled_from(PRODUCTS)
BOUGHT = ("radio_plus", "music_streaming", "power_steering_plus")
BUYING = ("add_to_basket", "express", "accept_terms", "accept_data", "place_order")


def buys(kept, product, who="claire", key=""):
    """Let somebody buy something, with a key for the order."""
    buyer = Actor(CUSTOMER, who)
    for name in BUYING[:-1]:
        kept.does(name, product if name == "add_to_basket" else "", by=buyer, account=who)
    return kept.does("place_order", by=buyer, account=who, key=key)


def signs_in(kept, who, *, rightly):
    word = SECRETS[who][0] if rightly else "Falsch-0000"
    return kept.does("sign_in", by=Actor(CUSTOMER, who), account=who, password=word)


STEPS = st.one_of(
    st.builds(lambda what, who: lambda kept: buys(kept, what, who), products, people),
    st.builds(lambda who, right: lambda kept: signs_in(kept, who, rightly=right), people, st.booleans()),
    st.builds(lambda vin: lambda kept: kept.does("pair", by=Actor(CAR, vin), vin=vin, code="12345678"), vins),
    st.builds(lambda days: lambda kept: kept.host.advance(By(days * DAY)), st.integers(0, 400)),
    st.builds(lambda ms: lambda kept: kept.host.advance(By(ms)), st.integers(0, 10**7)),
    st.just(lambda kept: kept.host.advance(NextEvent())),
    st.builds(
        lambda effect: (
            lambda kept: kept.does("arm_fault", "one", by=Actor(INSTRUCTOR), account="", vin="", **effect)
        ),
        st.sampled_from(EFFECTS),
    ),
    st.just(lambda kept: kept.host.keep("one")),
    st.just(lambda kept: kept.host.restore("one")),
    st.just(lambda kept: kept.host.reset()),
    st.just(lambda kept: kept.host.sessions.open("digest", "claire")),
    st.just(Kept.dies),
    st.just(Kept.ends),
)


def whole_of(host):
    return (
        host.present(),
        host.seq,
        host.pace,
        host.run,
        host.kept,
        tuple(host.sessions),
        host.snapshot("one"),
    )


@given(st.lists(STEPS, min_size=4, max_size=25))
@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_world_that_was_killed_after_any_step_is_as_it_was(tmp_path_factory, monkeypatch, steps):
    monkeypatch.setattr(keepers, "LEAST_BETWEEN", 2_000)
    kept = Kept(tmp_path_factory.mktemp("store") / "class.sqlite")
    for step in steps:
        step(kept)
        before = whole_of(kept.host)
        assert whole_of(kept.dies()) == before
    kept.store.close()


def test_a_file_that_ends_at_any_byte_has_a_world_as_it_was_after_some_answer(tmp_path):
    kept = Kept(tmp_path / "class.sqlite")
    seen = {(0, kept.host.present().now): kept.host.present()}
    kept.host.listen(lambda line: seen.update({(line.seq, line.at): kept.host.present()}))
    for product in BOUGHT:
        buys(kept, product, key=product)
        kept.host.advance(By(40 * DAY))
    log = tmp_path / "class.sqlite-wal"
    size, lasts = log.stat().st_size, set()
    for end in range(0, size, size // 60):
        copy = tmp_path / f"{end}.sqlite"
        shutil.copy(tmp_path / "class.sqlite", copy)
        (tmp_path / f"{end}.sqlite-wal").write_bytes(log.read_bytes()[:end])
        again = Kept(copy)
        assert again.host.present() == seen[again.host.seq, again.host.present().now]
        lasts.add(again.host.seq)
        again.store.close()
    assert len(lasts) > 15
    kept.store.close()


def test_a_key_is_answered_once_over_a_kill(tmp_path):
    kept = Kept(tmp_path / "class.sqlite")
    first = buys(kept, "radio_plus", key="order 1")
    after = kept.host.present()
    kept.dies()
    assert kept.does("place_order", key="order 1").answer == first.answer
    assert kept.host.present() == after
    with pytest.raises(KeyReusedError):
        kept.does("empty_basket", key="order 1")
    kept.store.close()


def test_a_deed_that_nobody_heard_is_done_when_its_key_comes_again(tmp_path):
    kept = Kept(tmp_path / "class.sqlite")
    fault = {"effect": "timeout", "operation": "add_card", "times": 1}
    kept.does("arm_fault", "one", by=Actor(INSTRUCTOR), account="", vin="", **fault)
    assert kept.does("add_card", key="card", **GOOD_CARD).answer is None
    kept.dies()
    assert kept.does("add_card", key="card", **GOOD_CARD).answer is not None
    kept.store.close()


def test_time_never_goes_back_by_a_kill(tmp_path):
    seconds = [100.0]
    kept = Kept(tmp_path / "class.sqlite", Pace(RUNNING))
    kept.host._real = lambda: seconds[0]
    kept.host.set_pace(Pace(SCALED, 60.0))
    for _ in range(50):
        seconds[0] += 0.3
        shown = kept.host.present().now
    again = kept.dies()
    assert again.pace == Pace(SCALED, 60.0)
    assert shown <= again.present().now <= shown + 200_000
    again.set_pace(Pace(FROZEN))
    stood = again.present().now
    assert kept.dies().present().now == stood
    kept.store.close()


def test_worlds_are_side_by_side_and_one_that_is_deleted_is_gone(tmp_path):
    kept = Kept(tmp_path / "class.sqlite")
    kept.worlds.create("anna", WorldWish("macan-2019", "DE", seed=7)).advance(By(DAY))
    kept.worlds.create("ben", WorldWish("macan-2019"))
    anna = kept.worlds.get("anna").present()
    kept.worlds.delete("ben")
    kept.dies()
    assert kept.worlds.names == (DEFAULT, "anna")
    assert kept.worlds.get("anna").present() == anna
    kept.store.close()


def test_whoever_follows_goes_on_over_a_kill(tmp_path):
    kept = Kept(tmp_path / "class.sqlite")
    buys(kept, "radio_plus")
    lines = kept.host.lines_since(0)
    assert kept.dies().lines_since(0) == lines
    assert kept.ends().lines_since(2) == lines[2:]
    kept.store.close()


def test_what_does_not_lead_to_what_was_answered_is_not_served(tmp_path):
    kept = Kept(tmp_path / "class.sqlite")
    buys(kept, "radio_plus")
    with kept.store._file.writing() as database:
        database.execute("DELETE FROM lines WHERE seq = 1")
    kept.store.close()
    store = SqliteStore(kept.path)
    with pytest.raises(BrokenStoreError, match=r"'default' in .*class.sqlite comes out otherwise from line"):
        Worlds(kept.founder, store)
    store.close()


def erasing(kept, email):
    """Let somebody open an account, be known in many places, and be erased."""
    own = Actor(CUSTOMER, email)
    person = {"email": email, "name": "Adelheid Querbach", "mobile": "+49 171 5550187", "country": "DE"}
    chosen = {"password": "Garten-2030", "security_code": "8642", "security_code_again": "8642"}
    kept.does("register", account="", by=Actor(CUSTOMER), key=f"register {email}", **person, **chosen)
    kept.does("open_link", str(len(kept.host.present().outbox.messages) - 1), account="", by=Actor(CUSTOMER))
    kept.does("sign_in", account=email, by=own, key="in", password="Garten-2030")  # noqa: S106 - made up
    kept.does("invite_user", email=email, nickname="Adelheid", key="invite")
    kept.host.keep("with her")
    kept.host.sessions.open("digest", email)
    kept.does("delete_account", account=email, by=own)
    kept.host.advance(By(DAY))
    return kept.does("erase", account=email, by=Actor(CENTRE, "lindenau"), key="erase")


def test_who_is_erased_is_in_no_byte_of_the_file(tmp_path):
    kept = Kept(tmp_path / "class.sqlite")
    other = buys(kept, "radio_plus", key="order")
    email = "adelheid@example.test"
    traces = email.encode(), b"Querbach", b"5550187"
    kept.does("sign_in", account="", email=email, password="Falsch-0000")  # noqa: S106 - made up
    assert all(one in kept.bytes() for one in traces[:1])
    done = erasing(kept, email)
    assert not [one for one in traces if one in kept.bytes()]
    for _ in (kept.dies(), kept.ends()):
        assert not [one for one in traces if one in kept.bytes()]
    assert not tuple(kept.host.sessions)
    assert kept.host.restore("with her")
    assert email not in kept.host.present().accounts
    kept.host.reset()
    assert (done.answer, other.answer) != (None, None)
    kept.store.close()


def test_an_erasure_and_the_answers_of_others_are_said_again(tmp_path):
    kept = Kept(tmp_path / "class.sqlite")
    other = buys(kept, "radio_plus", key="order")
    done = erasing(kept, "adelheid@example.test")
    kept.dies()
    after = kept.host.present()
    again = kept.does("erase", account="adelheid@example.test", by=Actor(CENTRE, "lindenau"), key="erase")
    assert again.answer == done.answer
    assert kept.does("place_order", by=CLAIRE, key="order").answer == other.answer
    assert kept.host.present() == after
    assert kept.does("reset_lock", by=Actor(SUPPORT), vin=CAR_VIN).answer is not None
    kept.store.close()
