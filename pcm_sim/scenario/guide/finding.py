"""A guide to one path without a file: what somebody wants to find, put together as a scenario."""

from collections.abc import Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.problems import Span
from pcm_sim.catalogue.search import find_features, find_topics, is_for, near_words
from pcm_sim.catalogue.search_index import ENTRY, FEATURE, MESSAGE, OUTSIDE, Topic
from pcm_sim.catalogue.search_messages import find_message, say_message
from pcm_sim.domain.labels import Labels, Message, say
from pcm_sim.domain.routes import exists, placed, why_absent
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.scenario.format.acts import Note, OnPhone, Open, PhoneOpen, SignIn, Where
from pcm_sim.scenario.format.model import Car, Cell, Given, Scenario, Step
from pcm_sim.scenario.guide.hitches import known
from pcm_sim.scenario.guide.model import GuideError
from pcm_sim.scenario.guide.words import Words
from pcm_sim.scenario.play.beats import StepError, Verdict
from pcm_sim.scenario.play.opening import chosen, opened
from pcm_sim.scenario.play.playing import Play

_NOWHERE = Span("--to", 1, 1)


def scenario_to(catalogue: Catalogue, wanted: str, cars: Sequence[Car]) -> Scenario:
    """Give a scenario that leads to one thing.

    Args:
        catalogue: The data.
        wanted: A feature, the id of an entry, or words as a person says them; a message as well.
        cars: The cars; on each of them it must be found.

    Raises:
        GuideError: Nothing is called so, or a car has no such thing; the reason says what to do.
        CarError: There is no such car.
    """
    finding = _Finding(catalogue, [chosen(catalogue, one).vehicle for one in cars])
    found = finding.found(wanted)
    path = Scenario(f"--to {wanted}", "path", found.title, cars[0], about=found.about, steps=found.steps)
    # Some things open only in a car that is linked; the way to linking itself is shown in one that is not.
    linked = replace(path, given=Given(state={"unit.linked": True}))
    return next((one for one in (path, linked) if _leads(catalogue, one, cars)), path)


def _leads(catalogue: Catalogue, path: Scenario, cars: Sequence[Car]) -> bool:
    """Tell whether a path can be followed on each car."""
    cells = (Cell(path, path.id, car) for car in cars)
    try:
        played = [Play(one, opened(catalogue, one)).to_the_end().verdict for one in cells]
    except StepError:
        return False
    return all(one is Verdict.PASSED for one in played)


class _Found(NamedTuple):
    """What leads to one thing.

    Attributes:
        steps: The steps.
        title: What it is called.
        about: A sentence more; empty for most.
    """

    steps: tuple[Step, ...]
    title: Labels
    about: Labels = MappingProxyType({})


