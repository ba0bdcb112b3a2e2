"""The words of an index, and which of them may be meant: as typed, half typed, in a compound, or mistyped."""

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property

Postings = Mapping[str, Sequence[tuple[int, float]]]
"""Word to what it stands for, each with how much it says of it."""

PREFIX, STEM, INSIDE = 0.8, 0.8, 0.6
ONE_ERROR, TWO_ERRORS = 0.75, 0.55
SHORTEST_PREFIX, SHORTEST_PART, SHORTEST_TYPO, SHORTEST_TWO_ERRORS = 2, 4, 4, 8
LONGEST_WORD = 40
"""Nobody looks for a longer one, and comparing it takes time."""


class Lexicon:
    """Finds the known words that a typed word may mean.

    Args:
        postings: Every known word.
    """

    def __init__(self, postings: Postings) -> None:
        """Keep the words."""
        self._postings = postings

    @cached_property
    def words(self) -> Sequence[str]:
        """Every known word, in order."""
        return sorted(self._postings)

    def match(self, word: str) -> dict[int, float]:
        """Give what a word may stand for, each with how sure that is, up to 1.

        Args:
            word: Folded.
        """
        found: dict[int, float] = {}
        for known, sure in self._meant(word[:LONGEST_WORD]):
            for topic, weight in self._postings[known]:
                found[topic] = max(found.get(topic, 0), sure * weight)
        return found

    def _meant(self, word: str) -> Iterator[tuple[str, float]]:
        if word in self._postings:
            yield word, 1.0
        if len(word) >= SHORTEST_PREFIX:
            for known in self._beginning_with(word):
                yield known, PREFIX
        if len(word) >= SHORTEST_PART:
            yield from ((known, INSIDE) for known in self.words if word in known)
            for shorter in (word[:-1], word[:-2]):
                if len(shorter) >= SHORTEST_PART and shorter in self._postings:
                    yield shorter, STEM
        if word not in self._postings:
            yield from self._mistyped(word)

    def _beginning_with(self, word: str) -> Iterator[str]:
        for at in range(bisect_left(self.words, word), len(self.words)):
            if not self.words[at].startswith(word):
                return
            yield self.words[at]

    def _mistyped(self, word: str) -> Iterator[tuple[str, float]]:
        if len(word) < SHORTEST_TYPO:
            return
        # Only a word that is not known needs it, and it costs at the start.
        from rapidfuzz.distance import OSA  # noqa: PLC0415
        from rapidfuzz.process import extract  # noqa: PLC0415

        errors = 2 if len(word) >= SHORTEST_TWO_ERRORS else 1
        for known, distance, _ in extract(
            word, self.words, scorer=OSA.distance, score_cutoff=errors, limit=None
        ):
            yield known, ONE_ERROR if distance <= 1 else TWO_ERRORS
