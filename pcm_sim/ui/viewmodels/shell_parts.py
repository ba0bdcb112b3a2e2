"""The parts of the window that are built late: what the window needs of each, and how it is built."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import QObject

from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.ui.inputs import WindowInputs
from pcm_sim.ui.texts import in_language

if TYPE_CHECKING:
    from pcm_sim.session.settings import LastCar
    from pcm_sim.ui.ports import SessionPort
    from pcm_sim.ui.viewmodels.chooser import PcmChooserViewModel
    from pcm_sim.ui.viewmodels.column import PcmColumnViewModel
    from pcm_sim.ui.viewmodels.desk import PcmDeskViewModel


class ColumnPart(Protocol):
    """The column beside the device."""

    def speak(self, texts: dict[str, str], language: str) -> None:
        """Change the language."""

    def copy_in(self, language: str) -> None:
        """Copy paths in another language than that of the window; empty is the same."""

    def close(self) -> None:
        """Stop listening."""

    def deleteLater(self) -> None:
        """End when nobody reads it any more."""


class ChooserPart(Protocol):
    """The chooser."""

    def speak(self, language: str) -> None:
        """Change the language."""

    def wish_for(self, vehicle: Vehicle, year: int, market: str) -> None:
        """Begin with a car."""

    def recall(self, cars: "Sequence[LastCar]") -> None:
        """Offer the last cars."""

    def deleteLater(self) -> None:
        """End when nobody reads it any more."""


class BannerPart(Protocol):
    """What stands over the device."""

    def show_problems(self, problems: Sequence[str]) -> None:
        """Say what is wrong."""

    def show_told(self, heading: str, told: Sequence[str]) -> None:
        """Say some sentences."""

    def show_renewed(self) -> None:
        """Say that edits were taken over."""

    def show_notice(self, text_id: str, place: str) -> None:
        """Say one sentence about a file."""

    def dismiss(self) -> None:
        """Take it away."""


def build_chooser(inputs: WindowInputs, language: str, owner: QObject) -> "PcmChooserViewModel":
    """Build the chooser.

    Args:
        inputs: What the window is built from.
        language: Language of the window.
        owner: Owner.
    """
    from pcm_sim.ui.viewmodels.chooser import PcmChooserViewModel  # noqa: PLC0415 - not at the start
    from pcm_sim.ui.viewmodels.chooser_props import Wish  # noqa: PLC0415

    return PcmChooserViewModel(inputs, Wish(market=inputs.market, language=language), owner)


def build_column(
    inputs: WindowInputs, session: "SessionPort", language: str, owner: QObject
) -> "PcmColumnViewModel":
    """Build the column.

    Args:
        inputs: What the window is built from.
        session: The simulation.
        language: Language of the window.
        owner: Owner.
    """
    from pcm_sim.ui.viewmodels.column import Knowledge, PcmColumnViewModel  # noqa: PLC0415 - not at the start
    from pcm_sim.ui.viewmodels.ways import Guides  # noqa: PLC0415 - as above

    guides = Guides(inputs.guide, inputs.texts, inputs.papers) if inputs.guide else None
    knows = Knowledge(
        search=inputs.search,
        readings=inputs.readings,
        words=inputs.texts,
        papers=inputs.papers,
        guides=guides,
        presets=inputs.presets,
        reasons=inputs.reasons,
        task=lambda: cast("PcmDeskViewModel", owner.property("desk")).task_part,
    )
    return PcmColumnViewModel(session, in_language(inputs.texts, language), language, knows, owner)
