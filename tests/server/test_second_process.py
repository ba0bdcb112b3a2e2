"""The real program in a process of its own, driven over its port as QA would drive it."""

import json
import signal
import socket
from concurrent.futures import ThreadPoolExecutor

import psutil
import pytest
from remote_client import Client

from pcm_sim.ui.app import INTERRUPTED

PNG = b"\x89PNG\r\n\x1a\n"


@pytest.fixture(scope="module")
def shared(start_shared):
    """One program for tests that leave it as they find it, or begin with a car of their own."""
    return start_shared("macan-2018", "--remote", "--frozen", "--lang", "en", "--json")


def link_by_code(client):
    client.act("/press", key="APPS")
    client.act("/press", key="OPT")
    form = client.act("/tap", target="apps/options/connect")
    assert form["screen"]["node"] == "form:pairing_code"
    owner = next(one for one in client.look("/customers")["customers"] if one["role"] == "primary")
    client.act("/type", text=owner["pairing_code"])
    assert client.act("/confirm")["screen"]["kind"] == "wait"
    return client.act("/settle")


def size_of(png):
    assert png.startswith(PNG)
    return int.from_bytes(png[16:20]), int.from_bytes(png[20:24])


def test_the_whole_link_flow_goes_by_code(shared):
    client = shared.client
    assert client.act("/open", car="macan-2018", lang="en")["screen"]["language"] == "en"
    dark = client.get("/screen.png")
    linked = link_by_code(client)
    assert [one["message"] for one in linked["effects"] if one["kind"] == "told"] == ["linked"]
    assert linked["screen"]["status"]["user"] == "CM"
    assert "Car linked to Claire Martin." in client.get("/screen.txt").text
    assert client.get("/screen.png").raw != dark.raw


def test_the_whole_link_flow_goes_by_porsche_id(shared):
    client = shared.client
    client.act("/open", car="taycan-2022", screen="link", lang="de")
    owner = client.look("/customers")["customers"][0]
    for field in client.look("/screen")["form"]["fields"]:
        client.act("/tap", target=field["id"])
        client.act("/type", text=owner[field["id"].rpartition("/")[2]])
    client.act("/confirm")
    linked = client.act("/settle")
    assert [one["message"] for one in linked["effects"] if one["kind"] == "told"] == ["linked"]
    assert linked["screen"]["language"] == "de"


@pytest.mark.parametrize("car", ["macan-2018", "taycan-2022"])
def test_pictures_are_in_the_unit_s_own_pixels(shared, car):
    client = shared.client
    client.act("/open", car=car)
    reply = client.get("/screen.png")
    assert reply.headers["content-type"] == "image/png"
    assert size_of(reply.raw) == {"macan-2018": (800, 480), "taycan-2022": (1920, 720)}[car]
    width, height = size_of(client.get("/window.png").raw)
    assert (width, height) >= (1000, 600)


def test_a_picture_shows_what_was_done_before_it(shared):
    client = shared.client
    client.act("/open", car="macan-2018")
    first = client.get("/screen.png").raw
    client.act("/press", key="APPS")
    second = client.get("/screen.png").raw
    client.act("/press", key="HOME")
    assert first != second
    assert client.get("/screen.png").raw == first


def test_two_clients_at_once_each_get_their_own_answers(shared):
    """Every act is whole: what came of it stands in its own answer, whoever acts beside."""
    client = shared.client
    client.act("/open", car="macan-2018")
    since = client.look("/events")["last"]

    def drive(key):
        return [client.act("/press", key=key)["screen"]["node"] for _ in range(25)]

    with ThreadPoolExecutor(3) as pool:
        left, right, pictures = (
            pool.submit(drive, "APPS"),
            pool.submit(drive, "SET"),
            pool.submit(lambda: [size_of(client.get("/screen.png").raw) for _ in range(3)]),
        )
    assert set(left.result()) == {"apps"}
    assert set(right.result()) == {"set"}
    assert set(pictures.result()) == {(800, 480)}
    news = client.look(f"/events?since={since}")["events"]
    assert len(news) == 50
    assert [one["n"] for one in news] == list(range(since + 1, since + 51))


def test_without_the_token_nothing_is_told(shared):
    client = shared.client
    stranger = Client(client.url, "not-the-token-at-all")
    for path in ("/", "/screen", "/screen.png", "/customers", "/events"):
        assert stranger.get(path).status == 401
    assert stranger.post("/quit").status == 401
    assert client.look("/screen")


