"""What an entry rests on: facts with their sentences, and the contested cells that matter for it."""

from collections.abc import Iterable, Iterator

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.readings import cells_about
from pcm_sim.domain.labels import say
from pcm_sim.domain.nodes import Node
from pcm_sim.domain.readings import LITERAL, Cell, statements_about
from pcm_sim.domain.routes import exists, placed, route_text, why_absent
from pcm_sim.domain.rules import Rules
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.session.why.parts import FactTold, OtherReading, ReadingTold
from pcm_sim.session.why.words import Words


def facts_told(catalogue: Catalogue, ids: Iterable[str], language: str) -> tuple[FactTold, ...]:
    """Give facts with what they say.

    Args:
        catalogue: The data.
        ids: Their numbers, `F…` or `X…`; twice the same is told once.
        language: ISO 639-1.
    """
    lines = catalogue.plain["facts"]
    return tuple(
        FactTold(one, say(catalogue.statement(one), language), tuple(lines.get(one, {}).get("lines", ())))
        for one in dict.fromkeys(ids)
    )


def facts_of_node(vehicle: Vehicle, node: Node) -> tuple[str, ...]:
    """Give the facts of an entry on a car: what the car's row proves of its feature goes first."""
    proven = [vehicle.proof[one] for one in node.features if one in vehicle.proof]
    return tuple(fact for facts in proven for fact in facts) if proven else node.facts


class Readings:
    """Tells which contested cells matter for an entry or a feature, by reading the car otherwise.

    Args:
        catalogue: The data.
        words: The language, and the car as it is read now.
        year: Its model year.
    """

    def __init__(self, catalogue: Catalogue, words: Words, year: int) -> None:
        """Keep the car."""
        self._catalogue = catalogue
        self._words = words
        self._rules: Rules = words.rules
        self._year = year
        # Reading a car in every way takes a while, and the same page is asked about at every step.
        self._known: dict[tuple[str, tuple[str, ...], tuple[str, ...]], tuple[ReadingTold, ...]] = {}

    def serves(self, rules: Rules, year: int, language: str) -> bool:
        """Tell whether it speaks of this car in this language."""
        return self._rules is rules and self._year == year and self._words.language == language

    def about(self, node: str, features: tuple[str, ...], facts: tuple[str, ...]) -> tuple[ReadingTold, ...]:
        """Give the cells that the facts name, and those that another reading of which changes something here.

        Args:
            node: The entry; empty for none.
            features: What it serves, or what was asked for.
            facts: What it rests on.
        """
        asked = (node, features, facts)
        if asked not in self._known:
            found = cells_about(self._catalogue.cells, self._rules.vehicle.key, self._year)
            told = (self._told(cell, node, features, named=cell.id in facts) for cell in found)
            self._known[asked] = tuple(filter(None, told))
        return self._known[asked]

    def _told(self, cell: Cell, node: str, features: tuple[str, ...], *, named: bool) -> ReadingTold | None:
        present = self._given(self._rules.vehicle, node, features)
        others = [
            (said, self._given(self._read(cell.id, statement), node, features))
            for statement, said in self._statements(cell)
        ]
        if not named and all(gives == present for _, gives in others):
            return None
        same = self._words.say("reading.same")
        language = self._words.language
        chosen = dict(self._rules.vehicle.readings).get(cell.id, cell.resolved)
        says = next((say(one.says, language) for one in cell.statements if one.id == chosen), "")
        return ReadingTold(
            cell.id,
            say(cell.title, language),
            says or self._words.say("reading.literal"),
            chosen == cell.resolved,
            tuple(
                OtherReading(said, same if gives == present else gives, gives != present)
                for said, gives in others
            ),
        )

    def _statements(self, cell: Cell) -> Iterator[tuple[str, str]]:
        """Give the statements that are not chosen, with what they say."""
        chosen = dict(self._rules.vehicle.readings).get(cell.id, cell.resolved)
        for one in statements_about(cell, self._rules.vehicle.key, self._year):
            if chosen not in {one.id, LITERAL}:
                yield one.id, say(one.says, self._words.language)

    def _read(self, cell: str, statement: str) -> Vehicle:
        row = self._catalogue.matrix.vehicles[self._rules.vehicle.key]
        readings = {**dict(self._rules.vehicle.readings), cell: statement}
        return self._catalogue.read(row, self._year, tuple(sorted(readings.items())))

    def _given(self, vehicle: Vehicle, node: str, features: tuple[str, ...]) -> str:
        """Say what is here on a car as it is read: the ways to the features, or whether it is there."""
        tree, language = self._rules.tree, self._words.language
        if features:
            ways = (
                route_text(vehicle, tree, one, language)
                if next(placed(vehicle, tree, one), None)
                else self._rules.text(why_absent(tree, one), language)
                for one in features
            )
            return " · ".join(ways)
        if not node:
            return ""
        return self._words.say("reading.there" if exists(vehicle, tree, node) else "reading.not_there")
