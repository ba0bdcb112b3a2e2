"""Walking to a feature on any car, a touch at a time, as a person would."""

from collections.abc import Iterator, Sequence
from typing import Protocol

from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Choice, Entrance, Menu, Node, Page
from pcm_sim.domain.routes import Hop, placed, route, why_absent
from pcm_sim.domain.values import dataclass
from pcm_sim.session.hand import Hand
from pcm_sim.session.simulation import Session
from pcm_sim.session.views import CustomerView


class WalkError(Exception):
    """The way is closed in the present state; the text says where."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One touch of a walk, after it happened.

    Attributes:
        caption: What was done, in the unit's language.
        node: Id of the page that is shown now.
    """

    caption: str
    node: str


class Fingers(Protocol):
    """What touches the unit: a hand, or a robot before the window."""

    def press(self, key: str) -> None:
        """Press a hard key."""

    def tap(self, target: str) -> None:
        """Touch something on the screen."""

    def type_text(self, text: str) -> None:
        """Type on a keyboard."""


def walk_to(session: Session, node_id: str, hand: Fingers | None = None) -> Iterator[Stop]:
    """Walk from home to the page of a node, or to the page that a row stands on.

    Args:
        session: The simulation; it is driven by its keys and taps only.
        node_id: Where to go.
        hand: What touches it; the session itself by default.

    Raises:
        WalkError: Where a row on the way is not on the screen, or refuses.
    """
    hand = hand or Hand(session)
    rules = session.rules
    hops = route(rules.vehicle, rules.tree, node_id)
    for at, hop in enumerate(hops):
        last = at == len(hops) - 1
        if last and not opens_page(rules.tree.nodes[hop.node]):
            return
        yield _take(session, hand, hop)


def point_at(session: Session, feature: str) -> bool:
    """Walk from home to the entry of a feature, and turn the knob until the ring stands on its row.

    Args:
        session: The simulation; it is driven by its keys, taps and knob only.
        feature: `link`, `roaming`, `data_off`, `remember_pin`, …, or a second way as `ways_of` names it.

    Returns:
        Whether it got there; what refused on the way stays on the screen.
    """
    name, _, number = feature.partition("#")
    nodes = [*placed(session.rules.vehicle, session.rules.tree, name)]
    at = int(number) - 1 if number.isdigit() else 0
    return at < len(nodes) and point_at_node(session, nodes[at].id)


def point_at_node(session: Session, node_id: str) -> bool:
    """Walk from home to an entry, and turn the knob until the ring stands on its row.

    Args:
        session: The simulation; it is driven by its keys, taps and knob only.
        node_id: An entry of this car's menus.

    Returns:
        Whether it got there; what refused on the way stays on the screen.
    """
    node = session.rules.tree.nodes.get(node_id)
    if node is None or not session.moment.car.ignition:
        return False
    hand = Hand(session)
    hand.press(_home_key(session))
    try:
        for _ in walk_to(session, node.id, hand):
            pass
    except WalkError:
        return False
    if opens_page(node):
        return True
    rows = [row.id for row in session.screen.rows]
    row = row_for(node.id, rows)
    if not row:
        return False
    for steps in filter(None, (1, rows.index(row))):
        hand.turn_knob(steps)
    return True


def row_for(node_id: str, rows: Sequence[str]) -> str:
    """Give the row on a page that stands for a node: its own, or the first item of a list; empty for none."""
    return next((row for row in rows if row.partition("#")[0] == node_id), "")


def walk_feature(session: Session, feature: str, hand: Fingers | None = None) -> Iterator[Stop]:
    """Walk a whole flow: to the entry, touch it, and through what it asks.

    Args:
        session: The simulation, in a state in which the flow can succeed.
        feature: `link`, `roaming`, `data_off`, `remember_pin`, …
        hand: What touches it; the session itself by default.

    Raises:
        WalkError: Where a row on the way is not on the screen, or refuses.
    """
    rules = session.rules
    node = next(placed(rules.vehicle, rules.tree, feature), None)
    if node is None:
        reason, _ = rules.tell(why_absent(rules.tree, feature), _language(session))
        yield _stop(session, "walk.absent", reason)
        return
    hand = hand or Hand(session)
    Hand(session).press(_home_key(session))
    yield _stop(session, "walk.start", "")
    yield from walk_to(session, node.id, hand)
    if not opens_page(node):
        yield _take(session, hand, Hop("tap", node.id, node.label, node.id))
    yield from _answer(session, hand)


def _answer(session: Session, hand: Fingers) -> Iterator[Stop]:
    """Give what the flow asks for: a yes, a code, a Porsche ID."""
    if session.screen.dialog:
        hand.tap("dialog/yes")
        yield _stop(session, "walk.confirm", "")
    form = session.moment.unit.form
    if form is None:
        return
    for field in form.fields:
        hand.tap(f"form/field/{field.name}")
        hand.type_text(_secret(session, field.name))
        label = session.rules.word(f"field.{field.name}", _language(session))
        yield _stop(session, "walk.type", label)
    hand.tap("form/confirm")
    yield _stop(session, "walk.confirm", "")
    if session.moment.unit.pending:
        session.settle()
        yield _stop(session, "walk.wait", "")


def _secret(session: Session, field: str) -> str:
    owner = _owner(session)
    card = session.moment.car.card
    return {
        "code": owner.pairing_code,
        "email": owner.email,
        "password": owner.password,
        "security_code": owner.security_code,
        "pin": card.pin if card else "",
    }.get(field, "")


def _owner(session: Session) -> CustomerView:
    return next(customer for customer in session.customers() if customer.role == "primary")


def _take(session: Session, hand: Fingers, hop: Hop) -> Stop:
    """Press the key or tap the row; a row that is not there or that refuses ends the walk."""
    language = _language(session)
    label = say(hop.label, language)
    if hop.kind == "key":
        hand.press(hop.target)
        return _stop(session, "walk.press", label)
    before = session.screen
    in_bar = any(spot.id == hop.target for spot in before.bar)
    row = hop.target if in_bar else row_for(hop.target, [one.id for one in before.rows])
    if not row:
        raise WalkError(f"{label!r} is not on the page {before.title!r} in this state")
    hand.tap(row)
    dialog = session.screen.dialog
    if dialog and len(dialog.buttons) == 1:
        raise WalkError(f"{label!r} refuses: {dialog.text} {dialog.way_out}".strip())
    return _stop(session, "walk.tap", label)


def opens_page(node: Node) -> bool:
    """Tell whether touching an entry opens a page or a form."""
    return isinstance(node, Menu | Choice | Page | Entrance)


def _home_key(session: Session) -> str:
    tree = session.rules.tree
    return next(key for key, node in tree.keys.items() if node == tree.home)


def _stop(session: Session, word: str, label: str) -> Stop:
    caption = session.rules.word(word, _language(session)).replace("{label}", label)
    return Stop(caption, session.screen.node)


def _language(session: Session) -> str:
    return session.moment.unit.language
