"""Finding what a scenario's words name on a surface, whether or not it can be touched now."""

from collections.abc import Callable
from typing import NamedTuple

from pcm_sim.domain.labels import say
from pcm_sim.domain.routes import placed, route
from pcm_sim.domain.rules import Rules
from pcm_sim.scenario.binding.car_entries import head_and_tail
from pcm_sim.scenario.finding.phone_targets import ITEM, fits, named_on_phone, reads, where_else
from pcm_sim.scenario.finding.sights import Sight, phone_sight, unit_sight
from pcm_sim.scenario.finding.targets import entry_of
from pcm_sim.scenario.format.acts import Where
from pcm_sim.scenario.play.beats import StepError
from pcm_sim.scenario.play.phrases import Figure, phrase
from pcm_sim.scenario.play.stage import Stage
from pcm_sim.session.walks import opens_page


class Finder(NamedTuple):
    """A surface with what names mean on it.

    Attributes:
        sight: What is seen.
        find: Gives the id of the thing that is meant; empty where it is not seen.
        is_page: Tells whether the page that is open is the one that is meant.
        elsewhere: Says where something is that is not seen; empty where nobody can tell.
    """

    sight: Sight
    find: Callable[[Where], str]
    is_page: Callable[[str], bool]
    elsewhere: Callable[[Where], Figure]


def unit_finder(stage: Stage) -> Finder:
    """Look at the unit's screen."""
    sight = unit_sight(stage)
    return Finder(
        sight,
        lambda where: named_on_unit(stage, sight, stage.place(where)),
        lambda page: _is_page(stage, sight, page),
        lambda where: where_on_unit(stage, where),
    )


def phone_finder(stage: Stage) -> Finder:
    """Look at the customer's telephone."""
    sight = phone_sight(stage)
    return Finder(
        sight,
        lambda where: named_on_phone(stage.session, sight, stage.place(where)),
        lambda page: _is_phone_page(stage, sight, page),
        lambda where: where_else(stage.session, where),
    )


def named_on_unit(stage: Stage, sight: Sight, where: Where) -> str:
    """Find the thing on the unit's screen that is meant, by id, feature or label; empty for none."""
    ids = sight.ids
    rules = stage.session.rules
    if not where.path:
        own = next((one for one in ids if fits(stage.session, one, where.id)), "")
        if own:
            return own
        head, tail = head_and_tail(where.id)
        meant = [f"{one.id}{tail}" for one in placed(rules.vehicle, rules.tree, head)]
        return next((one for name in meant for one in ids if fits(stage.session, one, name)), "")
    if len(where.path) > 1:
        try:
            return next((one for one in ids if one == entry_of(rules, where)), "")
        except StepError:
            return ""
    wanted = where.path[0].casefold()
    written = (one.id for one in sight.things if reads(one.label.casefold(), wanted, fuzzy=where.fuzzy))
    called = (one for one in ids if _is_called(rules, one, where))
    # Words of a language that the unit does not speak now are those of its menus first.
    first, then = (written, called) if where.lang in {"", sight.language} else (called, written)
    return next(first, "") or next(then, "")


def _is_called(rules: Rules, target: str, where: Where) -> bool:
    """Tell whether an entry on the screen is called so in another language than the unit speaks now."""
    node = rules.tree.nodes.get(target.removeprefix("bar/"))
    if node is None:
        return False
    languages = (where.lang,) if where.lang else rules.languages
    wanted = where.path[0].casefold()
    return any(reads(say(node.label, one).casefold(), wanted, fuzzy=where.fuzzy) for one in languages)


def where_on_unit(stage: Stage, where: Where) -> Figure:
    """Say where an entry is on this car; empty where it has none or nobody can tell."""
    rules = stage.session.rules
    try:
        node = entry_of(rules, where)
    except StepError as error:
        return error.fault.hint
    hops = route(rules.vehicle, rules.tree, node)
    way = " > ".join(say(one.label, stage.language) for one in hops)
    return phrase("way.here", way=way, step=f"open: {node}") if way else ""


def _is_page(stage: Stage, sight: Sight, wanted: str) -> bool:
    if wanted in {sight.page, sight.page.partition(ITEM)[0]} or fits(stage.session, sight.page, wanted):
        return True
    rules = stage.session.rules
    for node in placed(rules.vehicle, rules.tree, wanted):
        # What opens no page, such as a switch, is a matter of the page that it stands on.
        page = node.id if opens_page(node) else rules.tree.parent(node.id)
        if sight.page.partition(ITEM)[0] == page:
            return True
    return False


def _is_phone_page(stage: Stage, sight: Sight, wanted: str) -> bool:
    bare = sight.page.partition(ITEM)[0]
    return wanted in {sight.page, bare} or fits(stage.session, sight.page, wanted)
