"""What of a support link there is on this machine: the link that fits, and what no longer exists."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pcm_sim.catalogue.cars import find_car, near_cars
from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.errors import CarError, ReadingError
from pcm_sim.catalogue.readings import choose
from pcm_sim.domain.rules import Rules
from pcm_sim.scenario.files.own_presets import FOLDER
from pcm_sim.scenario.files.places import shared_roots
from pcm_sim.scenario.finding.targets import entry_of
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.phrases import Figure, Phrase, Quoted, phrase
from pcm_sim.scenario.play.preset_fit import why_not
from pcm_sim.scenario.play.presets import find_preset
from pcm_sim.scenario.support_link.model import AT, STEPS, Link, Part
from pcm_sim.scenario.support_link.settings import Unfit, fitting_value
from pcm_sim.session.opening import CarChoice


class Fitted(NamedTuple):
    """A link as far as it can be followed here.

    Attributes:
        link: What is left of it.
        choice: Its car, on its readings.
        lost: What there is not, each with what was meant or stands in its place.
    """

    link: Link
    choice: CarChoice
    lost: tuple[Fault, ...] = ()


def fitted(catalogue: Catalogue, link: Link) -> Fitted:
    """Keep of a link what there is here.

    Args:
        catalogue: The data.
        link: As it was read.
    """
    lost: list[Fault] = []
    missing = phrase("support.lost.market", word=Quoted(link.market))
    market = _known(link.market, tuple(catalogue.markets), str(catalogue.start["market"]), missing, lost)
    missing = phrase("support.lost.language", word=Quoted(link.language))
    language = _known(link.language, catalogue.languages, catalogue.languages[0], missing, lost)
    said, choice = _car(catalogue, link.car, market, lost)
    choice, readings = _read(catalogue, choice, link.readings, lost)
    preset = _preset(catalogue, link.preset, choice, lost)
    rules = catalogue.rules(choice.vehicle)
    phones = tuple(one.id for one in catalogue.phones)
    parts = tuple(_parts(rules, phones, link.parts, lost))
    kept = link._replace(
        car=said, market=market, language=language, preset=preset, readings=readings, parts=parts
    )
    return Fitted(kept, choice, tuple(lost))


def _known(word: str, known: tuple[str, ...], instead: str, missing: Phrase, lost: list[Fault]) -> str:
    if word in known:
        return word
    lost.append(Fault(missing, "", phrase("support.instead", word=Quoted(instead))))
    return instead


def _car(catalogue: Catalogue, said: str, market: str, lost: list[Fault]) -> tuple[str, CarChoice]:
    """Find the car, else the nearest one."""
    matrix = catalogue.matrix
    try:
        found = find_car(matrix, said, market)
    except CarError as error:
        words = (*error.meant, *near_cars(matrix, said), *_of_its_line(catalogue, said))
        near, choice = next(_cars(catalogue, words, market))
        expected = phrase("support.lost.car", word=Quoted(said), market=market)
        lost.append(Fault(expected, "", phrase("support.instead", word=Quoted(near))))
        return near, choice
    return said, CarChoice(found.vehicle, found.year, market, found.inferred)


def _cars(catalogue: Catalogue, words: tuple[str, ...], market: str) -> Iterator[tuple[str, CarChoice]]:
    for word in words:
        try:
            found = find_car(catalogue.matrix, word, market)
        except CarError:
            continue
        yield word, CarChoice(found.vehicle, found.year, market, found.inferred)


def _of_its_line(catalogue: Catalogue, said: str) -> Iterator[str]:
    """Give the years of a line, the newest first; of every line where the car is of none of them."""
    matrix, line = catalogue.matrix, said.partition("-")[0]
    lines = (line,) if line in matrix.line_labels else tuple(matrix.line_labels)
    yield from (f"{one}-{year}" for one in lines for year, _, _ in reversed(matrix.years(one)))
    yield from matrix.vehicles


def _read(
    catalogue: Catalogue, choice: CarChoice, said: tuple[str, ...], lost: list[Fault]
) -> tuple[CarChoice, tuple[str, ...]]:
    kept: list[str] = []
    for one in said:
        try:
            choose(catalogue.cells, (one,), choice.vehicle.key, choice.year)
        except ReadingError:
            lost.append(Fault(phrase("support.lost.reading", word=Quoted(one)), ""))
        else:
            kept.append(one)
    if not kept:
        return choice, ()
    chosen = choose(catalogue.cells, kept, choice.vehicle.key, choice.year)
    return choice._replace(vehicle=catalogue.read(choice.vehicle, choice.year, chosen)), tuple(kept)


def _preset(catalogue: Catalogue, name: str, choice: CarChoice, lost: list[Fault]) -> str:
    if not name:
        return ""
    expected = phrase("support.lost.preset", word=Quoted(name))
    # What a person has saved is on one machine only.
    roots = [root / FOLDER for root in shared_roots(catalogue.folders)]
    try:
        preset = find_preset(name, roots, catalogue.plain["customers"])
    except StepError as error:
        lost.append(Fault(expected, "", error.fault.hint))
        return ""
    hindrance = why_not(catalogue, preset, choice)
    if hindrance:
        lost.append(Fault(expected, hindrance))
        return ""
    return name


def _parts(rules: Rules, phones: Sequence[str], parts: tuple[Part, ...], lost: list[Fault]) -> Iterator[Part]:
    for one in parts:
        if one.key == AT:
            place = _place(rules, one.value, lost)
            if place:
                yield one._replace(value=place)
        elif one.key in STEPS:
            yield one
        else:
            try:
                fitting_value(rules, phones, one.key, one.value)
            except Unfit as error:
                expected = phrase("support.lost.setting", word=Quoted(f"{one.key}={one.value}"))
                lost.append(Fault(expected, error.why, error.hint))
            else:
                yield one


def _place(rules: Rules, wanted: str, lost: list[Fault]) -> str:
    """Give the place, else the nearest one above it; empty where nothing on the way is left."""
    try:
        entry_of(rules, Where(wanted))
    except StepError as error:
        above = next(_above(rules, wanted), "")
        hint: Figure = phrase("support.instead", word=Quoted(above)) if above else error.fault.hint
        lost.append(Fault(phrase("support.lost.place", word=Quoted(wanted)), error.fault.seen, hint))
        return above
    return wanted


def _above(rules: Rules, wanted: str) -> Iterator[str]:
    way = wanted
    while "/" in way:
        way = way.rpartition("/")[0]
        try:
            entry_of(rules, Where(way))
        except StepError:
            continue
        yield way
