"""A product may be called by a word in the plural, so no sentence of a letter has it for its subject."""

import re

import pytest
from shipped import catalogue

LETTERS = catalogue().plain["letters"]
SUBJECT = re.compile(r"^\{product\} (?!\()")


@pytest.mark.parametrize("kind", LETTERS)
def test_no_sentence_begins_with_a_product(kind):
    letter = LETTERS[kind]
    texts = [letter.get("subject", {}), *letter["text"]]
    assert [one for text in texts for one in text.values() if SUBJECT.match(one)] == []
