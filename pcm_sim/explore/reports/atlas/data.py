"""What the page of the atlas reads: everything that it shows, as few values as will do.

`assets/atlas/model.js` reads it; the order of values in a row is told in both.
"""

from collections.abc import Iterator, Mapping, Sequence

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.domain.labels import say
from pcm_sim.explore.coverage.coverage import Coverage
from pcm_sim.explore.coverage.measure import Missing
from pcm_sim.explore.finding import Finding
from pcm_sim.explore.reports.atlas.cards import Card, cards
from pcm_sim.explore.reports.atlas.labels import labels
from pcm_sim.explore.reports.atlas.layout import layout
from pcm_sim.explore.reports.atlas.pool import Pool
from pcm_sim.explore.reports.atlas.shown import shown
from pcm_sim.explore.reports.report import Report
from pcm_sim.explore.reports.told_cars import car_told, presets_told

_MOST = 200
"""How much that is missing is told of one measure; the rest stands in `coverage.json`."""
_REFUSED, _CHANGED = 1, 2

Plain = Mapping[str, object]


def data(catalogue: Catalogue, report: Report, scenarios: Mapping[Finding, str]) -> Plain:
    """Give all that the page shows.

    Args:
        catalogue: The data, for what cars and presets are called.
        report: The report.
        scenarios: Which file plays a finding again, as seen from the page.
    """
    return _Data(catalogue, report, scenarios).plain()


