"""How far something is: a bar on a terminal, lines elsewhere, nothing of what is quick."""

import sys
from io import StringIO

import pytest

from pcm_sim.session.progress import progress


class Clock:
    """A clock that goes on when it is told to."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


class Terminal(StringIO):
    """Takes what is written, and says that it is a terminal."""

    def isatty(self):
        return True


@pytest.fixture
def clock():
    return Clock()


def at_a_terminal(monkeypatch):
    """Stand a terminal in the place of standard error; pytest has put its own there once the test begins."""
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    return terminal


def work(clock, steps, seconds, *, said="", total=None):
    """Do something in so many steps, each so many seconds long."""
    with progress("drawing pictures", total or steps, clock) as advance:
        for _ in range(steps):
            clock.now += seconds
            advance(said)


def test_what_is_quick_says_nothing(clock, capsys):
    work(clock, 9, 0.1)
    assert capsys.readouterr() == ("", "")


def test_lines_come_now_and_then_and_at_the_end(clock, capsys):
    work(clock, 6, 2, said="Macan 2019")
    out, err = capsys.readouterr()
    assert out == ""
    assert err.splitlines() == [
        "drawing pictures: 3 of 6, Macan 2019",
        "drawing pictures: 6 of 6 in 12 s",
    ]


def test_what_ended_early_says_how_far_it_came(clock, capsys):
    def fail():
        with progress("drawing pictures", 9, clock) as advance:
            clock.now += 2
            advance()
            raise ValueError("the disk is full")

    with pytest.raises(ValueError, match="the disk is full"):
        fail()
    assert capsys.readouterr().err == "drawing pictures: 1 of 9 in 2 s\n"


def test_a_terminal_shows_a_bar_with_the_count(clock, capsys, monkeypatch):
    terminal = at_a_terminal(monkeypatch)
    work(clock, 4, 1, said="Macan 2019")
    shown = terminal.getvalue()
    assert "drawing pictures" in shown
    assert "4/4" in shown
    assert "Macan 2019" in shown
    assert capsys.readouterr().out == ""


def test_a_terminal_shows_nothing_of_what_is_quick(clock, monkeypatch):
    terminal = at_a_terminal(monkeypatch)
    work(clock, 9, 0.1)
    assert terminal.getvalue() == ""


def test_without_standard_error_the_work_is_done_all_the_same(clock, monkeypatch):
    monkeypatch.setattr(sys, "stderr", None)
    work(clock, 2, 5)
    assert clock.now == 110
