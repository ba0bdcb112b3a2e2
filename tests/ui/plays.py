"""Scenarios to play in a window, and the window that plays them."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from shipped import catalogue

from pcm_sim.catalogue.problems import Problems, Span
from pcm_sim.composition import window_inputs
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.files.library import read_scenarios
from pcm_sim.scenario.format.acts import Chapter, Press, Set, Tap, Where
from pcm_sim.scenario.format.model import Car, Cell, Scenario, Step
from pcm_sim.scenario.play.opening import opened
from pcm_sim.ui.player.ports import PlayWish
from pcm_sim.ui.robot import OffscreenWindow
from pcm_sim.ui.viewmodels.player.player import PcmPlayerViewModel

WRONG_CODE = """
schema: 1
id: tour.wrong_code
name: {fr: "Un code faux", en: "A wrong code", de: "Ein falscher Code"}
tags: [tour, link]
vehicle: {car: macan-2018, language: en}
steps:
  - chapter: {fr: "Le chemin", en: "The way there", de: "Der Weg dorthin"}
  - press: APPS
    note: {fr: "Sous APPS.", en: "The services are under APPS.", de: "Unter APPS."}
  - press: OPT
  - tap: apps/options/connect
  - chapter: {fr: "Le code", en: "The code", de: "Der Code"}
  - type: {into: code, text: "1234 5678"}
  - confirm: true
"""
FAILING = f"{WRONG_CODE}  - expect: {{screen: radio}}\n  - press: RADIO\n"


def cell_of(folder: Path, text: str, car: str = "", language: str = "") -> Cell:
    """Read a scenario, and give its first cell."""
    file = folder / "sample.scn.yaml"
    file.write_text(text)
    problems = Problems()
    (scenario,) = read_scenarios(catalogue(), [file], problems)
    assert not problems, problems.lines()
    return cells_of(catalogue(), scenario, [car] if car else [], language)[0]


_LONG = {
    "fr": "Ici, les données à l’étranger se règlent dans le gestionnaire d’appareils, sous les options.",
    "en": "In this car, data abroad is set in the device manager, below the options of that page.",
    "de": "In diesem Fahrzeug werden Daten im Ausland im Gerätemanager unter den Optionen eingestellt.",
}
_TITLE = {
    "fr": "Sur le téléphone du client",
    "en": "On the customer’s telephone",
    "de": "Auf dem Handy des Kunden",
}
_SEEN = ", ".join(f"apps/options/entry_{number}" for number in range(40))
_ACTS = {
    "press": Press("APPS"),
    "set": Set({"car.country": "CH", "car.parking_brake": False, "cloud.pace": "slow", "sim.card": "own"}),
    "fail": Tap(Where(_SEEN)),
}


def play_of(acts: tuple[str, ...], language: str) -> Cell:
    """Give a play of a few steps, each with a long caption, in two chapters."""
    here = Span("sample.scn.yaml", 1, 1)
    chapter = Step(here, Chapter(_TITLE))
    steps = (chapter, *(Step(here, _ACTS[act], _LONG) for act in acts))
    car = Car("macan-2019", language=language)
    scenario = Scenario("sample.scn.yaml", "sample", _LONG, car, steps=steps)
    return Cell(scenario, "sample", car)


class Theatre:
    """A window that plays one cell."""

    def __init__(self, window: OffscreenWindow, player: PcmPlayerViewModel, cell: Cell) -> None:
        self.window = window
        self.player = player
        self.cell = cell

    @property
    def session(self):
        """The simulation in the window."""
        return self.window.shell.session

    @property
    def state(self) -> str:
        """What the player does."""
        return self.player.props.state


@contextmanager
def theatre(cell: Cell, speed: str = "max", motion: float = 0.0) -> Iterator[Theatre]:
    """Open the window on a cell and begin to play."""
    session = opened(catalogue(), cell)
    language = session.moment.unit.language
    inputs = window_inputs(catalogue(), session, language, "FR")._replace(motion=motion)
    with OffscreenWindow(inputs) as window:
        player = window.shell.property("desk").player_part
        player.begin(PlayWish((cell,), speed), session)
        yield Theatre(window, player, cell)
