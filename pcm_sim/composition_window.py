"""Builds what the window is made from: the data, and doors to the rooms that it enters when asked."""

from collections.abc import Callable, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.data_root import FOLDERS
from pcm_sim.composition_data import load_catalogue
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.opening import open_session as start_session
from pcm_sim.session.simulation import Session

if TYPE_CHECKING:
    from pcm_sim.catalogue.search import Hit
    from pcm_sim.catalogue.search_all import Find
    from pcm_sim.composition_palette import WindowPalette
    from pcm_sim.domain.vehicle import Vehicle
    from pcm_sim.scenario.assessing.desk import TaskDesk
    from pcm_sim.scenario.shelf.desk import PresetDesk
    from pcm_sim.server.hosting.service import PagesService
    from pcm_sim.session.pair import Pair
    from pcm_sim.session.readings_desk import CellView, ReadingsDesk
    from pcm_sim.session.why.desk import Reasons
    from pcm_sim.ui.inputs import WindowInputs
    from pcm_sim.ui.link_port import LinksPort
    from pcm_sim.ui.player.ports import ScenariosPort
    from pcm_sim.ui.ports import SessionPort
    from pcm_sim.ui.reloading import Reloaded
    from pcm_sim.ui.remote_desk import RemoteDesk


def window_inputs(
    catalogue: Catalogue,
    session: Session | None,
    language: str,
    sold_in: str,
    shot: Path | None = None,
) -> "WindowInputs":
    """Give what a window is built from.

    Args:
        catalogue: The data.
        session: The simulation to start with; none starts with the chooser.
        language: Of the window, ISO 639-1.
        sold_in: Market that the chooser starts with.
        shot: Where to save a picture of the unit's screen before leaving.
    """
    from pcm_sim.ui.inputs import WindowInputs  # noqa: PLC0415

    inputs = WindowInputs(
        texts=catalogue.desktop,
        looks=catalogue.looks,
        matrix=catalogue.matrix,
        markets=catalogue.markets,
        languages=catalogue.language_names,
        mirrored=catalogue.mirrored,
        language=language,
        market=sold_in,
        open_session=lambda vehicle, year, market, unit_language: start_session(
            catalogue, CarChoice(vehicle, year, market), unit_language
        ),
        speak=_speak,
        icons=[folder / "assets" / "icons" for folder in catalogue.folders],
        first=session,
        shot=shot,
        search=lambda running, words, spoken, limit: _search(catalogue, running, words, spoken, limit),
        readings=_Readings(catalogue),
        guide=lambda running, feature, spoken, out: _guide(catalogue, running, feature, spoken, out),
        reload=lambda running: _reload(catalogue.folders, cast("Session | None", running), language, sold_in),
        scenarios=_scenarios(catalogue),
        presets=lambda: _presets(catalogue),
        tasks=lambda: _tasks(catalogue),
        links=_links(catalogue),
        reasons=_reasons(catalogue),
        palette=_Palette(catalogue),
        pair=_pair,
        pages=_pages,
        watched=[folder / part for folder in catalogue.folders for part in FOLDERS],
    )
    return _joined(inputs, catalogue, session) if session is not None and session.joined else inputs


def _joined(inputs: "WindowInputs", catalogue: Catalogue, session: Session) -> "WindowInputs":
    """Give the same for a window in a served world, where nothing leads to a world of its own unasked."""
    from pcm_sim.composition_join import JoinedWindow, listen_to  # noqa: PLC0415 - few join
    from pcm_sim.ui.served_world import edits_left  # noqa: PLC0415 - see above

    window = JoinedWindow(catalogue, session)
    return inputs._replace(
        open_session=window.open,
        reload=edits_left(inputs.texts, session),
        listen_to=lambda running, rang: listen_to(cast("Session", running), rang),
    )


def _search(
    catalogue: Catalogue, running: "SessionPort", words: str, language: str, limit: int
) -> "Sequence[Hit]":
    """Find things on the car of a running simulation."""
    from pcm_sim.catalogue.search import search  # noqa: PLC0415 - the first search comes after the frame

    return search(catalogue, words, running.rules.vehicle, language, limit)


def _guide(
    catalogue: Catalogue, running: "SessionPort", feature: str, language: str, out: Path
) -> Sequence[str]:
    """Give the command line that writes a guide."""
    from pcm_sim.composition_scenarios import guide_words  # noqa: PLC0415 - few ask for one

    return guide_words(catalogue, running, feature, language, out)


