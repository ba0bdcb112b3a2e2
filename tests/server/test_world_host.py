"""One served world: what is done in it is told in lines, and two that follow the same lines are equal."""

import asyncio

import pytest
from shipped import catalogue

from pcm_sim.composition_serve import founder_of
from pcm_sim.connect.clock.passing import At, By
from pcm_sim.connect.cloud import ask, let_pass
from pcm_sim.connect.deeds import CAR, CUSTOMER, DESK, SUPPORT, Actor, deed
from pcm_sim.connect.world import World
from pcm_sim.domain.requests import Denied
from pcm_sim.server.worlds.clock import FROZEN, SCALED, Pace
from pcm_sim.server.worlds.codec import read_line, read_world, written_line, written_world
from pcm_sim.server.worlds.door import KeyReusedError
from pcm_sim.server.worlds.host import WorldHost
from pcm_sim.server.worlds.keeping import NoKeeper
from pcm_sim.server.worlds.lines import ANEW, DEED, TIME
from pcm_sim.server.worlds.registry import WorldNameError, Worlds, WorldWish
from pcm_sim.session.opening import SIMULATED_VIN

DAY_MS = 86_400_000


class Seconds:
    """Real time that passes when it is told to."""

    def __init__(self):
        self.now = 0.0

    def __call__(self):
        return self.now


def host_with(pace=Pace(FROZEN), seconds=None):  # noqa: B008 - a frozen value
    founded = founder_of(catalogue())(WorldWish("macan-2019", "FR"))
    return WorldHost("class", founded, NoKeeper(), pace, seconds or Seconds())


def follow(world: World, lines) -> World:
    for line in lines:
        if line.deed is None:
            world = let_pass(world, At(line.at)).world
        else:
            world = ask(world, line.actor, line.deed, line.at).world
    return world


def asked(host, actor, what, key=""):
    return asyncio.run(host.ask(actor, what, key))


def test_who_follows_the_lines_of_a_world_as_json_has_an_equal_one():
    host = host_with()
    replica = read_world(written_world(host.present()), host.present().book)
    assert replica == host.present()

    asked(host, Actor(CAR, SIMULATED_VIN), deed("pair", vin=SIMULATED_VIN, code="12345678"))
    host.advance(By(40 * DAY_MS))
    asked(host, Actor(SUPPORT), deed("reset_lock", account=next(iter(host.present().accounts))))
    lines = host.lines_since(0)

    assert [one.kind for one in lines] == [DEED, TIME, DEED]
    again = [read_line(written_line(one)) for one in lines]
    assert again == list(lines)
    assert follow(replica, again) == host.present()
    assert b"12345678" not in b"".join(written_line(one) for one in lines)


def test_a_key_answers_the_same_deed_once_and_no_other():
    host = host_with()
    car = Actor(CAR, SIMULATED_VIN)
    wrong = deed("pair", vin=SIMULATED_VIN, code="00000000")
    first = asked(host, car, wrong, key="a")
    tries = host.present()
    assert asked(host, car, wrong, key="a").answer == first.answer
    assert host.present() == tries, "it counts as one try"
    assert isinstance(first.answer, Denied)
    with pytest.raises(KeyReusedError):
        asked(host, car, deed("pair", vin=SIMULATED_VIN, code="11111111"), key="a")


def test_time_goes_on_at_its_pace_and_is_told_to_who_listens():
    seconds = Seconds()
    host = host_with(Pace(SCALED, 3600.0), seconds)
    heard = []
    stop = host.listen(heard.append)
    start = host.present().now
    seconds.now = 24.0
    host.beat()
    assert host.present().now == start + DAY_MS
    assert heard[-1].at == start + DAY_MS
    host.set_pace(Pace(FROZEN))
    seconds.now = 48.0
    assert host.present().now == start + DAY_MS
    stop()
    told = len(heard)
    host.advance(By(1))
    assert len(heard) == told


def test_a_world_is_kept_restored_and_reset_without_another_noticing():
    worlds = Worlds(founder_of(catalogue()), pace=Pace(FROZEN))
    one, other = (worlds.create(name, WorldWish("taycan-2022", "FR")) for name in ("anna", "ben"))
    begun = other.present()
    one.keep("before")
    one.advance(By(DAY_MS))
    later = one.present()
    assert one.restore("before")
    assert (one.present(), one.lines_since(0)) == (begun, None)
    one.advance(By(DAY_MS))
    assert one.present() == later
    one.reset()
    assert one.present() == begun == other.present()
    assert one.lines_since(one.seq) == ()
    assert other.seq == 0
    with pytest.raises(WorldNameError, match="already"):
        worlds.create("anna", WorldWish())
    assert worlds.delete("anna")
    assert worlds.names == ("ben",)


def test_who_is_erased_stands_in_no_line():
    host = host_with()
    account = next(iter(host.present().accounts))
    person = host.present().accounts[account]
    asked(host, Actor(CUSTOMER, account), deed("read_letter", account, item="1"))
    asked(host, Actor(DESK[0], person.dealer), deed("erase", account))
    told = b"".join(written_line(one) for one in host.lines_since(host.seq - 1) or ())
    assert person.email.encode() not in told
    assert all(one.kind != ANEW or one.deed is None for one in host._lines)
