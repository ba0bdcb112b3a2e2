"""What comes back after something changed about what a customer buys."""

from pcm_sim.server.rest.outcomes import Done, Outcome, Said, Success, tell_done
from pcm_sim.server.rest.seer import Seer, seer_of
from pcm_sim.server.rest.shown_store import (
    Cart,
    ContractSeen,
    FunctionSeen,
    OrderSeen,
    cart_of,
    contract_of,
    function_of,
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


def _said(success: Success) -> dict[str, Said | str | None]:
    return dict(tell_done(success).__dict__)


def _cart(success: Success) -> Cart:
    return cart_of(_seer(success), success.deed.vin)


def _ordered(success: Success) -> OrderPlaced:
    said = _said(success)
    order = success.world.orders.get(str(said["item"] or success.deed.item))
    return OrderPlaced.model_construct(**said, order=order_of(success.world, order) if order else None)


def _contract(success: Success) -> ContractChanged:
    contract = success.world.contracts.get(success.deed.item)
    shown = contract_of(_seer(success), success.deed.item, contract) if contract else None
    return ContractChanged.model_construct(**_said(success), contract=shown)


def _function(success: Success) -> FunctionChanged:
    function = success.world.functions.get(success.deed.item)
    shown = function_of(_seer(success), success.deed.item, function) if function else None
    return FunctionChanged.model_construct(**_said(success), function=shown)


CART = Outcome(Cart, _cart)
ORDERED = Outcome(OrderPlaced, _ordered)
CONTRACT = Outcome(ContractChanged, _contract)
FUNCTION = Outcome(FunctionChanged, _function)
