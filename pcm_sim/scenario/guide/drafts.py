"""A step of a guide while it is being written, until nothing more belongs to it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from pcm_sim.scenario.guide.model import Hitch, Part, Reference, Sight
from pcm_sim.scenario.guide.words import Words

MOST_KEYS = 2
"""Hard keys of one step."""
TICKS = {"true": "tick", "false": "untick"}
"""What a box of a form is filled with, and how that is said."""


class Found(NamedTuple):
    """Where a way ends that was only to be shown.

    Attributes:
        says: That it is there.
        sight: Its picture.
    """

    says: str
    sight: Sight


@dataclass(slots=True)
class Draft:
    """One step while touches are added to it.

    Attributes:
        kind: `way` for keys and touches that lead somewhere, `fill` for typing, `deed` for one thing done,
            `act` for what is done beside the screens, `sight` for what is seen although nobody did anything.
        place: `car`, `phone`, `portal` or `store`.
        leads_in: Stands before all else: where it is done.
        home: It begins on the home screen of a unit that has no key for it.
        keys: Legends of hard keys.
        labels: What is touched on the way.
        says: Sentences of a deed.
        fields: What is typed into: label and text; an empty text for one's own data.
        ticks: Boxes of a form: label, and how it stands, one of `TICKS`.
        confirm: Legend of what confirms; none while nothing does.
        sights: Its pictures.
        last: Picture of the last touch on the way, or of what was typed.
        found: Where the way ends, if it only leads somewhere.
        result: Picture of what is seen afterwards.
        shows_result: That picture is worth its room.
        refused: Message that says why what was typed is not accepted; empty where it is.
        notes: Words of the author.
        sees: What should be seen afterwards.
        page: The page that should be seen where the way ends; empty where it goes on.
        hitches: What may come in the way.
        ids: Entries that are touched.
        hitch_ids: Those of them at which something may come in the way.
        facts: Facts it rests on.
    """

    kind: str
    place: str
    leads_in: str = ""
    home: bool = False
    keys: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    says: list[str] = field(default_factory=list)
    fields: list[tuple[str, str]] = field(default_factory=list)
    ticks: list[tuple[str, str]] = field(default_factory=list)
    confirm: str | None = None
    sights: list[Sight] = field(default_factory=list)
    last: Sight | None = None
    found: Found | None = None
    result: Sight | None = None
    shows_result: bool = False
    refused: str = ""
    notes: list[str] = field(default_factory=list)
    sees: list[str] = field(default_factory=list)
    page: str = ""
    hitches: list[Hitch] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    hitch_ids: list[str] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)

    def lead(self, label: str) -> None:
        """Go on by a label; the page before it needs no word."""
        self.labels.append(label)
        self.page = ""

    def see(self, said: tuple[str, ...], words: Words) -> None:
        """Add what should be seen; a page that is called as what led to it only where the way ends.

        Args:
            said: In words.
            words: The guide's language.
        """
        led = words.quoted((self.labels or self.keys or [""])[-1])
        if self.kind == "way" and not self.notes and said == (words.say("see.page", label=led),):
            self.page = said[0]
        else:
            self.sees += [one for one in said if one not in self.sees]

    @property
    def is_closed(self) -> bool:
        """Whether nothing is added any more, because something was to be seen."""
        return bool(self.sees or self.confirm is not None)

    def takes_key(self) -> bool:
        """Tell whether another hard key belongs to it."""
        fits = not self.labels and not self.home and len(self.keys) < MOST_KEYS
        return self.kind == "way" and self.place == "car" and fits and not self.is_closed and not self.notes

    def takes_touch(self, place: str) -> bool:
        """Tell whether another touch that leads on belongs to it."""
        fits = self.kind == "way" and self.place == place and self.found is None
        # A word of the author is about what was touched before it.
        return fits and not self.is_closed and not self.notes

    def takes_act(self) -> bool:
        """Tell whether more that is done beside the screens belongs to it."""
        return self.kind == "act" and not self.is_closed and not self.notes

    def takes_typing(self, place: str) -> bool:
        """Tell whether more typing belongs to it."""
        return self.kind == "fill" and self.place == place and not self.is_closed

    def part(self, words: Words) -> Part:
        """Give the step as it is read."""
        said = [self.leads_in, *self._sentences(words)]
        return Part(
            "word" if self.kind == "sight" else "step",
            tuple(filter(None, said)),
            tuple(self.labels) if len(self.labels) > 1 else (),
            tuple(self._ends(words)),
            tuple(self.notes),
            tuple(filter(None, (self.page, *self.sees))),
            tuple(self.hitches),
            self._pictures(),
            Reference(tuple(dict.fromkeys(self.ids)), tuple(dict.fromkeys(self.facts))),
        )

    def case(self, words: Words) -> Part:
        """Give a try that is refused as what happens in that case."""
        fields = words.listed(list(dict.fromkeys(label for label, _ in self.fields)))
        return Part(
            "case",
            (words.say("refused", field=fields) if fields else words.say("refused.plain"),),
            notes=tuple(self.notes),
            sees=tuple(dict.fromkeys(self.sees)),
            sights=(self.result,) if self.result and self.shows_result else (),
            rests=Reference(facts=tuple(dict.fromkeys(self.facts))),
        )

    def _pictures(self) -> tuple[Sight, ...]:
        """Give its pictures in the order in which they are taken, each once."""
        found = self.found.sight if self.found else None
        named = (*self.sights, self.last, found, self.result if self.shows_result else None)
        kept = {(one.beat, one.surface, one.target): one for one in named if one is not None}
        return tuple(sorted(kept.values(), key=lambda one: one.beat))

    def _sentences(self, words: Words) -> list[str]:
        match self.kind:
            case "way":
                return [words.way(self.keys, self.labels, home=self.home)]
            case "fill":
                return self._typing(words)
            case _:
                return self.says

    def _ends(self, words: Words) -> Iterator[str]:
        if self.found:
            yield self.found.says
        if self.last and any(not text for _, text in self.fields):
            yield words.say("type.example")

    def _typing(self, words: Words) -> list[str]:
        own = list(dict.fromkeys(label for label, text in self.fields if not text))
        said = [words.say("type.own", field=words.listed(own))] if own else []
        said += [
            words.say("type", text=words.quoted(text), field=words.quoted(label))
            for label, text in self.fields
            if text
        ]
        said += [words.say(TICKS[to], label=words.quoted(label)) for label, to in self.ticks]
        if self.confirm:
            said.append(words.say("confirm", label=words.quoted(self.confirm)))
        elif self.confirm is not None:
            said.append(words.say("confirm.plain"))
        return said
