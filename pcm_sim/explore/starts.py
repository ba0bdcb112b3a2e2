"""What a crawl of a car begins with: the car as it was sold, and the presets that fit it."""

from collections.abc import Iterable

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.explore.cells import Cell
from pcm_sim.explore.crawl.limits import Limits
from pcm_sim.scenario.files.own_presets import own_folder
from pcm_sim.scenario.play.fault_words import plain_english
from pcm_sim.scenario.play.phrases import Figure
from pcm_sim.scenario.play.preset_fit import why_not
from pcm_sim.scenario.play.presets import find_preset, preset_names, preset_roots
from pcm_sim.session.opening import CarChoice

AS_SOLD = ""
"""The car as it was sold, where presets are named."""
ALL = "all"
"""Every preset that comes with the data."""


def cells_for(
    catalogue: Catalogue,
    choice: CarChoice,
    presets: Iterable[str] | None = None,
    languages: Iterable[str] = (),
    market: str = "",
) -> tuple[Cell, ...]:
    """Give the cells of a car, language by language and preset by preset, without those that do not fit.

    Args:
        catalogue: The data.
        choice: The car, on its readings.
        presets: What to begin with: names, an empty one for the car as it was sold; `all` for that and
            every preset of the data; none for the starts of `models/crawl.yaml`.
        languages: Of unit and telephone; the first that units offer by default.
        market: Where it was sold; as the choice says by default.

    Raises:
        StepError: There is no preset of a name, or something is wrong in it.
    """
    if market:
        choice = choice._replace(market=market)
    readings = tuple(f"{cell}={statement}" for cell, statement in choice.vehicle.readings)
    fitting = [name for name in names_of(catalogue, presets) if not _hindrance(catalogue, choice, name)]
    spoken = tuple(languages) or catalogue.languages[:1]
    return tuple(
        Cell(choice.vehicle.key, choice.year, choice.market, language, name, readings)
        for language in spoken
        for name in fitting
    )


def names_of(catalogue: Catalogue, presets: Iterable[str] | None = None) -> tuple[str, ...]:
    """Give the presets that are meant, each once, on whichever car; an empty name is the car as it was sold.

    Args:
        catalogue: The data.
        presets: As for `cells_for`.
    """
    if presets is None:
        return (AS_SOLD, *catalogue.plain["starts"])
    named = (presets,) if isinstance(presets, str) else tuple(presets)
    if ALL in named:
        # What a person has saved on this machine is not among them: the same input gives the same cells.
        own = own_folder(catalogue.folders)
        roots = [root for root in preset_roots(catalogue.folders) if root != own]
        return (AS_SOLD, *preset_names(roots))
    return tuple(dict.fromkeys(named))


def limits_of(catalogue: Catalogue) -> Limits:
    """Give how far a crawl goes where nobody says otherwise."""
    return Limits(**catalogue.plain["limits"])


def left_out(
    catalogue: Catalogue, choice: CarChoice, presets: Iterable[str] | None = None
) -> tuple[tuple[str, str], ...]:
    """Give the presets that a car cannot begin with, each with the reason in a sentence.

    Args:
        catalogue: The data.
        choice: The car.
        presets: As for `cells_for`.

    Raises:
        StepError: As `cells_for`.
    """
    told = ((name, _hindrance(catalogue, choice, name)) for name in names_of(catalogue, presets))
    return tuple((name, plain_english().say(hindrance)) for name, hindrance in told if hindrance)


def _hindrance(catalogue: Catalogue, choice: CarChoice, name: str) -> Figure:
    """Say why a car cannot begin with a preset; empty where it can."""
    if name == AS_SOLD:
        return ""
    preset = find_preset(name, preset_roots(catalogue.folders), catalogue.plain["customers"])
    return why_not(catalogue, preset, choice)
