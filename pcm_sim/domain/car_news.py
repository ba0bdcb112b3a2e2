"""What the cloud tells a car that did not ask: what it may use now, and what happened to its functions."""

from typing import NamedTuple

from pcm_sim.domain.areas import Grant
from pcm_sim.domain.values import dataclass


class FunctionNews(NamedTuple):
    """Something that happened to a function of this car.

    Attributes:
        kind: What, as the cloud tells it: `offered`, `activated`, `failed`, `removed` and the like;
            `refused` where it did not do what was wanted.
        product: Id of the function.
        reason: Why it failed or was refused; empty where it did not.
    """

    kind: str
    product: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class CarNews:
    """The cloud tells the car something that it did not ask for.

    Attributes:
        grants: Everything the car may use now.
        told: What happened to its functions, in order.
    """

    grants: tuple[Grant, ...]
    told: tuple[FunctionNews, ...] = ()
