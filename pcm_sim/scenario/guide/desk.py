"""Where My Porsche is in a guide: on the telephone, or in a browser on a desk."""

from typing import NamedTuple

from pcm_sim.scenario.pictures.camera import Surface

CAR, HAND, DESK = "car", "hand", "desk"
_ON_DESK = frozenset({"portal", "store"})


class Desk(NamedTuple):
    """How the places of a scenario are told and pictured.

    Attributes:
        pages: My Porsche is pictured in a browser: `portal` and `store` on a desk, `phone` in the hand.
        first: Target that leads to the first page of the telephone, which a desk does not have.
    """

    pages: bool
    first: str

    def holds(self, place: str) -> bool:
        """Tell whether a place is a browser on a desk."""
        return self.pages and place in _ON_DESK

    def device(self, place: str) -> str:
        """Give what one looks at: in the car, in the hand, or on the desk."""
        return CAR if place == "car" else DESK if self.holds(place) else HAND

    def called(self, place: str) -> str:
        """Give what a place is called where it is said that it goes on there."""
        return f"{place}.page" if self.holds(place) else place

    def lacks(self, target: str, place: str) -> bool:
        """Tell whether whoever follows has nothing there to touch."""
        return self.holds(place) and target == self.first

    def pictured(self, surface: Surface | None, place: str) -> Surface:
        """Give what a picture of a surface shows; without one, of what one looks at."""
        surface = surface or (Surface.GLASS if place == "car" else Surface.PHONE)
        return Surface.PAGE if surface is Surface.PHONE and self.holds(place) else surface
