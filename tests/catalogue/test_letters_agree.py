"""Letters name a product so that the sentence is right for one that is called in the plural too."""

import re

import pytest

from pcm_sim.composition import load_catalogue

AGREES = re.compile(
    r"(?:^|[.,!?] ){product}(?: (?:pour|für|for) {car})?"
    r" (?:est|n’est|a|n’a|ne|se|arrive|attend|fonctionne|prend"
    r"|is|has|was|comes|ends|ended|goes|works|renews|ist|wird|wurde|läuft|endet|endete|ruht|wartet|verlängert)\b"
)


@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_no_verb_agrees_with_the_name_of_a_product(language):
    letters = load_catalogue().plain["letters"]
    texts = [
        one[language]
        for letter in letters.values()
        for one in (letter.get("subject", {}), *letter["text"])
        if one
    ]
    assert [text for text in texts if AGREES.search(text)] == []
