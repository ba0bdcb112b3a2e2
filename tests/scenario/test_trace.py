"""Traces: what they hold, what they never hold, and that they stay small."""

import json
from zipfile import ZipFile

import pytest
import scn_files

from pcm_sim.catalogue.problems import Problems
from pcm_sim.composition import load_catalogue
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.files.library import read_scenarios
from pcm_sim.scenario.pictures.camera import Box, Picture, Surface
from pcm_sim.scenario.play.veil import Veil
from pcm_sim.scenario.trace import album, tracing
from pcm_sim.scenario.trace.tracing import traced
from pcm_sim.scenario.trace.writing import write_trace


class FakeCamera:
    """Takes pictures of one pixel, whose colour is the page."""

    def __init__(self):
        self.session = None
        self.taken = []

    def show(self, session):
        self.session = session

    def take(self, surface, wanted=""):
        self.taken.append((surface, wanted))
        colour = hash((surface, self.session.screen.node)) % 256
        return Picture(1, 1, bytes((colour, 0, 0, 255)), {wanted: Box(0, 0, 1, 1)} if wanted else {})


@pytest.fixture(scope="module")
def data():
    return load_catalogue()


@pytest.fixture
def trace_of(data, tmp_path):
    """Write a scenario, play it with an eye on it, and give what was written."""

    def make(name, body, camera=None):
        problems = Problems()
        (scenario,) = read_scenarios(data, [scn_files.write(tmp_path, name, body)], problems)
        (cell,) = cells_of(data, scenario)
        return traced(data, cell, camera)

    return make


@pytest.fixture
def written(trace_of, data, tmp_path):
    def make(*words, **named):
        return Opened(
            write_trace(trace_of(*words, **named), tmp_path / "traces", data.desktop, data.plain["failures"])
        )

    return make


class Opened:
    """A trace that was written."""

    def __init__(self, file):
        self.file = file
        with ZipFile(file) as archive:
            assert archive.testzip() is None
            self.held = {name: archive.read(name) for name in archive.namelist()}

    def text(self, name):
        return self.held[name].decode()

    def json(self, name):
        return json.loads(self.held[name])

    @property
    def steps(self):
        return [json.loads(line) for line in self.text("steps.ndjson").splitlines()]

    @property
    def page(self):
        """What the page was given."""
        _, _, after = self.text("index.html").partition('<script id="trace" type="application/json">')
        return json.loads(after.partition("</script>")[0])


def test_a_step_tells_what_was_touched_seen_and_changed(written):
    trace = written("own.bad", scn_files.BAD)
    assert trace.file.name == "own.bad.pcmtrace.zip"
    manifest = trace.json("manifest.json")
    assert (manifest["format"], manifest["verdict"], manifest["not_reached"]) == (1, "failed", 1)
    first, second = trace.steps
    assert (first["line"], first["what"], first["verdict"]) == (7, "open: roaming", "passed")
    assert [one["target"] for one in first["touches"]][:2] == ["key/HOME", "key/SET"]
    assert first["before"]["screen"] == "home"
    assert "[ ] Roaming" in first["after"]["text"]
    assert first["changes"] == [["screen", "home", "set/device_manager/options/mobile_data"]]
    assert second["fault"]["expected"]
    assert trace.json("first.json")["facts"]["net.online"] is True
    assert trace.json("last.json")["screen"] == "set/device_manager/options/mobile_data"


def test_the_page_tells_why_a_step_failed_in_every_language(written):
    whys = written("own.bad", scn_files.BAD).page["whys"]
    assert {language: one["expected"] for language, one in whys["2"].items()} == {
        "fr": "l’écran du système est «\u00a0home\u00a0»",
        "en": "the unit’s screen is “home”",
        "de": "der Bildschirm des Geräts ist „home“",
    }


def test_the_journal_of_the_cloud_is_told_and_no_secret_is(written):
    trace = written("own.secret", scn_files.HIDDEN, camera=FakeCamera())
    assert any("pair" in line and "wrong" in line for step in trace.steps for line in step["asked"])
    assert any(change[0].endswith("attempts/wrong") for step in trace.steps for change in step["changes"])
    for name, held in trace.held.items():
        assert b"98761234" not in held, name
        assert b"9876 1234" not in held, name
    assert trace.json("manifest.json")["params"] == {}


def test_a_picture_shows_what_is_touched_and_is_kept_once(written):
    camera = FakeCamera()
    trace = written("own.bad", scn_files.BAD, camera=camera)
    shots = [touch["shot"] for step in trace.steps for touch in step["touches"]]
    assert (Surface.DEVICE, "key/SET") in camera.taken
    assert all(shot["box"] == [0, 0, 1, 1] for shot in shots)
    pictures = {name for name in trace.held if name.startswith("img/")}
    assert {f"img/{shot['image']}.png" for shot in shots} <= pictures
    assert len(pictures) < len(camera.taken)
    assert all(trace.held[name].startswith(b"\x89PNG") for name in pictures)


def test_the_page_holds_all_of_it_and_asks_nothing_of_the_network(written):
    trace = written("own.bad", scn_files.BAD, camera=FakeCamera())
    page = trace.page
    assert page["steps"] == trace.steps
    assert {f"img/{name}.png" for name in page["images"]} == {
        name for name in trace.held if name.startswith("img/")
    }
    assert all(set(labels) == {"fr", "en", "de"} for labels in page["words"].values())
    source = trace.text("index.html")
    assert "default-src 'none'" in source
    assert "http" not in source.replace("http-equiv", "").replace("http://www.w3.org/2000/svg", "")


def test_words_of_a_scenario_cannot_leave_the_page(written):
    body = """\
        steps:
          - note: "</script><script>alert(1)</script>"
    """
    trace = written("own.script", body)
    assert "alert(1)</script>" not in trace.text("index.html")
    assert "</script>" in trace.page["steps"][0]["what"]


def test_a_long_run_keeps_its_first_and_its_last_steps(trace_of, monkeypatch):
    monkeypatch.setattr(tracing, "MOST_FIRST", 2)
    monkeypatch.setattr(tracing, "MOST_LAST", 3)
    body = """\
        steps:
          - repeat: {times: 20, steps: [{back: true}]}
          - press: HOME
    """
    trace = trace_of("own.long", body)
    numbers = [one.result.number for one in trace.steps]
    assert (len(numbers), numbers[-1], trace.left_out) == (5, "2", 17)
    assert all(one.after for one in trace.steps)


def test_pictures_end_where_there_is_no_room_for_more(trace_of, monkeypatch):
    monkeypatch.setattr(album, "MOST_BYTES", 100)
    trace = trace_of("own.bad", scn_files.BAD, FakeCamera())
    assert 0 < len(trace.album.images) < 4
    assert trace.steps[-1].shot is None


def test_short_secrets_are_hidden_only_where_they_stand_alone():
    veil = Veil(["4711", "a secret word"])
    assert veil.over({"a": ["4711", "x4711", "47 11"]}) == {"a": ["••••", "x4711", "••••"]}
    assert veil.over_text("it is a secret word.") == "it is ••••."
    assert not Veil([]).hides("4711")
