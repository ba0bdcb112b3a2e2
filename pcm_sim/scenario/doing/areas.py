"""Opening an area, or home, as one does on this very unit: by its key, in the bar, by a tab, over a tile."""

from collections.abc import Iterator

from pcm_sim.domain import events
from pcm_sim.domain.labels import say
from pcm_sim.domain.routes import BAR, route
from pcm_sim.domain.screen import PageKind, Screen, Spot
from pcm_sim.domain.spots import HOME, TAB
from pcm_sim.domain.vehicle import HardKey
from pcm_sim.scenario.pictures.camera import Surface
from pcm_sim.scenario.play.beats import Touch
from pcm_sim.scenario.play.stage import Stage

_BACK = "BACK"
_LAYERS = 3
"""What can stand over a page at once: a dialog, an offer of the keyboard, a form or a wait."""


def go_home(stage: Stage) -> Iterator[Touch]:
    """Go to the home page."""
    yield from open_area(stage, stage.session.rules.tree.home)


def open_area(stage: Stage, node: str) -> Iterator[Touch]:
    """Open an area from wherever one is.

    Args:
        stage: The simulation.
        node: Id of the area, or of home.
    """
    key = _key_for(stage, node)
    if key:
        yield from press_hard(stage, key)
        return
    for _ in range(_LAYERS):
        if stage.session.screen.dialog is None:
            break
        yield from go_back(stage)
    spot = _spot_for(stage, node)
    if spot:
        yield from _touch_spot(stage, spot, node)
    elif node != stage.session.rules.tree.home:
        yield from _over_a_tile(stage, node)


def press_hard(stage: Stage, key: HardKey) -> Iterator[Touch]:
    """Press a hard key of the unit."""
    yield Touch(Surface.DEVICE, "key", f"key/{key.id}", key.id)
    stage.do(events.PressKey(key.id))


def go_back(stage: Stage) -> Iterator[Touch]:
    """Go one level back, or put away what stands over the page; on the first page nothing lies behind."""
    screen = stage.session.screen
    target = _way_back(screen)
    key = next((one for one in stage.session.rules.vehicle.head_unit.keys if one.id == _BACK), None)
    if target == "back":
        yield Touch(Surface.GLASS, "back", target)
    elif target:
        yield Touch(Surface.GLASS, "tap", target, _label(screen, target))
    elif key:
        yield Touch(Surface.DEVICE, "key", f"key/{key.id}", key.legend)
    stage.do(events.Back())


def _way_back(screen: Screen) -> str:
    """Give what leads back on the glass; empty where nothing there does."""
    if screen.dialog:
        return screen.dialog.buttons[-1].id
    if screen.kind is PageKind.WAIT:
        return "wait/cancel"
    return "back" if screen.can_go_back else ""


def _label(screen: Screen, target: str) -> str:
    buttons = screen.dialog.buttons if screen.dialog else ()
    return next((one.label for one in buttons if one.id == target), "")


def _key_for(stage: Stage, node: str) -> HardKey | None:
    rules = stage.session.rules
    keys = rules.vehicle.head_unit.keys
    return next((one for one in keys if rules.tree.keys.get(one.id) == node), None)


def _spot_for(stage: Stage, node: str) -> Spot | None:
    """Give the place beside the page that leads there, whether or not one is there already."""
    screen = stage.session.screen
    is_home = node == stage.session.rules.tree.home
    names = (HOME, f"{TAB}{node}") if is_home else (f"{BAR}{node}",)
    return next((one for one in (*screen.bar, *screen.tabs) if one.id in names), None)


def _touch_spot(stage: Stage, spot: Spot, node: str) -> Iterator[Touch]:
    yield Touch(Surface.GLASS, "tap", spot.id, spot.label)
    usable = spot.id in stage.session.screen.targets
    key = next((key for key, opens in stage.session.rules.tree.keys.items() if opens == node), "")
    # Where one is already, a touch does nothing: what it would do is what a key does.
    stage.do(events.Tap(spot.id) if usable or not key else events.PressKey(key))


def _over_a_tile(stage: Stage, node: str) -> Iterator[Touch]:
    rules = stage.session.rules
    yield from go_home(stage)
    hop = route(rules.vehicle, rules.tree, node)[-1]
    yield Touch(Surface.GLASS, "tap", hop.target, say(hop.label, stage.language))
    stage.do(events.Tap(hop.target))