class _Data:
    """Numbers names, sheets and cards while they are told."""

    def __init__(self, catalogue: Catalogue, report: Report, scenarios: Mapping[Finding, str]) -> None:
        self._catalogue = catalogue
        self._report = report
        self._scenarios = scenarios
        self._names = Pool()
        self._sheets = Pool()
        self._cars = report.vehicles
        self._cards = (*cards(report),)
        self._number = {(one.car, one.machine, one.first.id): at for at, one in enumerate(self._cards)}
        self._pictures = {
            (one.car, one.machine, one.state, one.language): one.file for one in report.pictures
        }
        self._gaps = {(one.car, one.machine): _gaps(one) for one in report.coverage}

    def plain(self) -> Plain:
        report = self._report
        common, own = labels(self._cards, report.languages)
        for screen, called in self._unseen_labels():
            common.setdefault(screen, called)
        told: dict[str, object] = {
            "languages": list(report.languages),
            "cars": [
                {**car_told(self._catalogue, report, car), "labels": self._named(own.get(car, {}))}
                for car in self._cars
            ],
            "presets": presets_told(self._catalogue, report),
            "labels": self._named(common),
            "cards": [self._card(one) for one in self._cards],
            "unseen": [*self._unseen()],
            "findings": [self._finding(one) for one in report.findings],
            "graphs": [*self._graphs()],
            "coverage": [self._coverage(one) for one in report.coverage],
            "in_all": self._coverage(report.in_all) if report.in_all else None,
            "limits": [list(one) for one in report.limits],
            "steps": sum(len(part.found.walked) for part in report.parts),
        }
        return {**told, "names": self._names.values, "sheets": self._sheets.values}

    def _named(self, called: Mapping[str, object]) -> list[object]:
        return [[self._names.number(name), one] for name, one in called.items()]

    def _card(self, card: Card) -> list[object]:
        """Car, machine, screen, over, preset, presets, way, guards, entries, others, sheets, files, gaps."""
        names, first = self._names, card.first
        gaps = self._gaps.get((card.car, card.machine), frozenset())
        guards = [[names.number(name), int(holds), int(name in gaps)] for name, holds in first.guards]
        entries = [self._entry(card, entry.id, entry.kind, entry.position) for entry in card.entries]
        untried = sum(entry[3] is None for entry in entries)
        return [
            self._cars.index(card.car),
            names.number(card.machine),
            names.number(first.screen),
            names.number(first.over),
            names.number(card.preset),
            names.numbers(card.presets),
            names.numbers(first.way),
            guards,
            entries,
            [
                [names.number(act), *self._led(card, act, position)]
                for act, position in sorted(card.led)
                if not act.startswith("tap ")
            ],
            [self._sheets.number(shown(card.spoken[one].sheet)) for one in self._report.languages],
            [
                self._pictures.get((card.car, card.machine, first.id, one), "")
                for one in self._report.languages
            ],
            untried + sum(one[2] for one in guards),
        ]

    def _entry(self, card: Card, entry: str, kind: str, position: str) -> list[object]:
        """Name, kind, position, card that it leads to (none: untried; -1: elsewhere), flags, messages."""
        name = [self._names.number(entry), self._names.number(kind), self._names.number(position)]
        return [*name, *self._led(card, f"tap {entry}", position)]

    def _led(self, card: Card, act: str, position: str) -> list[object]:
        led = card.led.get((act, position))
        if led is None:
            return [None, 0, []]
        to = self._number.get((card.car, card.machine, led.to), -1)
        flags = _REFUSED * led.refused + _CHANGED * led.changed
        return [to, flags, self._names.numbers(led.messages)]

    def _unseen(self) -> Iterator[list[object]]:
        """Car, machine, screen, way, why: of screens that can be come to and were not seen."""
        for coverage in self._report.coverage:
            screens = coverage.measure("screens")
            for one in screens.missing if screens else ():
                yield [
                    self._cars.index(coverage.car),
                    self._names.number(coverage.machine),
                    self._names.number(one.id),
                    self._names.numbers(one.way),
                    one.why,
                ]

    def _unseen_labels(self) -> Iterator[tuple[str, list[str]]]:
        """Give what screens are called that nobody saw, as far as the menus of the car say so."""
        for coverage in self._report.coverage:
            nodes = self._catalogue.tree(self._catalogue.matrix.vehicles[coverage.car].tree).nodes
            screens = coverage.measure("screens")
            for one in screens.missing if screens else ():
                if one.id in nodes:
                    yield one.id, [say(nodes[one.id].label, language) for language in self._report.languages]

    def _finding(self, one: Finding) -> list[object]:
        """Kind, car, machine, where, entry, what, way, preset, card (-1: none), scenario."""
        names = self._names
        return [
            names.number(one.kind),
            self._cars.index(one.cell.car) if one.cell.car in self._cars else -1,
            names.number(one.machine),
            names.number(one.where),
            names.number(one.entry),
            one.what,
            names.numbers(one.way),
            names.number(one.cell.preset),
            self._card_of(one),
            self._scenarios.get(one, ""),
        ]

    def _card_of(self, finding: Finding) -> int:
        """Give the card of a finding, which names a state, or a screen whose first card will do."""
        car, machine, where = finding.cell.car, finding.machine, finding.where
        exact = self._number.get((car, machine, where))
        if exact is not None:
            return exact
        near = (
            at
            for at, one in enumerate(self._cards)
            if (one.car, one.machine, one.first.screen) == (car, machine, where)
        )
        return min(near, key=lambda at: len(self._cards[at].first.way), default=-1)

    def _graphs(self) -> Iterator[Plain]:
        for car, machine, parts in self._report.by_vehicle():
            covered = self._report.covered(car, machine)
            screens = covered.measure("screens") if covered else None
            laid = layout(parts, [one.id for one in screens.missing] if screens else ())
            place = {one.screen: at for at, one in enumerate(laid.spots)}
            yield {
                "car": self._cars.index(car),
                "machine": self._names.number(machine),
                "spots": [
                    [self._names.number(one.screen), one.column, one.row, place.get(one.parent, -1)]
                    for one in laid.spots
                ],
                "links": [[place[at], place[to]] for at, to in laid.links if at in place and to in place],
            }

    def _coverage(self, one: Coverage) -> Plain:
        return {
            "car": self._cars.index(one.car) if one.car else -1,
            "machine": one.machine,
            "complete": one.complete,
            "measures": [
                [
                    measure.name,
                    measure.declared,
                    measure.reachable,
                    measure.observed,
                    self._lacking(measure.missing),
                    self._lacking(measure.beyond),
                ]
                for measure in one.measures
            ],
        }

    def _lacking(self, ones: Sequence[Missing]) -> list[object]:
        return [[one.id, self._names.numbers(one.way), one.why] for one in ones[:_MOST]]


def _gaps(coverage: Coverage) -> frozenset[str]:
    """Give the conditions that were seen one way only, of those that can be both."""
    guards = coverage.measure("guards")
    return frozenset(one.id.rpartition(" = ")[0] for one in guards.missing) if guards else frozenset()
