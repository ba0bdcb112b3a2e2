"""What can be done: every act of a person at the unit, and what is said where it cannot be done."""

import pytest

from pcm_sim.server.acts import MOST_MS
from pcm_sim.session.plain import plain
from pcm_sim.session.screen_text import as_text

HOUR_MS = 3_600_000


def owner(client):
    return client.look("/customers")["customers"][0]


def open_link(client):
    client.act("/press", key="APPS")
    client.act("/press", key="OPT")
    return client.act("/tap", target="apps/options/connect")


class TestLooking:
    def test_the_screen_is_that_of_the_command_line(self, client):
        screen = client.desk.session.screen
        assert client.look("/screen") == client.act("/back")["screen"]
        assert client.look("/screen")["rows"] == plain(screen)["rows"]
        assert client.get("/screen.txt").text == as_text(screen) + "\n"

    def test_it_says_that_it_is_unofficial_and_what_it_can(self, client):
        said = client.look("/")
        assert "unofficial" in said["about"].lower()
        assert said["frozen"] is True
        paths = {(one["method"], one["path"]) for one in said["paths"]}
        assert {("GET", "/screen"), ("POST", "/tap"), ("POST", "/quit")} < paths
        tap = next(one for one in said["paths"] if one["path"] == "/tap")
        assert tap["body"]["target"]["needed"] is True

    def test_every_path_that_it_names_is_there(self, client):
        for one in client.look("/")["paths"]:
            wrong = "POST" if one["method"] == "GET" else "GET"
            reply = client.send(wrong, one["path"])
            assert reply.status == 405, one
            assert reply.headers["allow"] == one["method"]
            assert reply.problem == f"{one['path']} takes {one['method']}, not {wrong}."

    def test_the_targets_have_what_is_written_on_them(self, serve):
        client = serve("taycan-2022")
        targets = {one["id"]: one["label"] for one in client.look("/targets")["targets"]}
        assert {row["id"]: row["label"] for row in client.look("/screen")["rows"]}.items() <= targets.items()

    def test_the_keys_are_those_of_the_device(self, client):
        keys = [one["id"] for one in client.look("/targets")["keys"]]
        assert keys == [key.id for key in client.desk.session.rules.vehicle.head_unit.keys]

    def test_a_picture_that_cannot_be_taken_is_told(self, client):
        reply = client.get("/window.png")
        assert (reply.status, reply.problem) == (409, "There is no picture: nobody can draw. Try again.")

    def test_letters_come_as_letters(self, serve):
        client = serve("macan-2018", "fr")
        title = client.act("/open", car="macan-2019", screen="roaming")["screen"]["title"]
        assert not title.isascii()
        assert title.encode() in client.get("/screen").raw


