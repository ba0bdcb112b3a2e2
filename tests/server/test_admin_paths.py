"""The instructor's paths: worlds, clock, snapshots, outbox, journal, faults, states, export."""

import json

import pytest
from serving_worlds import served, worlds_of

from pcm_sim.connect.deeds import CAR, CENTRE, Actor, deed
from pcm_sim.server.serving.app import build_app
from pcm_sim.session.opening import SIMULATED_VIN

ADMIN = "/admin/v1"


@pytest.fixture(scope="module")
def server():
    worlds = worlds_of()
    with served(build_app(worlds)) as ask:
        ask.worlds = worlds
        yield ask


@pytest.fixture
def ask(server):
    for host in server.worlds.hosts:
        host.reset()
        for name in host.kept:
            host.forget(name)
    return server


@pytest.fixture
def host(ask):
    return ask.worlds.get("default")


def got(answer, status=200):
    assert answer.status == status, answer
    return answer.body


def pair_wrongly(host, code="87654321"):
    host.asked(Actor(CAR, SIMULATED_VIN), deed("pair", vin=SIMULATED_VIN, code=code))


def test_a_world_is_founded_for_a_trainee_and_begins_anew_without_touching_another(ask):
    made = got(ask("POST", f"{ADMIN}/worlds", {"name": "anna", "car": "macan-2019", "language": "de"}), 201)
    assert (made["path"], made["year"], made["language"]) == ("/w/anna", 2019, "de")
    got(ask("POST", f"{ADMIN}/faults", {"fault": "silent"}), 201)
    got(ask("POST", f"/w/anna{ADMIN}/faults", {"fault": "slow"}), 201)

    got(ask("POST", f"{ADMIN}/worlds/anna/reset"))
    assert got(ask("GET", f"/w/anna{ADMIN}/faults"))["armed"] == []
    assert [one["fault"] for one in got(ask("GET", f"{ADMIN}/faults"))["armed"]] == ["silent"]

    assert "already" in got(ask("POST", f"{ADMIN}/worlds", {"name": "anna"}), 409)["detail"]
    assert "kitchen" in got(ask("POST", f"{ADMIN}/worlds", {"name": "b", "car": "kitchen"}), 422)["detail"]
    got(ask("DELETE", f"{ADMIN}/worlds/anna"))
    assert [one["name"] for one in got(ask("GET", f"{ADMIN}/worlds"))] == ["default"]
    got(ask("GET", f"/w/anna{ADMIN}/clock"), 404)
    got(ask("DELETE", f"{ADMIN}/worlds/default"), 409)


def test_the_clock_is_set_and_led_on_to_a_time_an_event_or_by_a_span_but_never_back(ask):
    before = got(ask("GET", f"{ADMIN}/clock"))
    due = got(ask("GET", f"{ADMIN}/clock/schedule?limit=3"))
    assert due[0] == before["next"]

    led = got(ask("POST", f"{ADMIN}/clock/advance", {"until": "next_event"}))
    assert (led["reached"], led["fired"][0], led["now"]) == (True, due[0], due[0]["at"])
    named = got(ask("POST", f"{ADMIN}/clock/advance", {"until": "contract.expired"}))
    assert named["fired"][-1]["name"] == "contract.expired"
    day = got(ask("POST", f"{ADMIN}/clock/advance", {"by": "P1D"}))
    assert day["now"] > named["now"]

    back = got(ask("POST", f"{ADMIN}/clock/advance", {"to": "1999-01-01T00:00:00Z"}), 409)
    assert (back["code"], back["simulated"]) == ("CLOCK_BACKWARDS", True)
    german = ask("POST", f"{ADMIN}/clock/advance", {"to": "1999-01-01T00:00:00Z"}, accept_language="de-AT")
    assert german.body["detail"] == "Die Zeit läuft nicht rückwärts."
    scaled = got(ask("PUT", f"{ADMIN}/clock", {"mode": "scaled", "rate": 2}))
    assert (scaled["mode"], scaled["rate"]) == ("scaled", 2)
    assert got(ask("PUT", f"{ADMIN}/clock", {"mode": "frozen"}))["rate"] == 0


def test_snapshots_are_compared_and_gone_back_to(ask):
    got(ask("PUT", f"{ADMIN}/snapshots/before"))
    account = got(ask("GET", f"{ADMIN}/entities?kind=account"))[0]
    other = next(one for one in account["states"] if one == "locked")
    thing = f"{ADMIN}/entities/account/{account['id']}"
    assert got(ask("PUT", thing, {"state": other}))["state"] == "locked"

    found = got(ask("GET", f"{ADMIN}/diff?from=before"))["differences"]
    assert any(one["where"].startswith(f"accounts/{account['id']}") for one in found)
    got(ask("POST", f"{ADMIN}/snapshots/before/restore"))
    assert got(ask("GET", thing))["state"] == account["state"]
    assert got(ask("GET", f"{ADMIN}/diff?from=before")) == {"differences": [], "more": 0}
    got(ask("DELETE", f"{ADMIN}/snapshots/before"))
    assert "snapshot" in got(ask("GET", f"{ADMIN}/diff?from=before"), 404)["detail"]


