"""The console behind a prompt: takes a line, does it, and answers in lines."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.scenario.console.doing_a_step import StepDoer, StepRefused
from pcm_sim.scenario.play.fault_words import FaultTold, fault_words
from pcm_sim.session.screen_text import as_text
from pcm_sim.session.simulation import Session

if TYPE_CHECKING:
    from pcm_sim.scenario.play.beats import Fault


class Answer(NamedTuple):
    """What came of a line.

    Attributes:
        lines: In words.
        good: It was done.
    """

    lines: tuple[str, ...] = ()
    good: bool = True


class Word(NamedTuple):
    """A word that the console knows besides the steps of scenarios.

    Attributes:
        takes: What follows it; empty for nothing.
        about: What it does, in a few words.
        do: Does it, from what follows the word.
    """

    takes: str
    about: str
    do: "Callable[[Prompt, str], Answer]"


class Prompt:
    """Does what is typed on a running simulation.

    Attributes:
        catalogue: The data.
        session: The simulation.

    Args:
        catalogue: The data.
        session: The simulation.
        words: The words it knows.
    """

    def __init__(self, catalogue: Catalogue, session: Session, words: Mapping[str, Word]) -> None:
        """Nothing is done yet."""
        self.catalogue = catalogue
        self.session = session
        self.words = words
        self._steps = StepDoer(catalogue)

    @property
    def language(self) -> str:
        """What the unit speaks, ISO 639-1; the answers do too where the data have words for it."""
        return self.session.moment.unit.language

    def answer(self, line: str) -> Answer:
        """Do what is typed.

        Args:
            line: A word of the console with what it takes, or a step of a scenario such as `tap: roaming`.
        """
        word, _, rest = line.strip().partition(" ")
        if not word or word.startswith("#"):
            return Answer()
        known = self.words.get(word)
        if known is not None and rest.strip() and not known.takes:
            return refusal(f"`{word}` takes nothing after it: {rest.strip()!r}")
        if known is not None:
            return known.do(self, rest.strip())
        if ":" not in line:
            return self._unknown(word)
        return self.step(line.strip())

    def step(self, written: str) -> Answer:
        """Do a step of a scenario, and show the screen after it."""
        try:
            self._steps.do(self.session, written)
        except StepRefused as refused:
            return refusal(str(refused))
        return self.screen()

    def screen(self) -> Answer:
        """Show the screen."""
        return Answer(tuple(as_text(self.session.screen).splitlines()))

    def words_for(self, fault: "Fault") -> FaultTold:
        """Say why something could not be done, in the language of the unit."""
        return fault_words(fault, self.language, self.catalogue.plain["failures"])

    def free_name(self, name: str) -> str:
        """Give a name under which no moment is kept yet."""
        taken = self.session.kept.names
        others = (f"{name} {number}" for number in range(2, len(taken) + 3))
        return next(one for one in (name, *others) if one not in taken)

    def _unknown(self, word: str) -> Answer:
        meant = near(word, self.words, "`help` lists the words")
        return refusal(f"there is no word {word!r}, and a step needs a colon, such as `tap: roaming`{meant}")


def near(said: str, known: Iterable[str], otherwise: str) -> str:
    """Say what was probably meant, after what there is not.

    Args:
        said: What was written.
        known: What could have been meant.
        otherwise: What to do where nothing is like it.
    """
    from difflib import get_close_matches  # noqa: PLC0415 - few write a word wrongly

    found = get_close_matches(said, list(known), n=1)
    return f": did you mean {found[0]!r}?" if found else f": {otherwise}"


def refusal(*lines: str) -> Answer:
    """Answer that something was not done, and why."""
    return Answer(lines, good=False)
