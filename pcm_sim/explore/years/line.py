"""A model line over all its years: from each row of the matrix to the next."""

from collections.abc import Sequence
from itertools import pairwise

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.explore.years.comparing import years_of
from pcm_sim.explore.years.model import Years
from pcm_sim.session.opening import CarChoice


def line_of(catalogue: Catalogue, rows: Sequence[Vehicle], market: str, language: str) -> tuple[Years, ...]:
    """Compare each row of a line with the next.

    Args:
        catalogue: The data.
        rows: Its rows, in the order of their years.
        market: Country the cars were sold in, ISO 3166-1 alpha-2; a row that was not sold there is
            taken all the same, for a line has one history.
        language: Of everything that is written on the cars, ISO 639-1.
    """
    choices = [CarChoice(row, row.years[0].first, market) for row in rows]
    return tuple(years_of(catalogue, one, other, language) for one, other in pairwise(choices))
