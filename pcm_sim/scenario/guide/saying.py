"""Saying one thing that is done, in a sentence."""

from collections.abc import Mapping

from pcm_sim.scenario.format import acts
from pcm_sim.scenario.guide.words import Words
from pcm_sim.scenario.play.beats import Touch

Outcome = acts.Toggle | acts.Choose | acts.SetSlider
"""What says how something should stand, and not what is touched."""


def deed_said(words: Words, touch: Touch, label: str) -> str:
    """Say a touch.

    Args:
        words: The guide's language.
        touch: What is done.
        label: What is written there, in quotes.
    """
    match touch.kind:
        case "back":
            return words.say("back")
        case "hold":
            return words.say("hold", label=label)
        case "knob" if not touch.detents:
            return words.say("knob.press")
        case "knob":
            way = "knob.right" if touch.detents > 0 else "knob.left"
            return words.say(way, n=str(abs(touch.detents)))
        case _:
            return words.say("touch", label=label)


def outcome_said(words: Words, act: Outcome, label: str, options: Mapping[str, str], *, done: bool) -> str:
    """Say how something should stand in the end.

    Args:
        words: The guide's language.
        act: What should be so.
        label: What is written there, in quotes.
        options: What its values are called.
        done: It stands so already.
    """
    match act:
        case acts.Toggle(to=True):
            return words.say("tick.is" if done else "tick", label=label)
        case acts.Toggle():
            return words.say("untick.is" if done else "untick", label=label)
        case acts.Choose(option=option):
            return words.say("choose", label=label, option=words.quoted(options.get(option, option)))
        case acts.SetSlider(to=value):
            return words.say("slide", label=label, value=str(value))