class TestDoing:
    def test_a_car_is_linked_step_by_step(self, client):
        assert open_link(client)["screen"]["node"] == "form:pairing_code"
        client.act("/type", text=owner(client)["pairing_code"])
        waits = client.act("/confirm")
        assert waits["screen"]["kind"] == "wait"
        assert waits["due_in_ms"] > 0
        linked = client.act("/settle")
        assert linked["due_in_ms"] is None
        told = [one for one in linked["effects"] if one["kind"] == "told"]
        assert [one["message"] for one in told] == ["linked"]
        assert "Claire Martin" in told[0]["text"]
        assert client.look("/state")["unit"]["users"][0]["logged_in"] is True

    def test_a_form_with_one_field_lets_it_be_touched(self, client):
        open_link(client)
        assert client.act("/tap", target="form/field/code")["screen"]["node"] == "form:pairing_code"

    def test_what_is_typed_can_be_taken_back(self, client):
        open_link(client)
        typed = client.act("/type", text="12")["screen"]["form"]["fields"][0]
        erased = client.act("/erase")["screen"]["form"]["fields"][0]
        assert (typed["text"], erased["text"]) == ("12", "1")

    def test_the_knob_turns_and_presses(self, client):
        client.act("/press", key="SET")
        targets = client.look("/screen")["rows"]
        assert client.act("/knob", turn=1)["screen"]["focus"] == targets[0]["id"]
        assert client.act("/knob", turn=1)["screen"]["focus"] == targets[1]["id"]
        assert client.act("/knob", turn=-1)["screen"]["focus"] == targets[0]["id"]
        assert client.act("/knob", press=True)["changed"] is True

    def test_confirming_takes_what_the_ring_stands_on(self, client):
        client.act("/press", key="SET")
        before = client.act("/knob", turn=1)["screen"]
        assert client.act("/confirm")["screen"] != before

    def test_back_leads_back(self, client):
        home = client.look("/screen")["node"]
        client.act("/press", key="apps")
        client.act("/press", key="opt")
        assert client.act("/back")["screen"]["node"] == "apps"
        assert client.act("/press", key="HOME")["screen"]["node"] == home

    def test_time_passes_as_told(self, client):
        before = client.look("/state")["time"]["now"]
        assert client.act("/advance", ms=HOUR_MS)["screen"]["status"]["time"] == "10:41"
        assert client.look("/state")["time"]["now"] == before.replace("T09:", "T10:")

    def test_what_changes_nothing_says_so(self, client):
        client.act("/press", key="HOME")
        assert client.act("/advance", ms=0)["changed"] is False
        assert client.act("/advance", ms=1)["changed"] is True

    def test_it_quits(self, client):
        client.desk.quits.clear()
        assert client.act("/quit") == {"quits": True}
        assert client.desk.quits.wait(10)


class TestRefusing:
    def test_a_target_that_is_not_there_comes_with_those_that_are(self, client):
        client.act("/press", key="APPS")
        reply = client.post("/tap", {"target": "apps/wether"})
        assert reply.status == 409
        assert reply.problem.startswith("'apps/wether' is not on the screen 'apps'. Meant: apps/weather")
        assert reply.json["meant"][0] == "apps/weather"
        assert reply.json["targets"] == client.act("/advance", ms=0)["targets"]

    def test_nothing_like_it_names_where_to_look(self, client):
        assert client.post("/tap", {"target": "?"}).problem.endswith(
            "`targets` lists what can be touched now."
        )

    def test_a_dialog_is_answered_first(self, client):
        client.act("/car", private_mode=False, bearer="none")
        open_link(client)
        client.act("/type", text=owner(client)["pairing_code"])
        client.act("/confirm")
        assert client.look("/screen")["dialog"]
        problem = client.post("/tap", {"target": "form/field/code"}).problem
        assert problem.endswith("A dialog stands over the page; answer it first.")
        assert "dialog" in client.post("/type", {"text": "1"}).problem
        assert client.act("/tap", target="dialog/yes")["screen"]["dialog"] is None

    def test_a_dark_screen_says_how_to_light_it(self, client):
        client.act("/car", ignition=False)
        reply = client.post("/tap", {"target": "apps"})
        assert (reply.status, reply.json["targets"]) == (409, [])
        assert 'POST /car {"ignition": true}' in reply.problem
        assert client.act("/press", key="APPS")["changed"] is False
        assert client.act("/car", ignition=True)["targets"]

    def test_a_key_that_the_unit_does_not_have_comes_with_those_it_has(self, client):
        reply = client.post("/press", {"key": "APP"})
        assert (reply.status, reply.json["meant"][0]) == (404, "APPS")
        assert reply.problem.startswith("'APP' is no key of this unit. Meant: APPS")
        assert "OPT" in reply.json["keys"]

    @pytest.mark.parametrize("path", ["/type", "/erase"])
    def test_typing_needs_a_form(self, client, path):
        reply = client.post(path, {"text": "1"} if path == "/type" else {})
        assert reply.status == 409
        assert "no form is open" in reply.problem

    def test_confirming_needs_something_to_confirm(self, client):
        reply = client.post("/confirm")
        assert (reply.status, reply.problem[:33]) == (409, "There is nothing to confirm on th")

    @pytest.mark.parametrize("body", [{}, {"turn": 1, "press": True}])
    def test_the_knob_does_one_thing(self, client, body):
        reply = client.post("/knob", body)
        assert (reply.status, reply.json["title"]) == (400, "The body cannot be understood")

    def test_time_has_an_end(self, client):
        replies = [client.post("/advance", {"ms": MOST_MS}) for _ in range(75)]
        assert replies[0].status == 200
        assert replies[-1].status == 409
        assert "2099" in replies[-1].problem

    def test_without_a_car_there_is_nothing_to_see(self, serve):
        client = serve(None)
        for path in ("/screen", "/screen.txt", "/targets", "/state", "/customers"):
            assert client.get(path).status == 409
            assert "POST /open" in client.get(path).problem
        assert client.post("/tap", {"target": "home"}).status == 409
        assert client.act("/open", car="macan-2018")["screen"]["node"] == "radio"

    def test_a_path_that_is_not_there_comes_with_what_was_meant(self, client):
        assert client.get("/screeen").problem.startswith("There is no '/screeen' here. Meant: /screen, ")
        assert client.get("/screen/").status == 404
        assert client.get("/%E2%82%AC").problem == "There is no '/€' here. GET / lists the paths."

    def test_a_fault_of_ours_is_an_answer_without_its_text(self, client, monkeypatch):
        def fail(*_):
            raise ValueError("geheim-4711")

        monkeypatch.setattr("pcm_sim.server.acts.Confirm", fail)
        open_link(client)
        reply = client.post("/confirm")
        assert (reply.status, "geheim" in reply.text) == (500, False)
        assert reply.problem.startswith("This is a fault of pcm-sim: ValueError at acts.py:")
        assert client.act("/back")


