"""Languages that nobody speaks, made of the English texts: longer, accented, in brackets, one from the right.

They show what a translation would break before there is one: a bracket that is missing is a text that was
cut, a plain letter is a text that no file holds.
"""

import json
import re
from collections.abc import Mapping, Sequence
from typing import cast

from pcm_sim.catalogue.catalogue import Catalogue, Plain
from pcm_sim.catalogue.labels_found import ENGLISH, every_text
from pcm_sim.catalogue.shapes import Json
from pcm_sim.catalogue.translations import offer_languages

PSEUDO = "pseudo"
MIRRORED = "pseudo-mirrored"
PSEUDO_LANGUAGES = (PSEUDO, MIRRORED)

# Letters of Latin languages that both fonts have; those without an accent stay.
_ACCENTED = str.maketrans(
    "acdeghiklnorstuwyzACDEGHIKLNORSTUWYZ",
    "åçďéğħîķłñöřšťûŵýžÅÇĎÉĞĦÎĶŁÑÖŘŠŤÛŴÝŽ",
)
_VOWELS = "aeiouyAEIOUY"
_LONGER = 0.38
_BRACKETS = "[]"
# How a day is written: signs of a format, no words.
_NO_WORDS = ("desktop.time.date", "desktop.console.date", "desktop.console.day")
_HOLE = re.compile(r"(\{[a-z_.]+\})")


def pseudo(text: str) -> str:
    """Write an English text as the pseudo-languages say it.

    Args:
        text: With placeholders, which stay as they are.
    """
    if not text:
        return text
    words = "".join(_HOLE.split(text)[::2])
    # The brackets are two of the letters that make it longer.
    more = max(0, round(len(words) * _LONGER) - len(_BRACKETS))
    spare = _Spare(more, sum(not letter.isspace() for letter in words))
    said = (part if at % 2 else spare.stretch(part) for at, part in enumerate(_HOLE.split(text)))
    return f"{_BRACKETS[0]}{''.join(said)}{_BRACKETS[1]}"


class _Spare:
    """Letters that are still to be spread over a text, so that each word grows and all of them wrap."""

    def __init__(self, more: int, letters: int) -> None:
        self._share = more / letters if letters else 0.0
        self._due = 0.0

    def stretch(self, text: str) -> str:
        """Write a piece of text with its accents and its share of further letters."""
        return "".join(
            word.translate(_ACCENTED) if word.isspace() else self._word(word)
            for word in re.split(r"(\s+)", text)
        )

    def _word(self, word: str) -> str:
        self._due += len(word) * self._share
        # In whole letters; what is left over is the next word's.
        vowels = [at for at, letter in enumerate(word) if letter in _VOWELS]
        places = vowels or [at for at, letter in enumerate(word) if letter.isalpha()]
        if not places:
            return word.translate(_ACCENTED)
        more, self._due = int(self._due), self._due % 1
        again = {at: (more + len(places) - 1 - turn) // len(places) for turn, at in enumerate(places)}
        return "".join(letter * (1 + again.get(at, 0)) for at, letter in enumerate(word)).translate(_ACCENTED)


def speaking(catalogue: Catalogue, languages: Sequence[str]) -> Catalogue:
    """Give the data with pseudo-languages among the languages of the units.

    Args:
        catalogue: The data; they stay as they are.
        languages: Of `PSEUDO_LANGUAGES`.
    """
    plain = _copied(catalogue.plain)
    for one in [*every_text(plain)]:
        # A name that is the same in every language is no longer anywhere.
        if not one.is_for_all:
            for language in languages:
                one.put(language, one.english if one.id in _NO_WORDS else pseudo(one.english))
    known = cast("dict[str, dict[str, Json]]", plain["languages"])
    for language in languages:
        mirrored = language == MIRRORED
        known[language] = {**known[ENGLISH], "name": pseudo(language), "mirrored": mirrored}
    unit = cast("dict[str, dict[str, list[Json]]]", plain["policy"])["unit"]
    unit["languages"] = [*unit["languages"], *languages]
    offer_languages(plain, {language: str(known[language]["name"]) for language in languages})
    return Catalogue(plain, catalogue.folders)


def _copied(plain: Plain) -> dict[str, Json]:
    trees = cast("Mapping[str, Json]", plain["trees"])
    parts = {**plain, "trees": {name: trees[name] for name in trees}}
    copied: dict[str, Json] = json.loads(json.dumps(parts))
    return copied
