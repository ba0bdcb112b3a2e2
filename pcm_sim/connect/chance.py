"""Where everything random comes from: the same seed gives the same run."""

from dataclasses import replace

from pcm_sim.domain.values import dataclass

_SIXTY_FOUR_BITS = (1 << 64) - 1
CODE_DIGITS = "0123456789"
CODE_CHARACTERS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"


@dataclass(frozen=True, slots=True)
class Chance:
    """The source of everything random: the same seed gives the same run.

    Attributes:
        seed: Chosen by the person.
        drawn: How many values were taken.
    """

    seed: int
    drawn: int = 0

    def text(self, length: int, characters: str) -> tuple[str, "Chance"]:
        """Draw a text.

        Args:
            length: Characters, at most 64.
            characters: What it is made of.

        Returns:
            The text, and the source after it.
        """
        first = self.drawn * 64
        values = (_mixed(self.seed, first + at) for at in range(length))
        text = "".join(characters[value % len(characters)] for value in values)
        return text, replace(self, drawn=self.drawn + 1)


def _mixed(seed: int, count: int) -> int:
    """Give the value number `count` of a seed: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014)."""
    state = (seed + (count + 1) * 0x9E3779B97F4A7C15) & _SIXTY_FOUR_BITS
    state = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _SIXTY_FOUR_BITS
    state = ((state ^ (state >> 27)) * 0x94D049BB133111EB) & _SIXTY_FOUR_BITS
    return state ^ (state >> 31)