class _Finding:
    """Finds one thing on some cars.

    Args:
        catalogue: The data.
        vehicles: The cars.
    """

    def __init__(self, catalogue: Catalogue, vehicles: Sequence[Vehicle]) -> None:
        self._catalogue = catalogue
        self._vehicles = vehicles

    def found(self, wanted: str) -> _Found:
        if wanted in self._catalogue.features:
            return self._feature(wanted)
        if all(self._has(one, wanted) for one in self._vehicles):
            return self._entry({one.tree: wanted for one in self._vehicles})
        if wanted in self._catalogue.plain["messages"]:
            return self._message(wanted)
        topic = self._topic(wanted)
        match topic.kind:
            case kind if kind == FEATURE:
                return self._feature(topic.key)
            case kind if kind == ENTRY:
                return self._entry(dict(topic.nodes))
            case kind if kind == MESSAGE:
                return self._message(topic.key)
            case _:
                return self._outside(topic.key)

    def _topic(self, wanted: str) -> Topic:
        features = set(find_features(self._catalogue, wanted))
        exact = (one for one in self._catalogue.index.topics if one.kind == FEATURE and one.key in features)
        topics = [*exact] or [*find_topics(self._catalogue, wanted)]
        fit = [one for one in topics if self._fits(one)] or topics
        if not fit:
            near = near_words(self._catalogue, wanted)
            meant = f" – meant: {', '.join(near)}" if near else "; `pcm-sim where WORDS` finds things"
            raise GuideError(f"nothing is known of {wanted!r}{meant}")
        return fit[0]

    def _fits(self, topic: Topic) -> bool:
        if topic.kind == ENTRY:
            nodes = dict(topic.nodes)
            return all(self._has(one, nodes.get(one.tree, "")) for one in self._vehicles)
        if topic.kind == OUTSIDE:
            return all(is_for(self._catalogue, topic.key, one) for one in self._vehicles)
        return True

    def _has(self, vehicle: Vehicle, node: str) -> bool:
        tree = self._catalogue.rules(vehicle).tree
        return node in tree.nodes and exists(vehicle, tree, node)

    def _feature(self, feature: str) -> _Found:
        for vehicle in self._vehicles:
            tree = self._catalogue.rules(vehicle).tree
            if next(placed(vehicle, tree, feature), None) is None:
                reason = self._catalogue.rules(vehicle).text(Message(why_absent(tree, feature).id), "en")
                raise GuideError(f"{say(vehicle.name, 'en')} {vehicle.generation}: {reason}")
        label: Labels = self._catalogue.features[feature]["label"]
        return _Found((Step(_NOWHERE, Open(Where(feature))),), self._titled("to", label))

    def _entry(self, nodes: dict[str, str]) -> _Found:
        """Go to an entry that has an id of its own on each kind of unit."""
        meant = {nodes.get(one.tree, "") for one in self._vehicles}
        if len(meant) > 1 or not all(self._has(one, next(iter(meant))) for one in self._vehicles):
            raise GuideError("it is another entry on each of these cars: make a guide for one car at a time")
        node = next(iter(meant))
        label = self._catalogue.rules(self._vehicles[0]).tree.nodes[node].label
        return _Found((Step(_NOWHERE, Open(Where(node))),), self._titled("to", label))

    def _message(self, message: str) -> _Found:
        """Go to where a message comes from, and say what to do about it."""
        told = [find_message(self._catalogue, one, message, "en") for one in self._vehicles]
        nodes = {origin.node for one in told for origin in one.origins[:1] if origin.node}
        if len(nodes) != 1 or not all(one.origins for one in told):
            reason = next((one.not_here for one in told if one.not_here), "the unit tells it by itself")
            said = say_message(self._catalogue, message, "en")
            raise GuideError(f"no one path leads to the message “{said}” on these cars: {reason}")
        steps = [Step(_NOWHERE, Open(Where(next(iter(nodes)))))]
        if way_out := self._way_out(message):
            steps.append(Step(_NOWHERE, Note(way_out)))
        text = {one: say_message(self._catalogue, message, one) for one in self._catalogue.languages}
        return _Found(tuple(steps), self._titled("to.message", text), self._when(message))

    def _outside(self, key: str) -> _Found:
        """Go to a page of My Porsche on the telephone."""
        plain = self._catalogue.plain["outside"][key]
        page = plain.get("phone", "")
        if not page:
            raise GuideError(
                f"{say(plain['label'], 'en')!r} is found outside the car, where there are no pictures"
            )
        customer = str(self._catalogue.start.get("customer") or "claire")
        place = "store" if plain["place"] == "store" else "portal"
        # Whoever is to sign in does so in the portal, wherever they go from there.
        acts = (OnPhone("portal", (SignIn(customer),)), OnPhone(place, (PhoneOpen(Where(page)),)))
        steps = (*(Step(_NOWHERE, one) for one in acts), Step(_NOWHERE, Note(plain["text"])))
        return _Found(steps, self._titled("to", plain["label"]))

    def _way_out(self, message: str) -> Labels:
        """Say what to do about a message; nothing where that is a figure which only the car knows."""
        rules = self._catalogue.rules(self._vehicles[0])
        ways = {one: known(rules.tell(Message(message), one)[1]) for one in self._catalogue.languages}
        return {one: self._words(one).say("then", text=way) for one, way in ways.items() if way}

    def _when(self, message: str) -> Labels:
        """Say when a message is told."""
        vehicle = self._vehicles[0]
        told = {
            one: find_message(self._catalogue, vehicle, message, one) for one in self._catalogue.languages
        }
        return {one: some.origins[0].when for one, some in told.items()}

    def _titled(self, sentence: str, label: Labels) -> Labels:
        words = map(self._words, self._catalogue.languages)
        return {one.language: one.say(sentence, label=one.quoted(say(label, one.language))) for one in words}

    def _words(self, language: str) -> Words:
        return Words(self._catalogue.plain["sentences"], language)
