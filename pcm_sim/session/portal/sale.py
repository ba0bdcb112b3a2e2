"""Selling a car: the checklist with what is left of it, and what goes on charging after it (F108-F112)."""

from pcm_sim.connect.garage.car_leaving import holdings_of, open_sale_of
from pcm_sim.connect.garage.sale import Item, SaleState, Task, charges_seller, state_of
from pcm_sim.connect.operations.sale import steps_of
from pcm_sim.domain.labels import Message
from pcm_sim.domain.portal import PortalItem
from pcm_sim.session.portal.look import Look, Part
from pcm_sim.session.portal.wording import product

_PEOPLE = frozenset({Task.SECONDARY_USERS, Task.STILL_LINKED, Task.STILL_IN_PROFILE})
"""Steps whose left-overs are accounts; those of the others are products."""


def read_sale(look: Look) -> Part:
    """Read the sale of the car in view, and what whoever is signed in still pays of cars that were sold."""
    if look.account is None:
        return Part({"sale.open": False, "sale.charges": False})
    charged = _charged(look, look.account.id)
    shown = {"sale.charged": ", ".join(product(look, one) for one in charged)}
    facts = {"sale.charges": bool(charged), "sale.open": False, "sale.ready": False}
    if look.car is None or open_sale_of(look.world, look.car.vin, look.account.id) is None:
        return Part(facts, shown=shown)
    steps = steps_of(look.world, look.car.vin)
    # That the car leaves the profile is what the end of the sale does.
    undone = [one for one in steps if not one.done and one.task is not Task.STILL_IN_PROFILE]
    return Part(
        facts={**facts, "sale.open": True, "sale.ready": not undone},
        lists={
            "sale.steps": tuple(_step(look, one) for one in steps if one.task is not Task.STILL_IN_PROFILE)
        },
        shown={**shown, "sale.left": str(len(undone)) if undone else ""},
    )


def _step(look: Look, item: Item) -> PortalItem:
    state = "done" if item.done else "skipped" if item.skipped else "open"
    told = look.word(f"sale.state.{state}")
    text, way_out = look.kit.rules.tell(Message(item.recovery), look.language)
    return PortalItem(
        item.task.value,
        look.word(f"sale.{item.task.value}"),
        told,
        checked=item.done,
        facts=(("item.done", item.done), ("item.state", state)),
        shown=(
            ("item.name", look.word(f"sale.{item.task.value}")),
            ("item.text", look.word("sale.nothing_left") if item.done else text),
            ("item.todo", "" if item.done else way_out),
            ("item.state", told),
            ("item.lines", ", ".join(_named(look, item.task, one) for one in item.left)),
        ),
    )


def _named(look: Look, task: Task, left: str) -> str:
    if task not in _PEOPLE:
        return product(look, left)
    account = look.world.account(left)
    return account.name if account and account.name else left


def _charged(look: Look, account: str) -> tuple[str, ...]:
    """Name the products of sold cars that go on charging their seller (F108)."""
    holdings = holdings_of(look.world)
    sold = (
        one
        for one in look.world.sales.values()
        if one.seller == account
        and (car := look.world.car(one.vin))
        and state_of(one, car) is not SaleState.SALE_OPEN
    )
    return tuple(product for one in sold for product in charges_seller(one, holdings))
