"""The cloud told in lines and as plain values: what has a state in it, and what is due."""

from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import groupby

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.connect.states.kinds import states_to
from pcm_sim.domain.labels import say
from pcm_sim.session.console.agenda import DueSeen, what_is_due
from pcm_sim.session.console.object_details import Detail
from pcm_sim.session.console.objects import ObjectSeen, group_of, objects_of
from pcm_sim.session.simulation import Session

_WORDS = "desktop.console"


class CloudTeller:
    """Tells of the cloud of a simulation in the words of the data.

    Args:
        catalogue: The data.
        session: The simulation.
        language: ISO 639-1.
    """

    def __init__(self, catalogue: Catalogue, session: Session, language: str) -> None:
        """Nothing is looked at yet."""
        self._texts = catalogue.desktop
        self._session = session
        self._language = language

    def objects(self) -> Iterator[str]:
        """Tell everything that has a state, by its key and in words, under its headings."""
        for group, ones in groupby(self._seen(), key=lambda one: group_of(one.thing.kind)):
            rows = [(one.thing.key, one.state, _joined(one.name, one.about), self._said(one)) for one in ones]
            yield self._word(f"object.group.{group}")
            for row in _in_columns(rows):
                yield f"  {row}"

    def due(self) -> Iterator[str]:
        """Tell what is due, the soonest first."""
        rows = [(_written(one.clock), one.name, self._event(one.name), one.about) for one in self._due()]
        return iter(_in_columns(rows) or (self._word("clock.nothing"),))

    def objects_as_json(self) -> list[dict[str, object]]:
        """Give everything that has a state as plain values."""
        return [
            {
                "object": one.thing.kind,
                "key": one.thing.key,
                "customer": one.thing.account or None,
                "car": one.thing.vin or None,
                "item": one.thing.item or None,
                "name": one.name,
                "about": one.about,
                "state": one.state,
                "said": self._said(one),
                "states": list(states_to(one.thing.kind)),
            }
            for one in self._seen()
        ]

    def due_as_json(self) -> list[dict[str, object]]:
        """Give what is due as plain values, the soonest first."""
        return [
            {
                "at": _written(one.clock),
                "event": one.name,
                "key": one.key,
                "said": self._event(one.name),
                "about": one.about,
            }
            for one in self._due()
        ]

    def _seen(self) -> tuple[ObjectSeen, ...]:
        return objects_of(self._session.rules, self._session.moment, self._language)

    def _due(self) -> tuple[DueSeen, ...]:
        moment = self._session.moment
        return what_is_due(self._session.rules, moment, self._language, len(moment.world.agenda.waiting))

    def _said(self, one: ObjectSeen) -> str:
        state = self._word(f"object.state.{one.thing.kind}.{one.state}", one.state)
        return ", ".join(filter(None, (state, self._detail(one.detail))))

    def _detail(self, detail: Detail) -> str:
        if detail.word == "role":
            return self._word(f"object.role.{detail.text}")
        if detail.at is None:
            return detail.text
        return self._word(f"object.detail.{detail.word}").replace("{day}", _written(detail.clock))

    def _event(self, name: str) -> str:
        return self._word(f"due.{name}", name)

    def _word(self, text: str, otherwise: str = "") -> str:
        labels = self._texts.get(f"{_WORDS}.{text}")
        return say(labels, self._language) if labels else otherwise


def _joined(*parts: str) -> str:
    return " · ".join(filter(None, parts))


def _written(clock: int) -> str:
    """Write a time on the clock of the car: ms since 1970 there."""
    return f"{datetime.fromtimestamp(clock // 1000, UTC):%Y-%m-%d %H:%M}"


def _in_columns(rows: Sequence[tuple[str, ...]]) -> list[str]:
    """Write rows in columns as wide as they need."""
    if not rows:
        return []
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    return [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    ]
