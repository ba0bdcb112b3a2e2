"""What became of a step on the car that follows, as values that can be told in words."""

from enum import StrEnum
from typing import NamedTuple

from pcm_sim.domain.labels import Message


class How(StrEnum):
    """How a car followed."""

    SAME = "same"
    OWN_WAY = "own_way"
    STANDS = "stands"


class Why(StrEnum):
    """Why two cars do not show the same."""

    ABSENT = "absent"
    REFUSED = "refused"
    ELSEWHERE = "elsewhere"
    NOT_SHOWN = "not_shown"
    OTHER_FORM = "other_form"
    OTHER_QUESTION = "other_question"
    DARK = "dark"
    JUMPED = "jumped"


class Followed(NamedTuple):
    """What became of a step on the car that follows.

    Attributes:
        how: It did the same, got to the same by its own way, or stands.
        why: Why it stands; none where it followed.
        message: What its unit says about that, such as why it lacks the entry; none where it says nothing.
        node: Where what was meant is on its menus; empty where it is nowhere.
    """

    how: How
    why: Why | None = None
    message: Message | None = None
    node: str = ""


SAME = Followed(How.SAME)


def stands(why: Why, message: Message | None = None, node: str = "") -> Followed:
    """Say why a car stands."""
    return Followed(How.STANDS, why, message, node)
