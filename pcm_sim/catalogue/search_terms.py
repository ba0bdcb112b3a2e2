"""Words made comparable: however they are typed, in whatever language, with or without what says nothing."""

import re
import unicodedata
from collections.abc import Collection, Iterable

_MARKS = str.maketrans({"’": "'", "-": " ", "_": " "})
# How German is written on a keyboard without umlauts.
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_WORD = re.compile(r"[^\W_]+")
_HYPHENED = re.compile(r"[^\W_]+(?:-[^\W_]+)+")


def fold(text: str) -> str:
    """Make a text comparable: small letters, no accents, plain apostrophes, blanks for hyphens."""
    small = text.casefold().translate(_MARKS)
    if not small.isascii():
        plain = unicodedata.normalize("NFKD", small)
        small = "".join(letter for letter in plain if not unicodedata.combining(letter))
    return " ".join(small.split())


def phrase(text: str) -> str:
    """Give the words of a text and nothing else, to be compared as a whole."""
    return " ".join(_WORD.findall(fold(text)))


def spellings(text: str) -> tuple[str, ...]:
    """Give a text as a phrase, and as a keyboard without umlauts writes it."""
    plain = phrase(text)
    if text.isascii():
        return (plain,)
    without = phrase(unicodedata.normalize("NFC", text).casefold().translate(_UMLAUTS))
    return (plain,) if plain == without else (plain, without)


def terms(texts: Iterable[str]) -> frozenset[str]:
    """Give every word of texts, of each spelling; what a hyphen joins also as one word."""
    found: set[str] = set()
    for text in texts:
        for spelt in spellings(text):
            found.update(spelt.split())
        if "-" in text:
            found.update(fold(word.replace("-", "")) for word in _HYPHENED.findall(text))
    return frozenset(found)


def telling(words: str, fillers: Collection[str]) -> tuple[str, ...]:
    """Give the words that say something, in their order; all of them where none does.

    Args:
        words: As a person typed them.
        fillers: Folded words that say nothing.
    """
    said = tuple(dict.fromkeys(phrase(words).split()))
    kept = tuple(word for word in said if word not in fillers and (len(word) > 1 or word.isdigit()))
    return kept or said