def test_it_listens_on_this_machine_s_own_address_alone(shared):
    process = psutil.Process(shared.process.pid)
    listening = [one for one in process.net_connections() if one.status == psutil.CONN_LISTEN]
    assert [(one.laddr.ip, one.laddr.port) for one in listening] == [("127.0.0.1", shared.client.port)]
    talking = [one for one in process.net_connections() if one.raddr]
    assert {one.raddr.ip for one in talking} <= {"127.0.0.1"}


def test_it_quits_when_told_to(start):
    running = start("macan-2018", "--remote", "--frozen", "--lang", "en")
    words = running.first_line.split()
    assert words[:2] == ["Remote", "control:"]
    client = Client(words[2], words[4])
    assert client.look("/state")["time"]["frozen"] is True
    assert client.act("/quit") == {"quits": True}
    assert running.end() == (0, "", "")


def test_ctrl_c_ends_it_without_a_word(start):
    running = start("macan-2018", "--remote", "--frozen", "--json")
    assert running.client.look("/screen")
    running.process.send_signal(signal.SIGINT)
    assert running.end() == (INTERRUPTED, "", "")
    assert INTERRUPTED == 130


def test_ctrl_c_is_heard_from_the_first_line_on(start):
    running = start("--remote", "--frozen", "--json")
    running.process.send_signal(signal.SIGINT)
    assert running.end() == (130, "", "")


def test_time_passes_by_itself_where_it_is_not_frozen(start):
    running = start("macan-2018", "--remote", "--json")
    client = running.client
    before = client.look("/state")["time"]
    assert before["frozen"] is False
    # Each look takes a while, and one second has to pass; far more looks than that are granted.
    assert any(client.look("/state")["time"]["now"] > before["now"] for _ in range(20_000))


def test_without_a_car_it_waits_for_one(start):
    client = start("--remote", "--frozen", "--json", "--lang", "de").client
    assert client.get("/screen").status == 409
    told = "There is no picture: a car is being chosen in the window, so there is no unit in it. Show a car: "
    assert client.get("/screen.png").problem.startswith(f"{told}POST /open")
    assert size_of(client.get("/window.png").raw)
    assert client.act("/open", car="cayenne-2021")["screen"]["node"]
    assert size_of(client.get("/screen.png").raw)


def test_it_opens_at_the_page_that_the_command_line_names(start):
    running = start(
        "macan-2019", "--remote", "0", "--frozen", "--json", "--screen", "roaming", "--lang", "de"
    )
    assert running.client.look("/screen")["title"] == "Mobile Daten"


def test_the_port_and_the_token_can_be_chosen(start):
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    token = "0123456789-abcdefgh"  # noqa: S105  of this test
    running = start("macan-2018", "--frozen", "--json", "--remote", str(port), PCM_SIM_TOKEN=token)
    said = json.loads(running.first_line)
    assert said == {
        "url": f"http://127.0.0.1:{port}",
        "token": None,
        "pid": running.process.pid,
        "frozen": True,
    }
    assert Client(said["url"], token).look("/screen")


def test_a_port_that_is_taken_is_told_before_a_window_opens(start):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        code, out, err = start("macan-2018", "--remote", str(port)).end()
    assert (code, out) == (1, "")
    told = f"pcm-sim: port {port} cannot be opened (address already in use); name another one, or none at all"
    assert err == f"{told} for any free one\n"


def test_what_is_typed_is_printed_nowhere(start):
    running = start("macan-2019", "--remote", "--frozen", "--json", "--lang", "en")
    client = running.client
    secret = "1357-2468-geheim"  # noqa: S105  it is looked for
    client.act("/open", car="taycan-2022", screen="link")
    client.act("/tap", target="form/field/password")
    client.act("/type", text=secret)
    client.post("/type", {"text": [secret]})
    client.post("/tap", {"target": "form/field/nothing"})
    client.send("POST", "/type", f'{{"text": "{secret}'.encode())
    client.send("GET", "/screen", Authorization=f"Bearer {secret}")
    assert secret not in client.get("/events").text
    assert secret not in client.get("/screen").text
    client.act("/quit")
    code, out, err = running.end()
    assert (code, out, err) == (0, "", "")
