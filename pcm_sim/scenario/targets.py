"""What a scenario's words for a target mean: on the screen now, and in the menus of a car."""

from pcm_sim.domain.labels import say
from pcm_sim.domain.routes import exists, placed, route
from pcm_sim.domain.rules import Rules
from pcm_sim.scenario.acts import Where
from pcm_sim.scenario.beats import Fault, StepError
from pcm_sim.scenario.stage import Stage


def entry_of(rules: Rules, where: Where) -> str:
    """Find the node of this car that is meant: by id, by feature, or by its labels from home.

    Raises:
        StepError: This car has none.
    """
    if where.path:
        return _by_labels(rules, where)
    node = next(placed(rules.vehicle, rules.tree, where.id), None)
    if node is not None:
        return node.id
    if where.id in rules.tree.nodes and exists(rules.vehicle, rules.tree, where.id):
        return where.id
    raise StepError(Fault(f"this car has {where.id!r}", "it has no such entry and no such feature"))


def target_on(stage: Stage, where: Where) -> str:
    """Find the target on the screen that is meant: by id, feature or label.

    Raises:
        StepError: It is not on the screen.
    """
    screen = stage.session.screen
    targets = screen.targets
    if not where.path:
        for one in targets:
            if one == where.id or (where.id.endswith("#") and one.startswith(where.id)):
                return one
        for node in placed(stage.session.rules.vehicle, stage.session.rules.tree, where.id):
            if node.id in targets:
                return node.id
    else:
        wanted = _by_labels(stage.session.rules, where) if len(where.path) > 1 else ""
        for row in screen.rows:
            if wanted == row.id or row.label == where.path[-1]:
                return row.id
    what = where.id or " > ".join(where.path)
    seen = f"on the screen {screen.node!r} are {', '.join(targets) or 'no targets'}"
    raise StepError(Fault(f"{what!r} can be touched", seen))


def label_on(stage: Stage, target: str) -> str:
    """Give what is written on a target of the screen; empty where nobody can tell."""
    screen = stage.session.screen
    rows = ((row.id, row.label) for row in screen.rows)
    spots = ((spot.id, spot.label) for spot in (*screen.bar, *screen.tabs))
    buttons = ((one.id, one.label) for one in screen.dialog.buttons) if screen.dialog else ()
    fields = ((one.id, one.label) for one in screen.form.fields) if screen.form else ()
    named: dict[str, str] = dict((*rows, *spots, *buttons, *fields))
    if screen.form:
        named["form/confirm"] = screen.form.confirm
    return named.get(target, "")


def _by_labels(rules: Rules, where: Where) -> str:
    wanted = tuple(label.casefold() for label in where.path)
    languages = (where.lang,) if where.lang else rules.languages
    for node_id in rules.tree.nodes:
        if not exists(rules.vehicle, rules.tree, node_id):
            continue
        hops = route(rules.vehicle, rules.tree, node_id)
        for language in languages:
            if tuple(say(hop.label, language).casefold() for hop in hops) == wanted:
                return node_id
    raise StepError(Fault(f"this car has {' > '.join(where.path)!r}", "it has no such path"))
