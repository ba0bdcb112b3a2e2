"""A disk that is full: the write is refused, and all is as it was before, in memory and in the file."""

import resource
import signal
from typing import Annotated

import pytest
from clouds import CAR_VIN
from fastapi import Depends
from serving_worlds import served
from store_worlds import CLAIRE, Kept

from pcm_sim.connect.clock.passing import By
from pcm_sim.connect.deeds import deed
from pcm_sim.server.serving.app import api_of
from pcm_sim.server.worlds.choosing import the_door
from pcm_sim.server.worlds.clock import SCALED, Pace
from pcm_sim.server.worlds.door import WorldDoor
from pcm_sim.server.worlds.keeping import NotKeptError

DAY = 86_400_000
BUY = deed("add_to_basket", "claire", CAR_VIN, "radio_plus")


@pytest.fixture
def disk():
    """Give what lets no file grow beyond some bytes, as a full disk does; none frees it."""
    _, most = resource.getrlimit(resource.RLIMIT_FSIZE)
    before = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

    def limit(size=None):
        resource.setrlimit(resource.RLIMIT_FSIZE, (most if size is None else size, most))

    yield limit
    limit()
    signal.signal(signal.SIGXFSZ, before)


def fill(kept, disk):
    """Leave no room for what comes next."""
    disk(max(one.stat().st_size for one in kept.path.parent.iterdir()))


def refuse(act):
    with pytest.raises(NotKeptError, match=r"class\.sqlite cannot be written, the disk is full"):
        act()


def test_nothing_that_cannot_be_kept_is_done_and_all_of_it_is_when_there_is_room(tmp_path, disk):
    kept = Kept(tmp_path / "class.sqlite")
    kept.host.keep("one")
    heard = []
    kept.host.listen(heard.append)
    host, before = kept.host, kept.host.present()
    fill(kept, disk)
    for act in (
        lambda: host.asked(CLAIRE, BUY, "key"),
        lambda: host.advance(By(400 * DAY)),
        lambda: host.advance(By(1)),
        lambda: host.set_pace(Pace(SCALED, 9.0)),
        lambda: host.keep("two"),
        lambda: host.forget("one"),
        lambda: host.restore("one"),
        host.reset,
        lambda: host.sessions.open("digest", "claire"),
    ):
        refuse(act)
        assert host.present() is before
    assert not heard
    assert (host.seq, host.kept, tuple(host.sessions), host.lines_since(0)) == (0, ("one",), (), ())
    disk()
    assert host.asked(CLAIRE, BUY, "key").answer
    after = host.present()
    assert kept.dies().present() == after
    assert [one.kind for one in heard] == ["deed"]
    kept.store.close()


def test_time_stands_still_while_what_it_does_cannot_be_kept(tmp_path, disk):
    kept = Kept(tmp_path / "class.sqlite", Pace(SCALED, 1.0))
    seconds = [kept.host._real()]
    kept.host._real = lambda: seconds[0]
    before = kept.host.present()
    fill(kept, disk)
    seconds[0] += 86_400 * 60
    kept.host.beat()
    assert kept.host.present() is before
    refuse(lambda: kept.host.asked(CLAIRE, BUY))
    disk()
    assert len(kept.host.present().outbox.messages) > len(before.outbox.messages)
    shown = kept.host.present()
    assert kept.dies().present().outbox == shown.outbox
    kept.store.close()


def test_a_client_is_told_so_and_the_server_goes_on(tmp_path, disk):
    kept = Kept(tmp_path / "class.sqlite")
    api = api_of(kept.worlds)

    async def buy(door: Annotated[WorldDoor, Depends(the_door)]) -> str:
        return repr((await door.ask(CLAIRE, BUY)).answer)

    api.add_api_route("/buy", buy, methods=["POST"])
    with served(api) as ask:
        fill(kept, disk)
        refused = ask("POST", "/buy", {})
        disk()
        done = ask("POST", "/buy", {})
    assert (refused.status, refused.body["type"]) == (507, "urn:pcm-sim:not-kept")
    assert "no room" in refused.body["detail"]
    assert str(tmp_path) not in str(refused.body)
    assert done.status == 200
    kept.store.close()
