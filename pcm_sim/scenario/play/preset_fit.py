"""Why a car cannot begin with a preset, in a sentence that names what it lacks."""

from collections.abc import Iterator, Mapping
from typing import Any as Untyped
from typing import Final

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.conditions import All, Condition, Facts, Is, Not, possible
from pcm_sim.scenario.files.lasting import lasting_facts, said
from pcm_sim.scenario.play.phrases import Figure, Phrase, phrase
from pcm_sim.scenario.play.preset_entries import lacking_entry
from pcm_sim.scenario.play.presets import Preset
from pcm_sim.session.opening import CarChoice

_ORDER: Final = "cloud.order"
_LACKS: Final[Mapping[Condition, Phrase]] = {
    Is("vehicle.link", "code"): phrase("preset.lacks.code"),
    Is("vehicle.link", "id"): phrase("preset.lacks.id"),
    Is("vehicle.sim_slot", value=True): phrase("preset.lacks.sim_slot"),
    Is("vehicle.private_mode", value=True): phrase("preset.lacks.private_mode"),
    Is("vehicle.roaming", "menu"): phrase("preset.lacks.roaming"),
    Is("vehicle.wifi", "join"): phrase("preset.lacks.wifi"),
    Not(Is("vehicle.carplay", "none")): phrase("preset.lacks.carplay"),
    Not(Is("vehicle.charge_port", "none")): phrase("preset.lacks.charge_port"),
}
"""What a preset may require, with the sentence that a car lacks it."""
_WITHOUT_CONNECT: Final = Is("vehicle.link", "none")


def why_not(catalogue: Catalogue, preset: Preset, choice: CarChoice) -> Figure:
    """Say why a car cannot begin with a preset; empty where it can.

    Args:
        catalogue: The data.
        preset: The preset.
        choice: The car.
    """
    facts = lasting_facts(catalogue, choice.vehicle, choice.market)
    if not possible(preset.requires, facts):
        return _lack(preset.requires, facts)
    return _not_sold(catalogue, preset, choice) or lacking_entry(
        preset, catalogue.rules(choice.vehicle), facts
    )


def _not_sold(catalogue: Catalogue, preset: Preset, choice: CarChoice) -> Figure:
    products = catalogue.plain["products"]
    ordered = preset.state.get(_ORDER)
    sold = products.get(ordered)
    if sold is None or _is_sold(sold, choice):
        return ""
    market = catalogue.markets[choice.market].label
    return phrase("preset.not_sold", product=sold["label"], market=market)


def _lack(requires: Condition, facts: Facts) -> Figure:
    """Say what is lacking; without Porsche Connect that is said, whatever else is lacking too."""
    lacking = [one for one in _parts(requires) if not possible(one, facts)]
    about_link = any(_speaks_of(one, _WITHOUT_CONNECT.fact) for one in lacking)
    if about_link and possible(_WITHOUT_CONNECT, facts):
        return phrase("preset.lacks.connect")
    known = next((_LACKS[one] for one in lacking if one in _LACKS), None)
    return known or phrase("preset.requires", facts=said(requires))


def _parts(condition: Condition) -> Iterator[Condition]:
    if isinstance(condition, All):
        for one in condition.of:
            yield from _parts(one)
    else:
        yield condition


def _speaks_of(condition: Condition, fact: str) -> bool:
    match condition:
        case Is():
            return condition.fact == fact
        case Not(of):
            return _speaks_of(of, fact)
    return any(_speaks_of(one, fact) for one in condition.of)


def _is_sold(product: Mapping[str, Untyped], choice: CarChoice) -> bool:
    lines = product.get("lines")
    return (
        (lines is None or choice.vehicle.line in lines)
        and choice.year >= product.get("from_year", 0)
        and choice.market not in product.get("markets_not", ())
    )
