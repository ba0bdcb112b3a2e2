"""What is shown of the presets: a line of the shelf, and what stands beside the lines."""

from typing import NamedTuple

from pcm_sim.domain.values import dataclass


class PresetRow(NamedTuple):
    """A line of the shelf: the name of a group, or a preset of it.

    Attributes:
        key: Tells it from the others; the name of a preset, or of a group with a colon before it.
        heading: Name of the group; empty for a preset.
        title: What the preset is called.
        teaches: What one learns from it.
        why_not: Why the car cannot begin with it; empty where it can.
        own: A person has saved it.
        loaded: The simulation began with it.
        asks: What is asked about it, `load` or `delete`; empty for nothing.
        question: That question in words.
        note: What was done with it last, or why not; empty for nothing.
        refused: It was not done.
        back: One can go back to what was before it was loaded.
    """

    key: str
    heading: str = ""
    title: str = ""
    teaches: str = ""
    why_not: str = ""
    own: bool = False
    loaded: bool = False
    asks: str = ""
    question: str = ""
    note: str = ""
    refused: bool = False
    back: bool = False


@dataclass(frozen=True, slots=True)
class PresetsProps:
    """What is shown beside the presets.

    Attributes:
        words: What is searched for.
        nothing: Nothing goes by these words.
        note: What was done last, or why not.
        refused: It was not done.
        about: The preset that this is about, at which it stands; empty for none.
        before: Name of the moment before the last load; empty where there is none to go back to.
        saving: The present state is about to be saved.
        name: What it is to be called.
        lesson: What it is to teach.
    """

    words: str = ""
    nothing: bool = False
    note: str = ""
    refused: bool = False
    about: str = ""
    before: str = ""
    saving: bool = False
    name: str = ""
    lesson: str = ""
