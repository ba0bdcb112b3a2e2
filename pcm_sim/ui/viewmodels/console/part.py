"""What the parts of the console have in common: they work only while somebody looks at them."""

from typing import TYPE_CHECKING, Any, cast

from PySide6.QtCore import QDateTime, QLocale, QObject, QTimeZone

from pcm_sim.ui.console_port import ConsolePort
from pcm_sim.ui.ports import SessionPort
from pcm_sim.ui.texts import Option
from pcm_sim.ui.viewmodels.panel import PanelViewModel

if TYPE_CHECKING:
    from pcm_sim.ui.viewmodels.column import Knowledge


class ConsolePart(PanelViewModel):
    """A part of the console; what changes while it sleeps is read when it wakes.

    Args:
        session: The simulation.
        texts: The desktop's texts in its language.
        language: That language.
        props: What is shown first.
        parent: Owner.

    Attributes:
        knows: What can be looked up; the console gives it before anybody looks.
    """

    knows: "Knowledge"

    def __init__(
        self,
        session: SessionPort,
        texts: dict[str, str],
        language: str,
        props: Any,  # noqa: ANN401 - any frozen value
        parent: QObject | None = None,
    ) -> None:
        self.awake = False
        self.running = cast("ConsolePort", session)
        super().__init__(session, texts, language, props, parent)

    def refresh(self) -> None:
        """Show what is so now, if anybody looks."""
        if self.awake:
            self.look()

    def look(self) -> None:
        """Read everything off the simulation."""
        raise NotImplementedError

    def wake(self, *, awake: bool) -> None:
        """Be looked at, or be looked at no longer."""
        self.awake = awake
        self.refresh()

    def phrase(self, text_id: str, **figures: str | int) -> str:
        """Give a text of the console with its figures filled in."""
        text = self.texts[f"desktop.console.{text_id}"]
        for name, figure in figures.items():
            text = text.replace("{" + name + "}", str(figure))
        return text

    def named(self, text_id: str, known: str) -> str:
        """Give a text of the console, or what is known where the data have no word for it."""
        return self.texts.get(f"desktop.console.{text_id}", known)

    def choices(self, group: str, values: tuple[str, ...]) -> list[Option]:
        """Give choices with their words in a group of texts."""
        return [{"value": value, "label": self.phrase(f"{group}.{value}")} for value in values]

    def written(self, clock: int) -> str:
        """Write a time down, day and hour, short: ms since 1970 on the clock of the car."""
        at = QDateTime.fromMSecsSinceEpoch(clock, QTimeZone.utc())
        return f"{self.written_day(clock)}, {at.toString('HH:mm')}"

    def written_day(self, clock: int) -> str:
        """Write a day down, short: ms since 1970 on the clock of the car."""
        at = QDateTime.fromMSecsSinceEpoch(clock, QTimeZone.utc())
        return QLocale(self.language).toString(at, self.phrase("date"))
