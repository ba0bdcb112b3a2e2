"""The page object of the window: verbs of a person, targets by id, never a label."""

from PySide6.QtCore import Qt

from pcm_sim.domain.screen import PageKind
from pcm_sim.session.simulation import Session
from pcm_sim.session.views import CustomerView
from pcm_sim.ui.glyphs import printable
from pcm_sim.ui.robot import OffscreenWindow

_FAR = 30
_SYMBOLS = set("1234567890#€$&%+=*/_!?:;,\"'()<>[]{}|\\~^`")


class Driver:
    def __init__(self, window: OffscreenWindow, session: Session) -> None:
        self.window = window
        self.session = session

    @property
    def screen(self):
        return self.session.screen

    def press(self, *keys: str) -> None:
        for key in keys:
            self.window.click(f"key/{key}")

    def tap(self, *targets: str) -> None:
        for target in targets:
            self.window.click(target)

    def type_on_glass(self, text: str) -> None:
        """Type on whatever pad is shown: digits, or the keyboard with its layers."""
        for letter in text:
            self._type_letter(letter)

    def pick(self, target: str, value: str) -> None:
        """Choose from a list of the desktop, scrolled with the arrows until the choice is seen."""
        self.window.click(target)
        choice, steps = f"{target}/{value}", [Qt.Key.Key_Up] * _FAR + [Qt.Key.Key_Down] * _FAR
        while not self.window.has(choice) and steps:
            self.window.press_key(steps.pop(0))
        self.window.click(choice)

    def sign_in(self, customer: CustomerView) -> None:
        """Fill in the open sign-in form and confirm it."""
        for field in ("email", "password", "security_code"):
            self.window.click(f"form/field/{field}")
            self.type_on_glass(getattr(customer, field))
        self.window.click("form/confirm")

    def answer_arrives(self) -> None:
        """Let simulated time pass until the cloud has answered."""
        assert self.screen.kind is PageKind.WAIT
        self.session.advance(self.session.due_in() or 0)
        self.window.settle()

    def customer(self, name: str) -> CustomerView:
        return next(one for one in self.session.customers() if one.id == name)

    def shows(self, text: str) -> bool:
        """Tell whether a text can be read anywhere in the window."""
        wanted = printable(text)
        return any(wanted in shown for shown in self.window.texts())

    def _type_letter(self, letter: str) -> None:
        if not self.window.has(f"pad/{letter}"):
            self._change_layer(letter)
        self.window.click(f"pad/{letter}")

    def _change_layer(self, letter: str) -> None:
        letters_shown = self.window.has("pad/e") or self.window.has("pad/E")
        if (letter in _SYMBOLS) == letters_shown:
            self.window.click("pad/symbols")
        if not self.window.has(f"pad/{letter}"):
            self.window.click("pad/shift")
