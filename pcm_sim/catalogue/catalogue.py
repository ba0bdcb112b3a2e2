"""The data as the rest of the house sees them; each part is built when it is first asked for."""

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING
from typing import Any as Untyped

from pcm_sim.catalogue import build
from pcm_sim.domain.formats import Formats
from pcm_sim.domain.keyboards import Keyboards
from pcm_sim.domain.labels import Labels, MessageText, say
from pcm_sim.domain.matrix import Matrix
from pcm_sim.domain.nodes import Tree
from pcm_sim.domain.phone import Phone
from pcm_sim.domain.rules import Policy, Rules
from pcm_sim.domain.things import Things
from pcm_sim.domain.vehicle import Market, Vehicle

if TYPE_CHECKING:
    from pcm_sim.catalogue.search_index import Index
    from pcm_sim.domain.phone_rules import PhoneRules
    from pcm_sim.domain.readings import Cell, Chosen

Plain = Mapping[str, Untyped]


class Catalogue:
    """Vehicles, markets, trees, texts and facts.

    Args:
        plain: All values, checked, as the compilation or the start cache gives them.
        folders: The data folders that they come from, the lowest first.
    """

    def __init__(self, plain: Plain, folders: Sequence[Path] = ()) -> None:
        """Keep the values; nothing is built yet."""
        self.plain = plain
        self.folders = tuple(folders)
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
    def language_names(self) -> Mapping[str, str]:
        """What each of them calls itself."""
        return {code: self.plain["languages"][code]["name"] for code in self.languages}

    @property
    def mirrored(self) -> frozenset[str]:
        """Those of them that run from right to left."""
        return frozenset(code for code in self.languages if self.plain["languages"][code]["mirrored"])

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
        """Tokens of every skin; lengths are numbers here."""
        return {
            look: {name: _token(name, value) for name, value in tokens.items()}
            for look, tokens in self.plain["looks"].items()
        }

    def word(self, word_id: str, language: str) -> str:
        """Give a short text of the unit."""
        return say(self.plain["words"][word_id], language)

    def statement(self, fact: str) -> Labels:
        """Give what a fact (F…) or a resolution (X…) says."""
        table = "resolutions" if fact.startswith("X") else "facts"
        statement = self.plain[table][fact]
        return {language: statement[language] for language in self.languages if language in statement}

    def tree(self, tree_id: str) -> Tree:
        """Give a menu tree."""
        if tree_id not in self._trees:
            self._trees[tree_id] = build.tree(tree_id, self.plain["trees"][tree_id])
        return self._trees[tree_id]

    @cached_property
    def cells(self) -> "Mapping[str, Cell]":
        """Every contested cell by its number."""
        from pcm_sim.catalogue.readings import build_cells  # noqa: PLC0415 - see below

        return build_cells(self.plain)

    @cached_property
    def index(self) -> "Index":
        """Everything that can be searched for; it is made ready with the first question."""
        from pcm_sim.catalogue.search_index import build_index  # noqa: PLC0415 - see above

        return build_index(self)

    @cached_property
    def wide_index(self) -> "Index":
        """The same with the cars and the facts, for whoever looks for anything at all."""
        from pcm_sim.catalogue.search_wider import build_wide_index  # noqa: PLC0415 - see above

        return build_wide_index(self)

    def read(self, vehicle: Vehicle, year: int, chosen: "Chosen") -> Vehicle:
        """Give a car as it is on readings other than ours.

        Args:
            vehicle: The car's row.
            year: Its model year.
            chosen: Which cells are read otherwise, and how.
        """
        if not chosen:
            return vehicle
        # Nobody who starts with our readings needs them.
        from pcm_sim.domain.readings import read_vehicle  # noqa: PLC0415

        return read_vehicle(vehicle, year, self.cells, chosen)

    def rules(self, vehicle: Vehicle) -> Rules:
        """Give everything that a simulation of this car runs by, on its readings."""
        policy, tree = self.policy, self.tree(vehicle.tree)
        if vehicle.readings:
            from pcm_sim.domain.readings import read_policy  # noqa: PLC0415 - as above

            policy = read_policy(policy, vehicle, self.cells)
            if policy.labels_as_written:
                from pcm_sim.catalogue.readings import as_written  # noqa: PLC0415 - as above

                tree = as_written(tree)
        return Rules(
            vehicle,
            tree,
            self._messages,
            self.plain["words"],
            self.markets,
            policy,
            self.languages,
            self._things,
            self.formats,
            self._keyboards,
        )

    @cached_property
    def phone_rules(self) -> "PhoneRules":
        """Everything that My Porsche on a customer's telephone runs by; built when it is first shown."""
        from pcm_sim.catalogue.build_phone import phone_rules  # noqa: PLC0415 - no start needs it

        return phone_rules(self.plain, self._messages, self.formats)

    @cached_property
    def phones(self) -> tuple[Phone, ...]:
        """The customers' telephones, as they are before anybody brings one."""
        return build.phones(self.plain)

    @cached_property
    def _things(self) -> Things:
        return build.things(self.plain)

    @cached_property
    def formats(self) -> Mapping[str, Formats]:
        """Language to how it writes days and figures."""
        return build.formats(self.plain["languages"])

    @cached_property
    def _keyboards(self) -> Keyboards:
        return build.keyboards(self.plain)

    @cached_property
    def _messages(self) -> Mapping[str, MessageText]:
        return build.texts(self.plain["messages"])


def _token(name: str, value: object) -> object:
    """Give a token as QML reads it: lengths as numbers, tables without their places in the file."""
    if isinstance(value, dict):
        return dict(value)
    return float(str(value)) if name.endswith("_mm") else value
