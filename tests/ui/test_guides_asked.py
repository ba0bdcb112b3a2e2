"""A guide asked for beside a path: made by a program of its own, and where it was saved."""

import sys

import pytest
from shipped import catalogue, open_car

from pcm_sim.ui.guide_maker import guide_file
from pcm_sim.ui.viewmodels.ways import Guides, PcmWaysViewModel

WRITES = "import pathlib, sys; pathlib.Path(sys.argv[1]).write_text('a guide')"
FAILS = "raise SystemExit(1)"


@pytest.fixture
def ask(qtbot, tmp_path):
    """Ask for a guide to roaming, and give what is told in the end."""

    def ask(program):
        def command(_session, feature, language, out):
            assert (feature, language) == ("roaming", "en")
            return sys.executable, "-c", program, str(out)

        ways = PcmWaysViewModel(open_car("macan-95b-2"), "en", Guides(command, catalogue().desktop, tmp_path))
        ways.guide("roaming")
        assert ways.guideTold == "The illustrated guide is being made."
        with qtbot.waitSignal(ways.guideChanged, timeout=20_000):
            pass
        assert ways.guided == "roaming"
        ways.close()
        return ways.guideTold

    return ask


def test_where_it_was_saved_is_told(ask, tmp_path):
    assert ask(WRITES) == f"Guide saved as {tmp_path / 'guide-roaming.html'}"
    assert ask(WRITES) == f"Guide saved as {tmp_path / 'guide-roaming-2.html'}"


def test_what_went_wrong_is_told(ask):
    assert ask(FAILS).startswith("The guide could not be made.")


def test_no_guide_is_written_over_another(tmp_path):
    (tmp_path / "guide.html").write_text("mine")
    assert guide_file(tmp_path, "guide").name == "guide-2.html"
