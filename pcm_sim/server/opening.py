"""Another car in the window, by what a person calls it."""

from pcm_sim.catalogue.errors import CarError
from pcm_sim.server.bodies import Body, Key, Keys
from pcm_sim.server.desk import Bench, Garage
from pcm_sim.server.problems import NOT_NOW, UNKNOWN, Problem, unknown
from pcm_sim.session.opening import CarChoice
from pcm_sim.session.pages import NoSuchPageError, open_page
from pcm_sim.session.simulation import Session
from pcm_sim.session.values_taken import Text
from pcm_sim.session.walks import WalkError

ABOUT = "Start the simulation of a car in the window, from its first moment."
KEYS: Keys = {
    "car": Key(Text(), "as for `pcm-sim run`: macan-2018, 911-2019-992, macan-95b-2", needed=True),
    "market": Key(Text(), "country the car was sold in"),
    "lang": Key(Text(), "language of the unit; that of the car before by default"),
    "preset": Key(Text(), "a state to begin with, as `pcm-sim presets` lists them"),
    "screen": Key(Text(), "a page or a feature to open at"),
}


def open_car(garage: Garage, bench: Bench, body: Body) -> Session:
    """Open a car, at a page where one is named; what is refused leaves the car before in the window.

    Args:
        garage: Where cars come from.
        bench: Where it is shown.
        body: What is wanted.

    Raises:
        Problem: There is no such car, country, language, preset or page, the car cannot begin with the
            preset, or the page is closed.
    """
    market = body.text("market").upper() if "market" in body else None
    if market is not None and market not in garage.markets:
        raise unknown("a country", market, garage.markets, f"There are {', '.join(garage.markets)}.")
    choice = _choose(garage, body.text("car"), market)
    session = _start(garage, choice, _language(garage, bench, body), body)
    if "screen" in body:
        _go(session, body.text("screen"))
    bench.open(session)
    return session


def _choose(garage: Garage, car: str, market: str | None) -> CarChoice:
    try:
        return garage.choose(car, market)
    except CarError as error:
        near = list(error.meant)
        hint = f" Meant: {', '.join(near)}?" if near else " `pcm-sim models` lists the cars."
        told = str(error)
        end = "" if told.endswith("?") else "."
        raise Problem(UNKNOWN, f"{told[:1].upper()}{told[1:]}{end}{hint}", meant=near) from error


def _start(garage: Garage, choice: CarChoice, language: str, body: Body) -> Session:
    if "preset" not in body:
        return garage.start(choice, language)
    preset = body.text("preset")
    if preset not in garage.presets:
        raise unknown("a preset", preset, garage.presets, "`pcm-sim presets` lists them.")
    try:
        return garage.start(choice, language, preset)
    except ValueError as error:
        told = f"This car does not begin with the preset {preset!r}: {error}."
        raise Problem(NOT_NOW, f"{told} `pcm-sim presets CAR` tells with which it does.") from error


def _language(garage: Garage, bench: Bench, body: Body) -> str:
    if "lang" in body:
        asked = body.text("lang").lower()
        if asked not in garage.languages:
            raise unknown("a language", asked, garage.languages, f"There are {', '.join(garage.languages)}.")
        return asked
    return bench.session.moment.unit.language if bench.session else next(iter(garage.languages))


def _go(session: Session, wanted: str) -> None:
    try:
        open_page(session, wanted)
    except NoSuchPageError as error:
        raise unknown("a page of this car", wanted, error.known, "`pcm-sim menu CAR` lists them.") from error
    except WalkError as error:
        raise Problem(NOT_NOW, f"{error}") from error
