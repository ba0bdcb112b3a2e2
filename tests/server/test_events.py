"""The history: everything that happened, by whomever, and no secret in it."""

import json

import pytest

from pcm_sim.composition import open_session
from pcm_sim.domain.events import PressKey, Tap, TypeText
from pcm_sim.server.event_log import KEPT, EventLog


def kinds(events):
    return [one["event"]["kind"] for one in events]


def last(client):
    return client.look("/events")["last"]


def test_what_happened_is_told_once(client):
    since = last(client)
    client.act("/press", key="APPS")
    client.act("/press", key="OPT")
    news = client.look(f"/events?since={since}")
    assert kinds(news["events"]) == ["press_key", "press_key"]
    assert [one["page"] for one in news["events"]] == ["apps", "apps/options"]
    assert news["events"][0]["effects"] == [{"kind": "opened", "node": "apps"}]
    assert news["events"][0]["at"] == "2026-03-02T09:41:00.000"
    assert (news["last"], news["missed"]) == (since + 2, False)
    assert client.look(f"/events?since={news['last']}")["events"] == []


def test_a_hand_on_the_window_is_heard_too(client):
    since = last(client)
    client.desk.session.dispatch(PressKey("APPS"))
    assert kinds(client.look(f"/events?since={since}")["events"]) == ["press_key"]


def test_time_is_news_only_where_something_came_of_it(client):
    since = last(client)
    client.act("/advance", ms=1000)
    assert client.look(f"/events?since={since}")["events"] == []
    client.act("/open", car="macan-2018", screen="link")
    client.act("/type", text="12345678")
    client.act("/confirm")
    since = last(client)
    client.act("/settle")
    (event,) = client.look(f"/events?since={since}")["events"]
    assert event["event"]["kind"] == "tick"
    assert [one["message"] for one in event["effects"]] == ["pairing_code_wrong"]


def test_another_car_is_news(client):
    since = last(client)
    client.act("/open", car="taycan-2022")
    (event,) = client.look(f"/events?since={since}")["events"]
    assert event["event"] == {"kind": "open_car", "car": "taycan-y1a-b"}


@pytest.mark.parametrize("since", ["-1", "x", "1.5", "", "9" * 40, "²"])
def test_a_number_is_asked_for(client, since):
    from urllib.parse import quote  # noqa: PLC0415

    reply = client.get(f"/events?since={quote(since)}")
    assert (reply.status, reply.problem[:7]) == (400, "`since`")


def test_the_oldest_are_forgotten_and_that_is_said(catalogue):
    log = EventLog()
    session = open_session("macan-2018", catalogue=catalogue)
    session.listen(lambda: log.heard(session))
    log.heard(session)
    for _ in range(KEPT):
        session.dispatch(PressKey("APPS"))
    noted = log.since(0)
    assert (len(noted.events), noted.events[0]["n"], noted.missed) == (KEPT, 2, True)
    assert log.since(1).missed is False
    assert len(log.since(KEPT).events) == 1
    assert log.since(KEPT + 50).events == []


def type_on_glass(session, text):
    for sign in text:
        session.dispatch(Tap(f"pad/{sign}"))


@pytest.mark.parametrize("by_pad", [False, True])
def test_no_secret_is_kept(serve, by_pad):
    client = serve("macan-2019")
    session = client.desk.session
    known = client.look("/customers")
    secrets = {one["pin"] for one in known["cards"]} | {one["puk"] for one in known["cards"]}
    secrets |= {one[name] for one in known["customers"] for name in ("password", "security_code")}
    secrets |= {one["pairing_code"] for one in known["customers"]} | {"987654"}
    since = last(client)
    client.act("/car", card="swiss")
    assert client.look("/screen")["node"] == "form:sim_pin"
    if by_pad:
        type_on_glass(session, "0123")
    else:
        client.act("/type", text="0123")
    client.act("/confirm")
    client.act("/open", car="macan-2019", screen="link")
    code = client.look("/customers")["customers"][0]["pairing_code"]
    session = client.desk.session
    type_on_glass(session, code) if by_pad else session.dispatch(TypeText(code))
    client.act("/confirm")
    client.act("/settle")
    assert client.look("/state")["unit"]["users"]
    events = client.look(f"/events?since={since}")["events"]
    said = json.dumps(events)
    assert len(events) >= 6
    assert [one for one in secrets | {code} if one and one in said] == []
    tapped = {one["event"]["target"] for one in events if one["event"]["kind"] == "tap"}
    assert {one for one in tapped if one.startswith("pad/")} == ({"pad/•"} if by_pad else set())


def test_what_the_cloud_is_asked_is_told_without_what_proves_it(serve):
    client = serve("taycan-2022")
    client.act("/open", car="taycan-2022", screen="link")
    owner = client.look("/customers")["customers"][0]
    for name in ("email", "password", "security_code"):
        client.act("/tap", target=f"form/field/{name}")
        client.act("/type", text=owner[name])
    asked = [one for one in client.act("/confirm")["effects"] if one["kind"] == "asked"]
    assert [one["what"] for one in asked] == [{"kind": "sign_in", "email": owner["email"]}]
