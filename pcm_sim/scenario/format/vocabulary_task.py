"""What the block of a scenario looks like that makes it a task."""

from collections.abc import Mapping
from typing import Final

from pcm_sim.catalogue.shapes import Field, ListOf, Record, Whole
from pcm_sim.catalogue.vocabulary_assessment import COST_FIELDS
from pcm_sim.scenario.format.vocabulary_common import DURATION, TEXT
from pcm_sim.scenario.format.vocabulary_expect import EXPECT

_COSTS: Final[Mapping[str, Field]] = {
    name: Field(one.shape, required=False, about=one.about) for name, one in COST_FIELDS.items()
}
TASK = Record(
    {
        "text": Field(TEXT, about="what the trainee is asked to do"),
        "goal": Field(
            ListOf(EXPECT, minimum=1, what="what is expected"),
            required=False,
            about="what must be so in the end; else what the steps expect last",
        ),
        "pass": Field(Whole(1, 100), required=False, about="points from which on it is passed"),
        "limit": Field(DURATION, required=False, about="real time after which it is over"),
        "hints": Field(
            ListOf(TEXT, minimum=1, what="a list of hints"),
            required=False,
            about="told one after the other; else they are made from the way",
        ),
        "costs": Field(
            Record(_COSTS, what="points"), required=False, about="points in place of those of the policy"
        ),
    },
    what="a task",
)
