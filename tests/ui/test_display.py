"""The ground under the window: the display, and the binding's own accounts."""

import sys

import pytest
from PySide6.QtCore import QCoreApplication

from pcm_sim.ui.display import OFFSCREEN, usable_platform


@pytest.mark.usefixtures("qapp")
def test_processing_events_does_not_use_none_up():
    before = sys.getrefcount(None)
    for _ in range(1000):
        QCoreApplication.processEvents()

    assert abs(sys.getrefcount(None) - before) < 200


@pytest.mark.parametrize(
    "environment",
    [
        {"QT_QPA_PLATFORM": "offscreen", "DISPLAY": ":0"},
        {"QT_QPA_PLATFORM": "minimal:x"},
        {},
    ],
)
def test_a_display_that_cannot_be_is_not_tried(environment, monkeypatch):
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.setattr("pcm_sim.ui.display._probe", lambda _: pytest.fail("nothing to try"))

    assert usable_platform(environment) == OFFSCREEN


def test_a_dead_display_does_not_end_the_program():
    assert usable_platform({"QT_QPA_PLATFORM": "no-such-platform", "PATH": "/usr/bin"}) == OFFSCREEN