class TestOpening:
    def test_another_car_in_another_country_and_language_at_a_page(self, client):
        seen = client.act("/open", car="macan-2019", market="de", lang="DE", screen="roaming")
        assert (seen["screen"]["title"], seen["screen"]["language"]) == ("Mobile Daten", "de")
        car = client.look("/state")["car"]
        assert (car["key"], car["year"], car["market"]) == ("macan-95b-2", 2019, "DE")

    def test_a_car_begins_with_a_preset(self, client):
        assert client.act("/open", car="macan-2019", preset="sim_puk")["screen"]["node"] == "form:sim_puk"

    def test_the_language_stays(self, serve):
        client = serve("taycan-2022", "de")
        assert client.act("/open", car="macan-2018")["screen"]["language"] == "de"

    @pytest.mark.parametrize(
        ("body", "status", "told"),
        [
            ({"car": "makan-2018"}, 404, "There is no car 'makan-2018'. Meant: macan-2018"),
            (
                {"car": "911-2019"},
                404,
                "911 2019 is 2 cars in FR: which one? Meant: 911-2019-991, 911-2019-992?",
            ),
            ({"car": "macan-2018", "market": "FX"}, 404, "'FX' is not a country. Meant: "),
            ({"car": "macan-2018", "lang": "it"}, 404, "'it' is not a language. There are fr, en, de."),
            (
                {"car": "macan-2018", "screen": "roming"},
                404,
                "'roming' is not a page of this car. Meant: roaming",
            ),
            (
                {"car": "taycan-2022", "screen": "roaming"},
                409,
                "roaming: This car takes care of roaming by itself",
            ),
            ({"car": "macan-2018", "preset": "sim_pukk"}, 404, "'sim_pukk' is not a preset. Meant: sim_puk"),
            (
                {"car": "taycan-2022", "preset": "sim_puk"},
                409,
                "This car does not begin with the preset 'sim_puk': this car has no slot for a SIM card. ",
            ),
            ({}, 400, "The key 'car' is missing."),
        ],
    )
    def test_what_cannot_be_opened_leaves_the_car_that_is(self, client, body, status, told):
        before = client.desk.session
        reply = client.post("/open", body)
        assert reply.status == status
        assert reply.problem.startswith(told)
        assert client.desk.session is before
