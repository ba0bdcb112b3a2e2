"""What may come in the way at an entry: the unit's own messages that name a way out."""

import re
from collections.abc import Iterator
from itertools import islice

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.search_messages import messages_at
from pcm_sim.domain.labels import FALLBACK, Message, say
from pcm_sim.domain.rules import Rules
from pcm_sim.scenario.guide.model import Hitch
from pcm_sim.scenario.guide.words import Words

MOST = 3
"""What is told of one step; a page of troubles helps nobody."""
_TROUBLE = frozenset({"warning", "bad"})
# A figure that nobody knows beforehand, such as the tries that are left.
_UNKNOWN = re.compile(r"\{[a-z_.]+\}")
# Between two sentences, and not behind a shortened word, which has small letters after it.
_NEXT = re.compile(r"(?<=[.!?])\s+(?=[^\sa-zß-ÿ])")


class Hitches:
    """What may come in the way on one car, each told once in a guide.

    Args:
        catalogue: The data.
        rules: Those of the car.
        words: The guide's language.
    """

    def __init__(self, catalogue: Catalogue, rules: Rules, words: Words) -> None:
        """Nothing is told yet."""
        self._catalogue = catalogue
        self._rules = rules
        self._words = words
        self._told: set[str] = set()

    def leave_out(self, message: str) -> None:
        """Note that a message was told already."""
        self._told.add(message)

    def at(self, node_id: str, most: int = MOST) -> tuple[Hitch, ...]:
        """Give what may come in the way at an entry, the likeliest first and no more than so many."""
        return tuple(islice(self._found(node_id), most))

    def _found(self, node_id: str) -> Iterator[Hitch]:
        node = self._rules.tree.nodes.get(node_id)
        if node is None:
            return
        locks = {lock.message for lock in node.locks}
        for message in messages_at(self._catalogue, self._rules.vehicle, node):
            told = self._rules.messages.get(message)
            if message in self._told or told is None or not (message in locks or told.tone in _TROUBLE):
                continue
            if any(f"{{path.{feature}}}" in say(told.way_out, FALLBACK) for feature in node.features):
                # It leads to where one is already.
                continue
            text, way_out = map(known, self._rules.tell(Message(message), self._words.language))
            # What asks is no trouble.
            if text and way_out and not text.endswith("?"):
                self._told.add(message)
                yield Hitch(self._words.say("otherwise.says", text=self._words.quoted(text)), way_out)


def known(text: str) -> str:
    """Give a text without the sentences that have a figure which nobody knows beforehand."""
    return " ".join(one for one in _NEXT.split(text) if not _UNKNOWN.search(one))