class _Readings:
    """The contested cells, which are looked at when a person asks for them and not before."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Keep the data."""
        self._catalogue = catalogue

    @cached_property
    def _desk(self) -> "ReadingsDesk":
        from pcm_sim.session.readings_desk import ReadingsDesk  # noqa: PLC0415

        return ReadingsDesk(self._catalogue)

    def cells(self, session: "SessionPort", language: str) -> "Sequence[CellView]":
        """Give the cells that concern the session's car."""
        return self._desk.cells(cast("Session", session), language)

    def choose(self, session: "SessionPort", cell: str, statement: str) -> Session:
        """Open the same car with another reading."""
        return self._desk.choose(cast("Session", session), cell, statement)


class _Palette:
    """What finds anything, made ready when somebody looks for something and not before."""

    def __init__(self, catalogue: Catalogue) -> None:
        """Keep the data."""
        self._catalogue = catalogue

    @cached_property
    def _all(self) -> "WindowPalette":
        from pcm_sim.composition_palette import WindowPalette  # noqa: PLC0415

        return WindowPalette(self._catalogue)

    def find(self, *asked: Any, **narrowed: Any) -> "Sequence[Find]":  # noqa: ANN401 - as `WindowPalette`
        """Find anything, kind by kind."""
        return self._all.find(*asked, **narrowed)

    def car(self, said: str, market: str) -> "tuple[Vehicle, int]":
        """Give row and model year of a car that was found."""
        return self._all.car(said, market)


def _pair(left: "SessionPort", right: "SessionPort") -> "Pair":
    """Have two simulations walk in step."""
    from pcm_sim.session.pair import Pair  # noqa: PLC0415 - few compare

    return Pair(cast("Session", left), cast("Session", right))


def _pages(desk: "RemoteDesk") -> "PagesService":
    """Serve My Porsche over the simulation of a window, whose room is entered when somebody wants it."""
    from pcm_sim.server.hosting.service import PagesService  # noqa: PLC0415 - see above

    return PagesService(desk)


def _scenarios(catalogue: Catalogue) -> "ScenariosPort":
    """Give the shelf of scenarios, whose room is entered when somebody plays one and not before."""
    from pcm_sim.composition_scenarios import Scenarios  # noqa: PLC0415

    return Scenarios(catalogue)


def _presets(catalogue: Catalogue) -> "PresetDesk":
    """Give the shelf of presets, whose room is entered when somebody looks at it and not before."""
    from pcm_sim.scenario.shelf.desk import PresetDesk  # noqa: PLC0415

    return PresetDesk(catalogue)


def _tasks(catalogue: Catalogue) -> "TaskDesk":
    """Give the tasks, whose room is entered when somebody looks at them and not before."""
    from pcm_sim.scenario.assessing.desk import TaskDesk  # noqa: PLC0415

    return TaskDesk(catalogue)


def _links(catalogue: Catalogue) -> "LinksPort":
    """Give what makes support links, whose room is entered when somebody wants one and not before."""
    from pcm_sim.composition_links import Links  # noqa: PLC0415

    return Links(catalogue)


def _reasons(catalogue: Catalogue) -> "Callable[[], Reasons]":
    """Give the door to the desk that knows why, which is built when somebody first asks."""

    @cache
    def desk() -> "Reasons":
        from pcm_sim.session.why.desk import Reasons  # noqa: PLC0415

        return Reasons(catalogue)

    return desk


def _reload(folders: Sequence[Path], running: Session | None, language: str, sold_in: str) -> "Reloaded":
    """Read the data again and take the running simulation along; what is wrong leaves all as it was."""
    from pcm_sim.catalogue.errors import CatalogueError  # noqa: PLC0415
    from pcm_sim.session.opening import regrow  # noqa: PLC0415
    from pcm_sim.ui.reloading import Reloaded  # noqa: PLC0415

    try:
        catalogue = load_catalogue(folders[0], folders[1:], [language])
    except CatalogueError as error:
        return Reloaded(None, error.problems.lines())
    if running is not None and not regrow(running, catalogue):
        key = running.rules.vehicle.key
        return Reloaded(None, [f"the car {key} is not among the models any more: choose another car"])
    return Reloaded(window_inputs(catalogue, running, language, sold_in))


def _speak(running: "SessionPort", language: str) -> None:
    from pcm_sim.domain.events import SetLanguage  # noqa: PLC0415

    running.dispatch(SetLanguage(language))
