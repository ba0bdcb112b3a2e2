"""The entries of a guide: a try that is refused is told once, what is seen joins the word above it."""

from dataclasses import replace

from pcm_sim.scenario.guide.drafts import Draft
from pcm_sim.scenario.guide.hitches import MOST, Hitches
from pcm_sim.scenario.guide.model import Part
from pcm_sim.scenario.guide.words import Words


class Entries:
    """The entries, as they are added.

    Args:
        words: The guide's language.
        hitches: What may come in the way.
    """

    def __init__(self, words: Words, hitches: Hitches) -> None:
        """Begin with none."""
        self._words = words
        self._hitches = hitches
        self._parts: list[Part] = []
        self._refused: set[str] = set()

    @property
    def parts(self) -> tuple[Part, ...]:
        """All of them."""
        return tuple(self._parts)

    def tell(self, part: Part) -> None:
        """Add a word or a chapter."""
        self._parts.append(part)

    def add(self, draft: Draft) -> None:
        """Add a step that has ended, or what it was instead."""
        if draft.refused:
            self._add_case(draft)
            return
        self._refused.clear()
        for node_id in draft.hitch_ids:
            draft.hitches += self._hitches.at(node_id, MOST - len(draft.hitches))
        part = draft.part(self._words)
        above = self._parts[-1] if self._parts else part
        if part.kind == above.kind == "word" and not above.sees:
            self._parts[-1] = replace(
                above, notes=above.notes + part.notes, sees=part.sees, sights=part.sights, rests=part.rests
            )
        else:
            self._parts.append(part)

    def _add_case(self, draft: Draft) -> None:
        """Say what happens where something is not accepted, each once until it is."""
        if draft.refused not in self._refused:
            self._refused.add(draft.refused)
            self._parts.append(draft.case(self._words))
