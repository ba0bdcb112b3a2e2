"""Why a step failed, said in a language: for the window in its own, for a terminal in plain English."""

import re
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from pcm_sim.domain.labels import FALLBACK, Labels, say
from pcm_sim.scenario.play.phrases import Figure, Phrase, Quoted, Row, phrase

if TYPE_CHECKING:
    from pcm_sim.scenario.play.beats import Fault

FILE: Final = "menus/failures.yaml"
LONGEST: Final = 400
"""Signs of a text in a sentence; what is longer is cut."""
_HOLE = re.compile(r"\{([a-z_]+)\}")


class FaultTold(NamedTuple):
    """Why a step failed, in words.

    Attributes:
        expected: What should have been.
        seen: What was; empty where that says nothing more.
        hint: What to do next; empty where nobody can tell.
    """

    expected: str
    seen: str
    hint: str

    def __str__(self) -> str:
        """Say it on one line."""
        told = f"{self.expected}; {self.seen}" if self.seen else self.expected
        return f"{told} ({self.hint})" if self.hint else told


class FaultWords:
    """Says why steps failed, in one language.

    Args:
        texts: The sentences by id (`menus/failures.yaml`).
        language: ISO 639-1.
        quote: Puts a text into quotes; those of the language by default.
    """

    def __init__(
        self, texts: Mapping[str, Labels], language: str, quote: Callable[[str], str] | None = None
    ) -> None:
        """Keep them."""
        self._texts = texts
        self._language = language
        self._quote = quote or self._in_its_quotes

    def told(self, fault: "Fault") -> FaultTold:
        """Say why a step failed.

        Args:
            fault: Why.
        """
        return FaultTold(self.say(fault.expected), self.say(fault.seen), self.say(fault.hint))

    def say(self, figure: Figure) -> str:
        """Say a part of it."""
        match figure:
            case Phrase(text_id, figures):
                named = dict(figures)
                text = say(self._texts[text_id], self._language)
                return _HOLE.sub(lambda hole: self.say(named[hole[1]]), text)
            case Quoted(text):
                return self._quote(_short(text))
            case Row(figures, between):
                return between.join(map(self.say, figures))
            case str():
                return _short(figure)
            case int():
                return str(figure)
        return say(figure, self._language)

    def _in_its_quotes(self, text: str) -> str:
        return self.say(phrase("quote", text=" ".join(text.splitlines())))


def _short(text: str) -> str:
    """Cut a text that nobody reads to its end."""
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"


def fault_words(fault: "Fault", language: str, texts: Mapping[str, Labels]) -> FaultTold:
    """Say why a step failed.

    Args:
        fault: Why.
        language: ISO 639-1.
        texts: The sentences by id, as `Catalogue.plain["failures"]` gives them.
    """
    return FaultWords(texts, language).told(fault)


@lru_cache(maxsize=1)
def plain_english() -> FaultWords:
    """Give what says it as a terminal and a log do: in English of the shipped data, with straight marks."""
    # A run in which all goes well reads none of it.
    from pcm_sim.catalogue.data_root import data_root  # noqa: PLC0415
    from pcm_sim.catalogue.problems import Problems  # noqa: PLC0415
    from pcm_sim.catalogue.shapes import BAD, Context  # noqa: PLC0415
    from pcm_sim.catalogue.vocabulary_menus import FAILURES  # noqa: PLC0415
    from pcm_sim.catalogue.yaml_reader import read_yaml  # noqa: PLC0415

    problems = Problems()
    tree = read_yaml(data_root() / FILE, FILE, problems)
    plain = FAILURES.read(tree, Context(FILE, problems)) if tree is not None else BAD
    problems.raise_if_any()
    held = cast("dict[str, dict[str, Labels]]", plain)["failures"]
    texts = {text_id: {FALLBACK: one[FALLBACK].replace("’", "'")} for text_id, one in held.items()}
    return FaultWords(texts, FALLBACK, repr)
