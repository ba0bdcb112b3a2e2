"""What a file that is run keeps secret is read nowhere: not in touches, reports, traces and guides."""

from zipfile import ZipFile

import pytest
import scn_files
from guide_kit import plan_of
from shipped import catalogue

from pcm_sim.catalogue.problems import Problems
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.files.library import read_scenarios
from pcm_sim.scenario.guide.pictures import taken
from pcm_sim.scenario.pictures.camera import Picture
from pcm_sim.scenario.play.failing import failures
from pcm_sim.scenario.play.opening import opened
from pcm_sim.scenario.play.playing import Play
from pcm_sim.scenario.play.veil import Veil
from pcm_sim.scenario.trace.keeping import keep_trace

OWN, GIVEN, LIVE = "98761234", "55667788", "${card.pin}"
ENTER = f"""\
schema: 1
name: Enter a code
params:
  code: {{default: "{OWN}", secret: true}}
steps:
  - open: link
  - type: {{into: code, text: "${{code}}"}}
  - shot: typed
"""
WAYS = {
    "its own": "- run: enter",
    "given": f'- run: enter\n    with: {{code: "{GIVEN}"}}',
    "only known while it runs": f'- run: enter\n    with: {{code: "{LIVE}"}}',
}


class Camera:
    """Draws nothing, and counts."""

    def __init__(self):
        self.taken = 0

    def show(self, _):
        """Look at nothing."""

    def take(self, *_):
        self.taken += 1
        return Picture(1, 1, bytes(4), {})


@pytest.fixture
def scenario(tmp_path):
    def make(way, more=""):
        (tmp_path / "scenarios").mkdir(exist_ok=True)
        (tmp_path / "scenarios" / "enter.yaml").write_text(ENTER)
        file = scn_files.write(tmp_path / "scenarios", "own.secret", f"steps:\n  {WAYS[way]}\n{more}")
        problems = Problems()
        (read,) = read_scenarios(catalogue(), [file], problems)
        assert problems.lines() == []
        return read

    return make


@pytest.mark.parametrize("way", WAYS)
def test_touches_reports_and_traces_have_dots(scenario, tmp_path, way):
    more = f'  - expect: {{text: "{ {"its own": OWN, "given": GIVEN}.get(way, LIVE) } is seen"}}\n'
    (cell,) = cells_of(catalogue(), scenario(way, more))
    play = Play(cell, opened(catalogue(), cell))
    typed = [beat.touch.text for beat in play.beats() if beat.touch and beat.touch.kind == "type"]
    assert typed == ["••••"]
    (failure,) = failures(play.played)
    assert any("•••• is seen" in line for line in failure.lines())
    assert not any(one in line for line in failure.lines() for one in play.stage.secrets)
    with ZipFile(keep_trace(catalogue(), play.played, tmp_path, None)) as kept:
        texts = "".join(kept.read(one).decode() for one in kept.namelist())
    assert all(Veil({one}).over_text(texts) == texts for one in play.stage.secrets)


def test_a_guide_shows_no_picture_with_it(scenario):
    plan = plan_of(scenario("given", f"  - type: {{into: code, text: '{GIVEN}'}}\n  - back: true\n"))
    camera = Camera()
    pictures = [*taken(catalogue(), plan.cells[0], plan.guide.editions[0], camera)]
    asked_for = [one for part in plan.guide.editions[0].parts for one in part.sights]
    assert 0 < len(pictures) < len(asked_for)
    assert not any(GIVEN in text for part in plan.guide.editions[0].parts for text in part.words)
