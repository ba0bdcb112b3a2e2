"""What the file of the crawl looks like: what it begins with, its limits, which parts it walks in pairs."""

from pcm_sim.catalogue.shapes import Field, ListOf, MapOf, Name, OneOf, Record, Ref, Text, Whole
from pcm_sim.catalogue.vocabulary_masks import MASKS
from pcm_sim.domain.forms import FORMS
from pcm_sim.domain.setting_values import CHECKS, CHOICES

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
_MACHINE = Record(
    {
        "machine": Field(
            OneOf(("pcm", "phone"), "pcm or phone"), about="where it is: on the unit, on the telephone"
        ),
        "forms": Field(
            ListOf(OneOf(FORMS, "a form of the unit")),
            required=False,
            about="forms of the unit that it consists of",
        ),
        "settings": Field(
            ListOf(OneOf((*CHECKS, *CHOICES), "a setting")),
            required=False,
            about="settings of the unit whose values make its states, and the pages between their rows",
        ),
        "actions": Field(ListOf(Text()), required=False, about="actions of the unit whose rows belong to it"),
        "pages": Field(
            ListOf(Text()),
            required=False,
            about="pages of the telephone that it consists of, with all below them",
        ),
        "starts": Field(
            ListOf(Ref("a preset")), about="presets it is walked from; `as_sold` for the car as it was sold"
        ),
    },
    what="a part that is walked in pairs",
)
CRAWL = Record(
    {
        "starts": Field(
            ListOf(Ref("a preset")),
            about="presets that a crawl begins with beside the car as it was sold, where they fit the car",
        ),
        "limits": Field(_LIMITS, about="how far a crawl goes; one that is hit makes it incomplete"),
        "machines": Field(
            MapOf(Name("[a-z][a-z0-9_]*", "an id in lower_snake"), _MACHINE),
            about="parts of the menus in which every two steps in a row are walked",
        ),
        "masks": Field(MASKS, about="what is not compared with an earlier crawl"),
    },
    what="the file of the crawl",
)
