"""The facts of a car that never change while it is played, and conditions over them in words."""

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.conditions import All, Any, Condition, FactValue, Is
from pcm_sim.domain.vehicle import Vehicle


def lasting_facts(
    catalogue: Catalogue, vehicle: Vehicle, market: str
) -> dict[str, FactValue | tuple[str, ...]]:
    """Give the facts of a car that never change while it is played.

    Args:
        catalogue: The data.
        vehicle: The car.
        market: Country it was sold in.
    """
    embedded = vehicle.embedded_sim == "always" or (
        vehicle.embedded_sim == "by_market" and catalogue.markets[market].embedded_sim
    )
    return {**vehicle.facts(), "car.embedded_sim": embedded}


def said(condition: Condition) -> str:
    """Write a condition in words."""
    match condition:
        case Is(fact, value):
            return f"{fact} is {str(value).lower() if isinstance(value, bool) else value}"
        case All(of):
            return " and ".join(map(said, of))
        case Any(of):
            return " or ".join(map(said, of))
        case _:
            return f"not ({said(condition.of)})"
