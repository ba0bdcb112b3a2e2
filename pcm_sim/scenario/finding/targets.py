"""What a scenario's words for an entry mean in the menus of one car."""

from collections.abc import Iterator

from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Node
from pcm_sim.domain.routes import exists, is_feature, placed, route, why_absent
from pcm_sim.domain.rules import Rules
from pcm_sim.scenario.binding.car_entries import head_and_tail
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.phrases import Quoted, meant, phrase


def entry_of(rules: Rules, where: Where) -> str:
    """Find the node of this car that is meant: by id, by feature, or by its labels from home.

    Args:
        rules: The car's rules.
        where: Its id, a feature, what stands below a feature (`data_source/embedded`), its labels from home,
            or its own label alone.

    Raises:
        StepError: This car has none, with the reason or what was probably meant.
    """
    if where.path:
        return _by_labels(rules, where)
    tree = rules.tree
    head, tail = head_and_tail(where.id)
    below = (f"{node.id}{tail}" for node in placed(rules.vehicle, tree, head))
    for found in (*below, where.id):
        if found in tree.nodes and exists(rules.vehicle, tree, found):
            return found
    expected = phrase("car.has", what=Quoted(where.id))
    if head in tree.absent or _is_read_away(rules, head):
        told = {one: rules.tell(why_absent(tree, head), one) for one in rules.languages}
        reason, way_out = ({one: parts[at] for one, parts in told.items()} for at in (0, 1))
        raise StepError(Fault(expected, reason, way_out))
    nodes = [*_existing(rules)]
    features = {feature for node in nodes for feature in node.features}
    hint = meant(where.id, (*features, *(node.id for node in nodes)))
    raise StepError(Fault(expected, phrase("car.no_entry"), hint))


def _is_read_away(rules: Rules, feature: str) -> bool:
    """Tell whether the car has no entry for a feature, on the readings that it is on."""
    vehicle, tree = rules.vehicle, rules.tree
    return bool(vehicle.readings) and is_feature(tree, feature) and not any(placed(vehicle, tree, feature))


def _by_labels(rules: Rules, where: Where) -> str:
    wanted = tuple(label.casefold() for label in where.path)
    languages = (where.lang,) if where.lang else rules.languages
    alone = [] if len(wanted) > 1 else [node.id for node in _called(rules, wanted[0], languages)]
    for node in _existing(rules):
        hops = route(rules.vehicle, rules.tree, node.id)
        if any(tuple(say(hop.label, one).casefold() for hop in hops) == wanted for one in languages):
            return node.id
    if alone:
        return min(alone, key=lambda one: one.count("/"))
    what = Quoted(" > ".join(where.path))
    raise StepError(Fault(phrase("car.has", what=what), phrase("car.no_path")))


def _called(rules: Rules, label: str, languages: tuple[str, ...]) -> Iterator[Node]:
    for node in _existing(rules):
        if any(say(node.label, one).casefold() == label for one in languages):
            yield node


def _existing(rules: Rules) -> Iterator[Node]:
    for node in rules.tree.nodes.values():
        if exists(rules.vehicle, rules.tree, node.id):
            yield node
