"""What the file of the crawl looks like: what a crawl begins with, and how far it goes."""

from pcm_sim.catalogue.shapes import Field, ListOf, Record, Ref, Whole

_MOST_STATES = 1_000_000
_MOST_STEPS = 100_000_000
_LIMITS = Record(
    {
        "states": Field(Whole(1, _MOST_STATES), about="states of one machine in one cell"),
        "per_screen": Field(Whole(1, _MOST_STATES), about="states of one screen"),
        "depth": Field(Whole(1, _MOST_STATES), about="acts from the start"),
        "steps": Field(Whole(1, _MOST_STEPS), about="acts that are done altogether"),
    },
    what="the limits of a crawl",
)
CRAWL = Record(
    {
        "starts": Field(
            ListOf(Ref("a preset")),
            about="presets that a crawl begins with beside the car as it was sold, where they fit the car",
        ),
        "limits": Field(_LIMITS, about="how far a crawl goes; one that is hit makes it incomplete"),
    },
    what="the file of the crawl",
)
