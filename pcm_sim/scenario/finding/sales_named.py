"""Contracts and functions that a scenario names by their product."""

from pcm_sim.connect.functions.functions import FunctionSale
from pcm_sim.connect.store.contracts import Sale
from pcm_sim.connect.world import World


def sales_of(world: World, product: str) -> dict[str, Sale | FunctionSale]:
    """Give what was sold of a product, by key, the oldest first; services before functions.

    Args:
        world: The cloud.
        product: Id of a service or a function.
    """
    sold: dict[str, Sale | FunctionSale] = {key: one.sale for key, one in world.contracts.items()}
    sold.update((key, one.sale) for key, one in world.functions.items())
    return {key: one for key, one in sold.items() if one.product == product}


def sold_as(world: World, item: str, vin: str, payer: str) -> str:
    """Give the key of a contract or function that may go by its product; what is none stays as it is.

    Args:
        world: The cloud.
        item: A key, or a product.
        vin: The car it is in; empty for any.
        payer: Whose it is; empty for anybody's.
    """
    own = [
        key
        for key, sale in sales_of(world, item).items()
        if vin in {"", sale.vin} and payer in {"", sale.payer}
    ]
    return own[-1] if own else item
