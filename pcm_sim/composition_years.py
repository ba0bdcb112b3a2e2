"""The page of two cars, with pictures that the window draws."""

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.composition_pictures import photographer
from pcm_sim.explore.years.model import Years
from pcm_sim.explore.years.page import diff_page
from pcm_sim.explore.years.picturing import Pictured
from pcm_sim.session.opening import CarChoice


def drawn_page(
    catalogue: Catalogue, years: Years, choices: tuple[CarChoice, CarChoice], *, pictures: bool
) -> str:
    """Give the page of two cars.

    Args:
        catalogue: The data.
        years: What differs.
        choices: The two cars.
        pictures: Both screens of each page are drawn too.
    """
    pictured = Pictured()
    if pictures:
        years = pictured.draw(catalogue, years, choices, lambda session: photographer(catalogue, session))
    return diff_page(catalogue, years, years.language, pictured.pictures)
