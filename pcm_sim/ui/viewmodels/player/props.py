"""What the bar of a playing scenario shows."""

from typing import NamedTuple

from pcm_sim.domain.labels import say
from pcm_sim.scenario.format import acts
from pcm_sim.scenario.format.model import Scenario, Step
from pcm_sim.scenario.play.fault_words import FaultTold

SPEEDS = ("0.5", "1", "2", "4", "max")


class PlayerProps(NamedTuple):
    """What the bar shows.

    Attributes:
        state: `none`, `playing`, `paused`, `failed` or `ended`.
        name: What is played.
        step: Number of the step at the top of the file, from 1; 0 before the first.
        steps: How many there are at the top of the file.
        number: Number of the step as reports have it: `4.16` is the 16th of what step 4 does.
        caption: The sentence to read.
        doing: What the hand does.
        chapter: Number of the chapter's step; empty before the first.
        speed: One of `SPEEDS`.
        expected: What should have been, where a step failed.
        seen: What was.
        hint: What to do; empty where nobody can tell.
        taken_over: Somebody touched the simulation meanwhile.
        more: Another one follows.
        card_icon: Drawing of what fills the eye; empty for none.
        card_title: Its title; empty while nothing does.
        card_detail: What stands below it.
    """

    state: str = "none"
    name: str = ""
    step: int = 0
    steps: int = 0
    number: str = "0"
    caption: str = ""
    doing: str = ""
    chapter: str = ""
    speed: str = "1"
    expected: str = ""
    seen: str = ""
    hint: str = ""
    taken_over: bool = False
    more: bool = False
    card_icon: str = ""
    card_title: str = ""
    card_detail: str = ""

    @property
    def per_ms(self) -> float:
        """Real ms that one of a cue takes."""
        return 0.0 if self.speed == SPEEDS[-1] else 1 / float(self.speed)

    def anew(self, scenario: Scenario, language: str, more: bool) -> "PlayerProps":
        """Begin with a scenario; the speed stays as it is.

        Args:
            scenario: What is played.
            language: Of the window, ISO 639-1.
            more: Another one follows.
        """
        name, steps = say(scenario.name, language), len(scenario.steps)
        return PlayerProps("paused", name, steps=steps, speed=self.speed, more=more)

    def failed(self, told: FaultTold) -> "PlayerProps":
        """Say that a step failed, and why."""
        return self._replace(state="failed", **told._asdict())


def order_of(number: str) -> tuple[int, ...]:
    """Give a step's number so that it can be compared: 3.2 comes before 3.10."""
    return tuple(int(part) for part in number.split("."))


def chapters_of(steps: tuple[Step, ...], before: str = "") -> list[tuple[str, acts.Chapter]]:
    """Give the chapters of a scenario, each with the number of its step; repetitions are left out."""
    found: list[tuple[str, acts.Chapter]] = []
    for at, step in enumerate(steps, 1):
        number = f"{before}{at}"
        match step.act:
            case acts.Chapter():
                found.append((number, step.act))
            case acts.Run(steps=inner) | acts.When(steps=inner):
                found += chapters_of(inner, f"{number}.")
    return found


def speed_named(speed: float) -> str:
    """Give the speed that is nearest to a figure; anything above the fastest is as fast as it goes."""
    figures = [float(one) for one in SPEEDS[:-1]]
    if speed > figures[-1]:
        return SPEEDS[-1]
    return SPEEDS[min(range(len(figures)), key=lambda at: abs(figures[at] - speed))]
