"""The data as the rest of the house sees them; each part is built when it is first asked for."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any as Untyped

from pcm_sim.catalogue import build
from pcm_sim.domain.labels import Labels, MessageText
from pcm_sim.domain.matrix import Matrix
from pcm_sim.domain.nodes import Tree
from pcm_sim.domain.phone import Phone
from pcm_sim.domain.rules import Policy, Rules
from pcm_sim.domain.things import Things
from pcm_sim.domain.vehicle import Market, Vehicle

Plain = Mapping[str, Untyped]


class Catalogue:
    """Vehicles, markets, trees, texts and facts.

    Args:
        plain: All values, checked, as the compilation or the start cache gives them.
    """

    def __init__(self, plain: Plain) -> None:
        """Keep the values; nothing is built yet."""
        self.plain = plain
        self._trees: dict[str, Tree] = {}

    @cached_property
    def markets(self) -> Mapping[str, Market]:
        """Every market by country code."""
        return {code: build.market(code, one) for code, one in self.plain["markets"].items()}

    @cached_property
    def matrix(self) -> Matrix:
        """The vehicle matrix."""
        vehicles = {key: build.vehicle(key, one, self.plain) for key, one in self.plain["vehicles"].items()}
        return Matrix(vehicles, self.plain["lines"], self.markets)

    @cached_property
    def policy(self) -> Policy:
        """Figures of ours."""
        return build.policy(self.plain["policy"])

    @property
    def languages(self) -> tuple[str, ...]:
        """Languages that the units offer."""
        return tuple(self.plain["policy"]["unit"]["languages"])

    @property
    def start(self) -> Plain:
        """What a simulation starts with."""
        start: Plain = self.plain["policy"]["start"]
        return start

    @property
    def tour(self) -> Plain:
        """Which cars and features the tour walks."""
        tour: Plain = self.plain["policy"]["tour"]
        return tour

    @property
    def features(self) -> Plain:
        """What a person can want, by feature."""
        features: Plain = self.plain["features"]
        return features

    @property
    def desktop(self) -> Mapping[str, Labels]:
        """Texts of the window round the device."""
        texts: Mapping[str, Labels] = self.plain["texts"]
        return texts

    @property
    def looks(self) -> Mapping[str, Plain]:
        """Tokens of every skin; figures with a point are numbers here."""
        return {
            look: {name: _number(value) for name, value in tokens.items()}
            for look, tokens in self.plain["looks"].items()
        }

    def statement(self, fact: str) -> Labels:
        """Give what a fact (F…) or a resolution (X…) says."""
        table = "resolutions" if fact.startswith("X") else "facts"
        statement = self.plain[table][fact]
        return {language: statement[language] for language in self.languages}

    def tree(self, tree_id: str) -> Tree:
        """Give a menu tree."""
        if tree_id not in self._trees:
            self._trees[tree_id] = build.tree(tree_id, self.plain["trees"][tree_id])
        return self._trees[tree_id]

    def rules(self, vehicle: Vehicle) -> Rules:
        """Give everything that a simulation of this car runs by."""
        return Rules(
            vehicle,
            self.tree(vehicle.tree),
            self._messages,
            self.plain["words"],
            self.markets,
            self.policy,
            self.languages,
            self._things,
        )

    @cached_property
    def phones(self) -> tuple[Phone, ...]:
        """The customers' telephones, as they are before anybody brings one."""
        return build.phones(self.plain)

    @cached_property
    def _things(self) -> Things:
        return build.things(self.plain)

    @cached_property
    def _messages(self) -> Mapping[str, MessageText]:
        return build.texts(self.plain["messages"])


def _number(value: str | int | bool) -> str | int | float | bool:
    if isinstance(value, str) and value.replace(".", "", 1).isdigit():
        return float(value)
    return value
