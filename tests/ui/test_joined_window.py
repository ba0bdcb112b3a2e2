"""A window in a served world: it hears what others do there, says when the server is gone, finds it again."""

import threading
from contextlib import closing, contextmanager

import pytest
from serving_worlds import worlds_of
from shipped import catalogue
from uvicorn import Config, Server

from pcm_sim.composition import open_session
from pcm_sim.composition_join import JoinWish, join_world, listen_to
from pcm_sim.composition_recordings import Recordings
from pcm_sim.composition_window import window_inputs
from pcm_sim.connect.deeds import INSTRUCTOR, Actor, deed
from pcm_sim.domain.events import TypeText
from pcm_sim.server.serving.app import build_app
from pcm_sim.server.serving.running import opened_port
from pcm_sim.server.wire.connection import WireProtocol
from pcm_sim.ui.robot import OffscreenWindow
from pcm_sim.ui.served_world import APART, GONE, SAME_CAR, ServedWorldWatch

PATIENCE_MS = 15_000
SLOW = (Actor(INSTRUCTOR), deed("set_pace", pace="slow"))


class Running:
    """A server on a thread, that can be ended and started again at the same port."""

    def __init__(self):
        self.port = 0
        self.worlds = self.server = self.thread = None

    def start(self):
        self.worlds = worlds_of("macan-2018")
        listening = opened_port("127.0.0.1", self.port)
        self.port = listening.getsockname()[1]
        self.server = Server(
            Config(
                build_app(self.worlds),
                http=WireProtocol,
                ws="none",
                lifespan="off",
                log_config=None,
                log_level="critical",
                timeout_graceful_shutdown=1,
            )
        )
        self.thread = threading.Thread(target=self.server.run, args=([listening],))
        self.thread.start()

    def end(self):
        self.server.should_exit = True
        self.thread.join(20)
        assert not self.thread.is_alive()

    @property
    def host(self):
        return self.worlds.get("default")


@pytest.fixture
def server():
    running = Running()
    running.start()
    yield running
    running.end()


@contextmanager
def joined_window(server):
    session = join_world(catalogue(), JoinWish(f"http://127.0.0.1:{server.port}"))
    inputs = window_inputs(catalogue(), session, "en", "FR")
    with OffscreenWindow(inputs) as window:
        ServedWorldWatch(window.shell, inputs.listen_to)
        yield window, session


def act_beside(server):
    """Do something in the world from another simulator."""
    other = join_world(catalogue(), JoinWish(f"http://127.0.0.1:{server.port}"))
    with closing(other.served):
        other.ask(*SLOW)


def banner_of(window):
    return window.shell.property("banner").props.notice


def test_it_hears_what_others_do_and_finds_its_server_again(qapp, qtbot, server):
    del qapp

    def until(condition):
        qtbot.waitUntil(condition, timeout=PATIENCE_MS)

    with joined_window(server) as (window, session):
        assert f"default (127.0.0.1:{server.port})" in window.shell.props.car_details
        act_beside(server)
        until(lambda: session.moment.world.pace == "slow")
        assert session.history.entries[-1].event.said[-1].deed == SLOW[1]

        until(lambda: window.shell.props.rate == 0)
        window.shell.setRate(60)
        assert server.host.pace.speed == 60
        window.shell.setRate(0)

        window.shell.freshen()
        fresh = window.shell.session
        assert fresh is not session
        assert fresh.joined
        fresh.ask(Actor(INSTRUCTOR), deed("set_pace", pace="normal"))
        assert server.host.present().pace == "normal"
        act_beside(server)
        until(lambda: fresh.moment.world.pace == "slow")

        fresh.go_to("link")
        fresh.dispatch(TypeText("12"))
        form = fresh.moment.unit.form
        server.end()
        until(lambda: banner_of(window) == GONE)
        assert fresh.moment.unit.form == form
        server.start()
        act_beside(server)
        until(lambda: banner_of(window) == "")
        until(lambda: fresh.moment.world.pace == "slow")
        assert fresh.moment.unit.form == form


def test_who_comes_second_is_told_so_and_whoever_leaves_the_world_too(qapp, qtbot, server):
    del qapp
    first = join_world(catalogue(), JoinWish(f"http://127.0.0.1:{server.port}"))
    end = listen_to(first, lambda: None)
    try:
        qtbot.waitUntil(lambda: first.served.others == 0, timeout=PATIENCE_MS)
        with joined_window(server) as (window, joined):
            qtbot.waitUntil(lambda: banner_of(window) == SAME_CAR, timeout=PATIENCE_MS)
            qtbot.waitUntil(lambda: first.served.others == 1, timeout=PATIENCE_MS)
            assert window.shell.props.car_details.endswith("other simulators: 1")
            end()
            qtbot.waitUntil(lambda: banner_of(window) == "", timeout=PATIENCE_MS)
            assert "other simulators" not in window.shell.props.car_details

            window.shell.open(open_session("macan-2018", language="en"))
            assert banner_of(window) == APART
            window.shell.open(joined)
            assert banner_of(window) == ""
    finally:
        end()


def test_what_is_off_in_it_says_why(qapp, server, tmp_path, monkeypatch):
    del qapp
    monkeypatch.setenv("PCM_SIM_RECORDINGS", str(tmp_path))
    session = join_world(catalogue(), JoinWish(f"http://127.0.0.1:{server.port}"))
    inputs = window_inputs(catalogue(), session, "en", "FR")._replace(recordings=Recordings(catalogue()))
    with closing(session.served), OffscreenWindow(inputs) as window:
        desk = window.shell.desk
        for command in ("record", "record_last", "guide_last"):
            desk.run(command)
            assert desk.props.said.startswith("Recording is off: the world is that of default")
            desk.hush()
        desk.run("copy_link")
        assert "pcm-sim:1/macan-2018/FR/en" in desk.props.said
        act_beside(server)
        session.ask(Actor(INSTRUCTOR), deed("set_pace", pace="slow"))
        desk.run("copy_link")
        assert (desk.props.said.startswith("Link copied. It does not carry"), desk.props.offer) == (True, "")

        window.click("readings")
        assert window.find("readings/bound").property("visible")
        window.click("cell/X01/characters")
        assert window.shell.session is session
        window.shell.showTab("car")
        window.shell.showSection("history")
        window.settle()
        assert "Nothing is kept here in case the program crashes" in " ".join(window.texts())
        presets = window.shell.column.console.part("presets")
        presets.load("linked")
        assert "it cannot begin with another state from here" in presets.props.note
    assert not list(tmp_path.iterdir())
