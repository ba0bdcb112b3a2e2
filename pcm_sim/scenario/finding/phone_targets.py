"""What a scenario's words for a target mean on the customer's telephone: there now, and in its pages."""

from collections.abc import Iterable, Iterator

from pcm_sim.domain.labels import say
from pcm_sim.domain.phone_rules import PhoneRules
from pcm_sim.domain.screen import DialogView
from pcm_sim.scenario.finding.cars_named import vin_of
from pcm_sim.scenario.finding.sights import Sight, phone_sight
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.play.beats import Fault, StepError
from pcm_sim.scenario.play.phrases import Figure, Quoted, Row, meant, phrase
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.session.simulation import Session

ITEM = "#"


def named_on_phone(session: Session, sight: Sight, where: Where) -> str:
    """Find the thing on the telephone that is meant; empty where it cannot be seen.

    Args:
        session: The simulation.
        sight: What the telephone shows.
        where: Its id, `LIST#` for the first item of a list, `LIST#simulated` for a car, or a label.
    """
    ids = sight.ids
    if not where.path:
        return next((one for one in ids if fits(session, one, where.id)), "")
    wanted = where.path[-1].casefold()
    labelled = nodes_called(session.phone_rules, where)
    written = (one.id for one in sight.things if reads(one.label.casefold(), wanted, fuzzy=where.fuzzy))
    called = (one for one in ids if one.removeprefix("bar/").partition(ITEM)[0] in labelled)
    # Words of a language that the telephone does not speak now are those of its pages first.
    first, then = (written, called) if where.lang in {"", sight.language} else (called, written)
    return next(first, "") or next(then, "")


def target_on_phone(stage: Stage, where: Where) -> str:
    """Find what can be touched on the telephone now.

    Raises:
        StepError: It is not there, or a dialog stands over it.
    """
    sight = phone_sight(stage)
    where = stage.place(where)
    target = named_on_phone(stage.session, sight, where)
    what = where.id or " > ".join(where.path)
    expected = phrase("touch.can.phone", what=Quoted(what))
    if target in sight.targets:
        return target
    if sight.dialog:
        raise StepError(covered(expected, sight.dialog))
    if target:
        raise StepError(Fault(expected, phrase("touch.shows")))
    hint = meant(what, sight.targets) or where_else(stage.session, where)
    seen = phrase("page.has", page=Quoted(sight.page), targets=listed(sight.targets))
    raise StepError(Fault(expected, seen, hint))


def covered(expected: Figure, dialog: DialogView) -> Fault:
    """Say that a dialog is in the way.

    Args:
        expected: What should have been.
        dialog: What stands over the page.
    """
    seen = phrase("dialog.over", dialog=Quoted(dialog.message), text=dialog.text)
    return Fault(expected, seen, phrase("dialog.answer"))


def where_else(session: Session, where: Where) -> Figure:
    """Say where an entry is that is not on the present page; empty where the telephone has none."""
    rules = session.phone_rules
    name = where.id.partition(ITEM)[0]
    found = [name] if name in rules.tree.nodes else sorted(nodes_called(rules, where)) if where.path else []
    if not found:
        return meant(where.id, rules.tree.nodes) if where.id else ""
    page = rules.tree.parent(found[0]) or found[0]
    return phrase("way.page", page=Quoted(page))


def fits(session: Session, target: str, wanted: str) -> bool:
    """Tell whether a target is the one that is named; `LIST#` is any item, a car may go by its name."""
    if target == wanted:
        return True
    node, mark, item = wanted.partition(ITEM)
    if not mark:
        return False
    own, _, key = target.partition(ITEM)
    return own == node and bool(key) and item_fits(session, key, item)


def item_fits(session: Session, key: str, wanted: str) -> bool:
    """Tell whether an item is the one that is named: any, by its key, a car by name, a thing by product."""
    if wanted in {"", key} or vin_of(session, wanted) == key:
        return True
    world = session.moment.world
    bought = world.contracts.get(key) or world.functions.get(key)
    return bought is not None and bought.sale.product == wanted


def nodes_called(rules: PhoneRules, where: Where) -> frozenset[str]:
    """Give the nodes of My Porsche that are called so, in the language that is named or in any.

    Args:
        rules: Those of My Porsche.
        where: A label; before it may stand those of pages above, in order.
    """
    languages = (where.lang,) if where.lang else rules.languages
    return frozenset(
        node for node in rules.tree.nodes if any(_leads(rules, node, where, one) for one in languages)
    )


def _leads(rules: PhoneRules, node: str, where: Where, language: str) -> bool:
    tree = rules.tree
    *above, wanted = (one.casefold() for one in where.path)
    if not reads(say(tree.nodes[node].label, language).casefold(), wanted, fuzzy=where.fuzzy):
        return False
    for label in reversed(above):
        node = tree.parent(node)
        while node and say(tree.nodes[node].label, language).casefold() != label:
            node = tree.parent(node)
        if not node:
            return False
    return True


def reads(label: str, wanted: str, *, fuzzy: bool) -> bool:
    """Tell whether a label is the wanted one, or begins so."""
    return label.startswith(wanted) if fuzzy else label == wanted


def listed(names: Iterable[Figure]) -> Figure:
    """Give names for a person, not more than can be read."""
    known = tuple(names)
    return Row(tuple(_first(known))) if known else phrase("no_targets")


def _first(names: tuple[Figure, ...], most: int = 12) -> Iterator[Figure]:
    yield from names[:most]
    if len(names) > most:
        yield phrase("more", n=len(names) - most)
