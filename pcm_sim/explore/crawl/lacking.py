"""What the entries of a page lack: a touch then does something else, though the page looks alike.

A crawl that leaves it out tries "Pair" once, without data, and never learns what it does with them.
"""

from collections.abc import Iterator

from pcm_sim.domain.areas import Via
from pcm_sim.domain.cabin import Cabin
from pcm_sim.domain.calling import way_of_calls
from pcm_sim.domain.checks import Check, refusal_of
from pcm_sim.domain.conditions import Facts, holds
from pcm_sim.domain.listings import items
from pcm_sim.domain.needs import needs_of, needs_of_form
from pcm_sim.domain.nodes import Action, Entrance, Listing, Node, Shortcut
from pcm_sim.domain.nodes import Check as CheckBox
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.unit import FormState

_CALLS = frozenset({"dial", "call_contact", "call_again"})
_STANDING = "standing"
_PIN = "pin_known"


def lacks_on(rules: Rules, cabin: Cabin, page: Node, facts: Facts) -> tuple[str, ...]:
    """Give what the entries of a page lack, each once, in order.

    Args:
        rules: The car's rules.
        cabin: The instant.
        page: The page, open or not.
        facts: What is so on it.
    """
    rows = (child for child in rules.tree.children(page) if holds(child.when, facts))
    return tuple(sorted({lack for row in rows for lack in _of_row(rules, cabin, row)}))


def lacks_of_form(rules: Rules, cabin: Cabin, form: FormState) -> tuple[str, ...]:
    """Give what a form lacks to be sent, beside what is typed into it."""
    needs = needs_of_form(rules, cabin, form.form, form.about)
    return tuple(sorted({*_failing(rules, cabin, needs, form.about), *_by(rules, cabin, form.form)}))


def _of_row(rules: Rules, cabin: Cabin, row: Node) -> Iterator[str]:
    match row:
        case Listing(of=of, does=does):
            found = items(rules, cabin, of)
            if not found:
                yield of
            yield from _by(rules, cabin, does)
            for item in found:
                yield from _failing(rules, cabin, needs_of(rules, cabin, row, item.id), item.id)
        case Entrance(form=form):
            yield from _failing(rules, cabin, needs_of_form(rules, cabin, form))
            yield from _by(rules, cabin, form)
        case CheckBox(setting="remember_pin"):
            needs = needs_of(rules, cabin, row)
            yield from _failing(rules, cabin, needs)
            if any(one.name == _STANDING for one in needs):
                yield _PIN
        case Action(does="factory_reset"):
            # It forgets the PIN of a card that stays open.
            if rules.vehicle.sim_slot and cabin.unit.typed_pin is None:
                yield _PIN
        case Action(does=does):
            yield from _failing(rules, cabin, needs_of(rules, cabin, row), cabin.unit.item)
            yield from _by(rules, cabin, does)
        case Shortcut(to=to):
            yield from _of_row(rules, cabin, rules.tree.nodes[to])
        case _:
            yield from _failing(rules, cabin, needs_of(rules, cabin, row))


def _failing(rules: Rules, cabin: Cabin, needs: tuple[Check, ...], item: str = "") -> Iterator[str]:
    failing = (one.name for one in needs if refusal_of((one,), rules, cabin, item))
    first = next(failing, "")
    if first:
        yield first


def _by(rules: Rules, cabin: Cabin, what: str) -> Iterator[str]:
    """Give by what else than Bluetooth a call goes, which then does something else to the data."""
    if what in _CALLS:
        way = way_of_calls(rules, cabin)
        if way is not Via.BLUETOOTH:
            yield f"by_{way.value}"
