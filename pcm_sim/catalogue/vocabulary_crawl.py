"""What the file of the crawl looks like: its starts and limits, what is walked in pairs, masked, allowed."""

from pcm_sim.catalogue.shapes import Field, ListOf, MapOf, Name, OneOf, Record, Ref, Text, Whole
from pcm_sim.catalogue.vocabulary_masks import MASKS
from pcm_sim.domain.forms import FORMS
from pcm_sim.domain.setting_values import CHECKS, CHOICES

FINDINGS = (
    *("unreachable", "dangling", "difference", "trap", "one_way", "wrong_back", "inert"),
    *("refused_without_reason", "same_label", "small_target", "covered_target", "text_cut"),
    *("text_missing", "qt_warning", "crash", "differing_ids"),
)
"""Every kind of finding, in the order of reports."""

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
_ALLOWED = Record(
    {
        "kind": Field(OneOf(FINDINGS, "a kind of finding"), about="which kind of finding"),
        "where": Field(Text(), about="on which screens, by id; `*` is anything"),
        "entry": Field(Text(), required=False, about="about which entries or texts, by id; all by default"),
        "car": Field(Text(), required=False, about="on which cars, by key; all by default"),
        "why": Field(Text(), about="why it is right as it is"),
    },
    what="what is right as it is",
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
        "allowed": Field(
            MapOf(Name("[a-z][a-z0-9_]*", "an id in lower_snake"), _ALLOWED),
            about="what looks like a fault and is right as it is, each with the reason",
        ),
    },
    what="the file of the crawl",
)
