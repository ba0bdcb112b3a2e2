"""Begins to play in a window that stands, and tells what became of it."""

from typing import cast

from pcm_sim.session.simulation import Session
from pcm_sim.ui.player.ports import PlayWish
from pcm_sim.ui.viewmodels.desk import PcmDeskViewModel
from pcm_sim.ui.window import Window


def play_wish(window: Window, wish: PlayWish) -> None:
    """Play what is wished for on the simulation that a window shows.

    Args:
        window: The window; it shows the simulation of the first cell.
        wish: What is played.
    """
    player = cast("PcmDeskViewModel", window.shell.property("desk")).player_part
    if player is not None and window.shell.session is not None:
        player.begin(wish, cast("Session", window.shell.session))
