"""What a window is built from."""

from collections.abc import Callable, Collection, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pcm_sim.domain.vehicle import Market

if TYPE_CHECKING:
    from pcm_sim.scenario.assessing.assessment import Assessment
    from pcm_sim.scenario.assessing.desk import TaskDesk
    from pcm_sim.scenario.shelf.desk import PresetDesk
    from pcm_sim.session.why.desk import Reasons

    # Interfaces are for the type checker; building them takes time at the start.
    from pcm_sim.ui.desk_ports import (
        FindAnything,
        GuideCommand,
        MatrixPort,
        OpenSession,
        PairUp,
        ReadingsDesk,
        Search,
        SettingsPort,
        Speak,
    )
    from pcm_sim.ui.journal_port import JournalsPort
    from pcm_sim.ui.link_port import LinksPort
    from pcm_sim.ui.pages_port import ServePages
    from pcm_sim.ui.player.ports import PlayWish, ScenariosPort
    from pcm_sim.ui.ports import SessionPort
    from pcm_sim.ui.recording_port import RecordingsPort
    from pcm_sim.ui.reloading import Reload
    from pcm_sim.ui.served_world import ListenTo

Look = Mapping[str, object]
"""Skin tokens of one look, as `models/looks.yaml` writes them."""


class WindowInputs(NamedTuple):
    """Everything the window is built from.

    Attributes:
        texts: Text id to language to text (`menus/desktop.yaml`).
        looks: Look id to tokens (`models/looks.yaml`).
        matrix: The vehicle matrix.
        markets: Countries by ISO 3166-1 alpha-2.
        languages: What can be chosen: ISO 639-1 code to what the language calls itself.
        language: The first language.
        market: The market that the chooser starts with.
        open_session: Opens a simulation.
        speak: Makes a unit speak another language.
        icons: Folders of the line icons; of one name in two of them the latter is drawn.
        first: The simulation to start with; none starts with the chooser.
        shot: Where to save a picture of the unit's screen before leaving; none stays open.
        search: Finds things by words; none leaves the search out.
        readings: How contested cells are read; none leaves the choice out.
        reload: Reads the data again; none takes no edits over.
        watched: Folders whose edits are taken over.
        settings: What is kept from one start to the next; none keeps nothing.
        motion: How long movements take, as a factor; 0 is none at all.
        drawn: Folder in which icons are kept that a start has drawn; none draws them each time.
        mirrored: The languages that run from right to left.
        scenarios: What can be played; none leaves playing out.
        plays: What is played as soon as the window stands; nothing by default.
        palette: Finds anything at all; none leaves the palette out.
        pair: Has two cars walk in step; none leaves comparing out.
        recordings: Records and saves; none leaves recording out.
        journals: Writes the history to disk; none writes nothing.
        papers: Folder into which the telephone's papers are saved; none is that of the downloads.
        presets: Gives the shelf of presets; none leaves it out.
        links: Makes support links and opens them; none leaves them out.
        told: What stands over the device first, a sentence each.
        reasons: Gives the desk that knows why; none leaves it out.
        tasks: Gives the tasks that a trainee can be assessed on; none leaves them out.
        assessed: What follows a trainee from the start; nobody is followed by default.
        pages: Serves My Porsche over the simulation of a window; none leaves the browser out.
        listen_to: Listens to the served world of a simulation; none where none is in one.
        guide: Gives the command line that writes a guide to a feature; none leaves guides out.
    """

    texts: Mapping[str, Mapping[str, str]]
    looks: Mapping[str, Look]
    matrix: "MatrixPort"
    markets: Mapping[str, Market]
    languages: Mapping[str, str]
    language: str
    market: str
    open_session: "OpenSession"
    speak: "Speak"
    icons: Sequence[Path]
    first: "SessionPort | None" = None
    shot: Path | None = None
    search: "Search | None" = None
    readings: "ReadingsDesk | None" = None
    reload: "Reload | None" = None
    watched: Sequence[Path] = ()
    settings: "SettingsPort | None" = None
    motion: float = 0.0
    drawn: Path | None = None
    mirrored: Collection[str] = ()
    papers: Path | None = None
    guide: "GuideCommand | None" = None
    scenarios: "ScenariosPort | None" = None
    plays: "PlayWish | None" = None
    recordings: "RecordingsPort | None" = None
    journals: "JournalsPort | None" = None
    presets: "Callable[[], PresetDesk] | None" = None
    links: "LinksPort | None" = None
    told: Sequence[str] = ()
    reasons: "Callable[[], Reasons] | None" = None
    palette: "FindAnything | None" = None
    pair: "PairUp | None" = None
    tasks: "Callable[[], TaskDesk] | None" = None
    assessed: "Assessment | None" = None
    pages: "ServePages | None" = None
    listen_to: "ListenTo | None" = None
