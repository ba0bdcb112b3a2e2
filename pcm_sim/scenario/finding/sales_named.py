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
