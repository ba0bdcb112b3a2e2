"""The cars that are shipped, each by what a person says for it; the data are read once."""

from functools import cache

from worlds import read_table

from pcm_sim.composition import load_catalogue, open_session

CARS = {
    **{row["row"]: (row["first"], row["market"]) for row in read_table("matrix.csv")},
    "718-981": ("718-2012", "FR"),
    "911-991-1": ("911-2012", "FR"),
    "cayenne-92a-old": ("cayenne-2011", "FR"),
    "macan-95b-old": ("macan-2014", "FR"),
    "panamera-970": ("panamera-2010", "FR"),
}
"""Every row of the matrix; the last five have no Porsche Connect."""


@cache
def catalogue():
    """Read the shipped data once."""
    return load_catalogue()


def open_car(row, language="en"):
    """Start a simulation of a row of the matrix."""
    car, market = CARS[row]
    return open_session(car, market, language, catalogue=catalogue())
