"""What choosing a line of the palette does."""

from typing import TYPE_CHECKING, cast

from pcm_sim.catalogue.search_all import Find
from pcm_sim.ui.ports import HandsetPort
from pcm_sim.ui.viewmodels.sections import SECTIONS

if TYPE_CHECKING:
    from pcm_sim.ui.viewmodels.chooser import PcmChooserViewModel
    from pcm_sim.ui.viewmodels.column import PcmColumnViewModel
    from pcm_sim.ui.viewmodels.console.console import PcmConsoleViewModel
    from pcm_sim.ui.viewmodels.console.presets import PcmPresetsViewModel
    from pcm_sim.ui.viewmodels.desk import PcmDeskViewModel
    from pcm_sim.ui.viewmodels.shell import PcmShellViewModel

_PRESETS = "presets"
_COMPARE = "compare:"


def market_of(shell: "PcmShellViewModel") -> str:
    """Give the country whose cars are meant: that of the car in the window, or of the start page."""
    if shell.props.page == "device" and shell.session is not None:
        return shell.session.moment.car.market
    chooser = cast("PcmChooserViewModel", shell.property("chooser"))
    return chooser.wish.market or shell.inputs.market


class PaletteDeeds:
    """Does what a line is for.

    Args:
        shell: The window's view model.
        desk: Its commands.
    """

    def __init__(self, shell: "PcmShellViewModel", desk: "PcmDeskViewModel") -> None:
        self._shell = shell
        self._desk = desk

    def do(self, one: Find) -> bool:
        """Do what can fail, while the palette still stands.

        Returns:
            Whether it was done, so that the palette closes.
        """
        session = self._shell.session
        if one.target and session is not None:
            return session.go_to_node(one.target)
        return True

    def after(self, one: Find) -> None:
        """Do the rest, once the palette is closed."""
        match one.kind:
            case "command" if one.key.startswith(_COMPARE):
                self._compare(one.key.removeprefix(_COMPARE))
            case "command":
                self._desk.run(one.key)
            case "car":
                self._open(one.key)
            case "section":
                self._show_section(one.key)
            case "signal":
                self._show_section("car")
            case "preset":
                self._load(one.key)
            case "customer":
                self._show_customer(one.key)
            case _ if one.phone and not one.target:
                self._show_on_phone(one.phone)

    @property
    def _column(self) -> "PcmColumnViewModel":
        return cast("PcmColumnViewModel", self._shell.property("column"))

    def _open(self, said: str) -> None:
        palette = self._shell.inputs.palette
        if palette is not None:
            vehicle, year = palette.car(said, market_of(self._shell))
            self._shell.start(vehicle, year, market_of(self._shell), self._shell.props.language)

    def _compare(self, said: str) -> None:
        palette, compare = self._shell.inputs.palette, self._desk.compare_part
        if palette is not None and compare is not None:
            compare.wish(*palette.car(said, market_of(self._shell)))
            self._shell.compare(True)

    def _show_section(self, section: str) -> None:
        self._shell.showTab("car")
        self._shell.showSection(section)

    def _load(self, preset: str) -> None:
        if any(one.id == _PRESETS for one in SECTIONS):
            self._show_section(_PRESETS)
            console = cast("PcmConsoleViewModel", self._column.property("console"))
            console.showPart(_PRESETS)
            cast("PcmPresetsViewModel", console.part(_PRESETS)).load(preset)

    def _show_customer(self, customer: str) -> None:
        self._shell.showTab("customer")
        self._column.customer_part.choose(customer)

    def _show_on_phone(self, page: str) -> None:
        from pcm_sim.domain.handset_events import OpenOnPhone  # noqa: PLC0415 - few look at the telephone

        session = self._shell.session
        if session is not None and session.has_phone:
            cast("HandsetPort", session).dispatch(OpenOnPhone(page))
            self._shell.showTab("phone")
