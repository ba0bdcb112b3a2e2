"""Facts that follow from others: what carries data, whether they flow, whether a telephone is connected."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import product

from pcm_sim.catalogue.satisfiable import Candidate, Candidates, can_hold
from pcm_sim.domain.areas import Call, Via
from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.car import Car
from pcm_sim.domain.conditions import All, Condition, Is, Not
from pcm_sim.domain.connectivity import network
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.sim_card import PIN_TRIES, PUK_TRIES, SimCard
from pcm_sim.domain.unit import Unit
from pcm_sim.explore.static.effects_table import FREE_OF_CARPLAY

Found = Iterator[tuple[str, Candidate]]

_DERIVED: Mapping[str, Condition] = {
    "phone.connected": All(
        (
            Is("phone.paired", value=True),
            Is("phone.let_go", value=False),
            Is("phone.bluetooth", value=True),
            Is("unit.bluetooth", value=True),
            FREE_OF_CARPLAY,
        )
    ),
    "call.active": Not(Is("call.by", "none")),
}
_LEVERS = ("car.private_mode", "unit.data", "unit.roaming", "sim.state", "call.by")
_SOURCES = ("unit.data_source", "wifi.on", "wifi.joined")


class Deriving:
    """Works out what follows, by the same rules by which the unit does.

    Args:
        rules: The car's rules.
        cabin: The first moment.
    """

    def __init__(self, rules: Rules, cabin: Cabin) -> None:
        self._rules = rules
        self._cabin = cabin
        self._asked: dict[str, tuple[Candidate, ...]] = {}

    def values(self, candidates: Candidates) -> Found:
        """Give what facts may be besides, now that others may be so."""
        for fact, condition in _DERIVED.items():
            yield from ((fact, True),) if can_hold(condition, (candidates,)) else ()
            yield from ((fact, False),) if can_hold(Not(condition), (candidates,)) else ()
        levers = {fact: candidates[fact] for fact in (*_SOURCES, *_LEVERS)}
        if levers != self._asked:
            self._asked = levers
            yield from self._of_network(levers)

    def _of_network(self, levers: Candidates) -> Found:
        """Try every way in which data may be carried, until they flow and do not flow."""
        flows: set[bool] = set()
        for source in self._sources(levers):
            for values in _all_of(levers, _LEVERS):
                car, unit = _as_said(self._cabin.car, source, values)
                link = network(self._rules, car, unit)
                yield "net.source", link.source.value
                flows.add(link.offline is None)
                if len(flows) > 1:
                    break
        yield from (("net.online", value) for value in sorted(flows))

    def _sources(self, levers: Candidates) -> Iterator[Unit]:
        """Give one unit for each source of data that can be."""
        seen = set()
        for values in _all_of(levers, _SOURCES):
            unit = self._cabin.unit
            wifi = replace(unit.areas.wifi, on=values["wifi.on"] is True, joined=str(values["wifi.joined"]))
            if wifi.joined:
                wifi = replace(wifi, known=(*wifi.known, wifi.joined))
            areas = replace(unit.areas, wifi=wifi, data_source=str(values["unit.data_source"]))
            chosen = replace(unit, areas=areas)
            link = network(self._rules, self._cabin.car, chosen)
            carried = (link.source, wifi.joined if link.source.value == "wifi" else "")
            if carried not in seen:
                seen.add(carried)
                yield chosen


def _all_of(levers: Candidates, names: Iterable[str]) -> Iterator[dict[str, Candidate]]:
    names = tuple(names)
    for values in product(*(levers[name] for name in names)):
        yield dict(zip(names, values, strict=True))


def _as_said(car: Car, unit: Unit, values: Mapping[str, Candidate]) -> tuple[Car, Unit]:
    card = car.card
    if card is not None:
        car = car.with_card(_card_as(card, str(values["sim.state"])))
    by = str(values["call.by"])
    call = None if by == "none" else Call("", "", Via(by), 0)
    unit = unit.with_telephony(replace(unit.areas.telephony, call=call))
    unit = replace(unit, data=values["unit.data"] == "on", roaming=values["unit.roaming"] is True)
    return replace(car, private_mode=values["car.private_mode"] is True), unit


def _card_as(card: SimCard, state: str) -> SimCard:
    """Give a card in a state."""
    match state:
        case "dead":
            return replace(card, puk_tries=0)
        case "puk_required":
            return replace(card, pin_tries=0, puk_tries=PUK_TRIES)
        case "pin_required":
            return replace(card, asks_pin=True, verified=False, pin_tries=PIN_TRIES, puk_tries=PUK_TRIES)
        case _:
            return replace(card, verified=True, pin_tries=PIN_TRIES, puk_tries=PUK_TRIES)
