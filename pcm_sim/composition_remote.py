"""How the rooms are put together where another program drives the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.composition import choose_car
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.opening import open_session as start_session
from pcm_sim.session.simulation import Session

if TYPE_CHECKING:
    from pcm_sim.server.service import RemoteService
    from pcm_sim.ui.inputs import WindowInputs
    from pcm_sim.ui.opening import Opening


class RemoteWish(NamedTuple):
    """What is wanted of the remote control.

    Attributes:
        port: Where it listens; 0 is any free one.
        token: What each request has to know; none makes a new one.
        frozen: Time passes when it is told to, and not by itself.
        announce: Is called with the URL and the token right before serving.
    """

    port: int
    token: str | None
    frozen: bool
    announce: Callable[[str, str], None]


class _Garage(NamedTuple):
    """Where the remote control gets other cars from.

    Attributes:
        catalogue: The data.
    """

    catalogue: Catalogue

    @property
    def markets(self) -> tuple[str, ...]:
        """Countries that a car can have been sold in."""
        return tuple(self.catalogue.markets)

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages of the units."""
        return self.catalogue.languages

    def choose(self, car: str, market: str | None) -> CarChoice:
        """Find the car that is meant."""
        return choose_car(self.catalogue, car, market)

    @property
    def presets(self) -> tuple[str, ...]:
        """States that a simulation can begin with."""
        from pcm_sim.scenario.play.presets import preset_names, preset_roots  # noqa: PLC0415

        return preset_names(preset_roots(self.catalogue.folders))

    def start(self, choice: CarChoice, language: str, preset: str = "") -> Session:
        """Start a simulation of it, or say why it cannot begin with a preset."""
        if not preset:
            return start_session(self.catalogue, choice, language)
        # Most cars begin as they are delivered.
        from pcm_sim.scenario.play.beats import StepError  # noqa: PLC0415
        from pcm_sim.scenario.play.fault_words import plain_english  # noqa: PLC0415
        from pcm_sim.scenario.shelf.opening import opened_with  # noqa: PLC0415

        try:
            return opened_with(self.catalogue, choice, preset, language)
        except StepError as error:
            told = plain_english().told(error.fault)
            raise ValueError(told.seen or told.expected) from error


def remote_service(catalogue: Catalogue, wish: RemoteWish) -> "RemoteService":
    """Open the port of the remote control, before there is a window.

    Args:
        catalogue: The data.
        wish: What is wanted.

    Raises:
        OSError: The port cannot be opened.
    """
    from pcm_sim.server.service import RemoteService, new_token  # noqa: PLC0415

    token = wish.token or new_token()
    return RemoteService(
        _Garage(catalogue),
        wish.port,
        token,
        frozen=wish.frozen,
        announce=lambda url: wish.announce(url, token),
    )


def drive(inputs: "WindowInputs", service: "RemoteService", opening: "Opening | None" = None) -> int:
    """Open the window for another program to drive; without a display it is drawn in memory.

    Args:
        inputs: What the window is built from.
        service: The remote control.
        opening: What was begun before the data were there; begun now by default.

    Returns:
        Exit code.
    """
    from pcm_sim.ui.opening import begin  # noqa: PLC0415

    stage = (opening or begin()).stage
    if not stage:
        from pcm_sim.ui.display import use_offscreen  # noqa: PLC0415

        use_offscreen()
    from pcm_sim.ui.app import run_window  # noqa: PLC0415

    return run_window(inputs, stage, service)