def test_a_thing_takes_no_state_that_its_kind_has_not(ask):
    account = got(ask("GET", f"{ADMIN}/entities?kind=account"))[0]
    refused = got(ask("PUT", f"{ADMIN}/entities/account/{account['id']}", {"state": "lockd"}), 404)
    assert "locked" in refused["meant"]
    got(ask("GET", f"{ADMIN}/entities/account/nobody"), 404)
    got(ask("GET", f"{ADMIN}/entities?kind=spoon"), 404)


def test_faults_are_armed_by_the_recipes_of_the_console_and_repaired(ask, host):
    armed = got(
        ask("POST", f"{ADMIN}/faults", {"fault": "slow", "figure": 3, "operation": "pair", "times": 1}), 201
    )
    assert (armed["id"], armed["figure"], armed["live"]) == ("slow#1", 3, True)
    served_late = host.asked(Actor(CAR, SIMULATED_VIN), deed("pair", vin=SIMULATED_VIN, code="1"))
    assert served_late.latency_ms == 3_000
    told = got(ask("GET", f"{ADMIN}/faults"))
    assert (told["fired"][0]["fault"], told["armed"][0]["live"]) == ("slow#1", False)
    assert {"cut", "refused", "silent"} <= {one["id"] for one in told["recipes"]}

    got(ask("DELETE", f"{ADMIN}/faults/slow%231"))
    got(ask("DELETE", f"{ADMIN}/faults/slow%231"), 404)
    got(ask("POST", f"{ADMIN}/faults", {"fault": "maintenance"}), 201)
    got(ask("DELETE", f"{ADMIN}/faults"))
    assert got(ask("GET", f"{ADMIN}/faults"))["armed"] == []
    assert "silent" in got(ask("POST", f"{ADMIN}/faults", {"fault": "silnt"}), 404)["detail"]


def invited(host):
    centre = next(iter(host.present().book.centres))
    host.asked(Actor("instructor"), deed("free_car", vin=SIMULATED_VIN))
    asked = {"email": "eve@example.test", "name": "Eve Exemple", "mobile": "+33 6 39 98 77 66"}
    host.asked(Actor(CENTRE, centre), deed("invite", vin=SIMULATED_VIN, **asked))


def test_the_outbox_gives_links_and_codes_and_a_mail_is_moved(ask, host):
    start = got(ask("GET", f"{ADMIN}/outbox"))["next"]
    invited(host)
    sent = got(ask("GET", f"{ADMIN}/outbox?channel=mail&to=eve@example.test&after={start}"))["messages"][0]
    assert sent["links"]
    assert sent["subject"]
    got(ask("POST", f"{ADMIN}/clock/advance", {"to": sent["arrives"]}))
    moved = got(ask("POST", f"{ADMIN}/outbox/{sent['number']}/move", {"folder": "spam"}))
    assert (moved["folder"], moved["state"]) == ("spam", "there")
    got(ask("POST", f"{ADMIN}/outbox/999999/move", {"folder": "spam"}), 404)


def test_the_journal_says_what_was_asked_and_no_secret(ask, host):
    before = got(ask("GET", f"{ADMIN}/journal?after=999999"))["next"]
    pair_wrongly(host)
    told = got(ask("GET", f"{ADMIN}/journal?operation=pair&outcome=refused&after={before}"))
    assert [(one["actor"], one["fields"]) for one in told["entries"]] == [("car", {"code": "•"})]
    assert told["next"] == before + 1


def test_an_export_has_no_secret_and_other_names_for_people_and_cars(ask, host):
    invited(host)
    pair_wrongly(host)
    world = host.present()
    plain = json.dumps(got(ask("GET", f"{ADMIN}/export?redact=false")))
    redacted = json.dumps(got(ask("GET", f"{ADMIN}/export")))

    secrets = {"87654321", world.salt, *(one.code for one in world.cars if one.code)}
    secrets |= {one for letter in world.outbox.messages for one in (*letter.draft.codes, *letter.draft.links)}
    assert [one for one in secrets if one in plain or one in redacted] == []

    own = {one.vin for one in world.cars} | {"eve@example.test", "Eve Exemple", "98 77 66"}
    own |= {value for one in world.accounts.values() for value in (one.email, one.name, one.mobile) if value}
    assert [one for one in own if one in redacted] == []
    assert SIMULATED_VIN[-4:] in redacted
    assert "eve@example.test" in plain
