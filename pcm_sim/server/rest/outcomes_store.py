"""What comes back after something changed about what a customer buys."""

from pcm_sim.server.rest.outcomes import Done, Outcome, Success, tell_done
from pcm_sim.server.rest.seer import Seer, seer_of
from pcm_sim.server.rest.shown_owned import (
    ContractSeen,
    FunctionSeen,
    contract_of,
    function_of,
)
from pcm_sim.server.rest.shown_store import (
    Cart,
    OrderSeen,
    cart_of,
    order_of,
)


class OrderPlaced(Done):
    """An order, and what the cloud says of it: one whose payment failed is placed, and waits."""

    order: OrderSeen | None = None


class ContractChanged(Done):
    """A contract after it; what is said names the day on which it ends now."""

    contract: ContractSeen | None = None


class FunctionChanged(Done):
    """A function after it."""

    function: FunctionSeen | None = None


def _seer(success: Success) -> Seer:
    return seer_of(success.world, success.kit, success.language, success.deed.account)


def _cart(success: Success) -> Cart:
    return cart_of(_seer(success), success.deed.vin)


def _ordered(success: Success) -> OrderPlaced:
    done = tell_done(success)
    order = success.world.orders.get(str(done.item or success.deed.item))
    shown = order_of(success.world, order) if order else None
    return OrderPlaced(said=done.said, item=done.item, order=shown)


def _contract(success: Success) -> ContractChanged:
    contract = success.world.contracts.get(success.deed.item)
    shown = contract_of(_seer(success), success.deed.item, contract) if contract else None
    return ContractChanged(said=tell_done(success).said, contract=shown)


def _function(success: Success) -> FunctionChanged:
    function = success.world.functions.get(success.deed.item)
    shown = function_of(_seer(success), success.deed.item, function) if function else None
    return FunctionChanged(said=tell_done(success).said, function=shown)


CART = Outcome(Cart, _cart)
ORDERED = Outcome(OrderPlaced, _ordered)
CONTRACT = Outcome(ContractChanged, _contract)
FUNCTION = Outcome(FunctionChanged, _function)
