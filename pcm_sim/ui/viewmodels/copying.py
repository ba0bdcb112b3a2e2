"""Copying where one is: the path, in the words of the customer."""

from typing import Protocol

from PySide6.QtGui import QGuiApplication

from pcm_sim.domain.screen import PageKind
from pcm_sim.ui.viewmodels.shell import PcmShellViewModel
from pcm_sim.ui.viewmodels.ways import ARROW


class Sayer(Protocol):
    """Says what a command did."""

    def say(self, text_id: str, **values: str) -> None:
        """Say it."""

    def language_of_customer(self) -> str:
        """Tell which language paths are copied in."""


def copy_path(shell: PcmShellViewModel, sayer: Sayer) -> None:
    """Copy the path to what is on the screen, and say so.

    Args:
        shell: The window's view model.
        sayer: Says what came of it.
    """
    session = shell.session
    if session is None:
        return
    path = ARROW.join(session.place(sayer.language_of_customer()))
    if session.screen.kind is PageKind.DARK or not path:
        sayer.say("desktop.said.no_path")
        return
    QGuiApplication.clipboard().setText(path)
    sayer.say("desktop.said.path", path=path)
