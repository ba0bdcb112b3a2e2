"""What a car may use, as the cloud tells it: services by their contracts, functions as they stand."""

from pcm_sim.connect.functions.functions import Function, FunctionState
from pcm_sim.connect.store.contracts import Contract, ContractState
from pcm_sim.connect.world import World
from pcm_sim.domain.areas import Grant

OFF = frozenset({ContractState.SUSPENDED, ContractState.WITHDRAWN})
UNKNOWN_TO_CAR = frozenset({FunctionState.ORDERED, FunctionState.REMOVED})
"""States in which the car has nothing to show of a function."""
_WORDS = {
    FunctionState.DOWNLOADING: "downloading",
    FunctionState.READY: "ready",
    FunctionState.ARMED: "confirmed",
    FunctionState.INSTALLING: "installing",
    FunctionState.ACTIVE: "active",
    FunctionState.FAILED: "failed",
    FunctionState.CANCELLED: "active",
    FunctionState.REMOVAL_READY: "removal_ready",
    FunctionState.REMOVING: "removing",
    FunctionState.REMOVAL_FAILED: "removal_failed",
}


def grants_of(world: World, vin: str) -> tuple[Grant, ...]:
    """List what a car knows that it may use; what waits for its next start online is left out (F047).

    Args:
        world: The cloud.
        vin: The car.
    """
    services = (_service(one) for one in _newest(world, vin) if one.in_car)
    functions = (
        _function(one)
        for one in world.functions.values()
        if one.sale.vin == vin and one.state not in UNKNOWN_TO_CAR
    )
    return (*services, *functions)


def _newest(world: World, vin: str) -> tuple[Contract, ...]:
    """Give the last contract of each product that a car ever had."""
    found = {one.sale.product: one for one in world.contracts.values() if one.sale.vin == vin}
    return tuple(found.values())


def _service(contract: Contract) -> Grant:
    if contract.state in OFF:
        return Grant(contract.sale.product, contract.ends, "off")
    return Grant(contract.sale.product, contract.term.ends)


def _function(function: Function) -> Grant:
    return Grant(function.sale.product, function.ends, _WORDS[function.state])
