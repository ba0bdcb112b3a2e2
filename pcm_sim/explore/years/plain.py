"""What differs between two cars as plain values, for programs."""

from collections.abc import Mapping

from pcm_sim.explore.years.model import (
    Area,
    Car,
    PagePair,
    PageSide,
    RowPair,
    RowSide,
    Step,
    Way,
    WaySide,
    Years,
)

Plain = Mapping[str, object]


def plain(years: Years) -> Plain:
    """Give all that differs between two cars as plain values, in a fixed order."""
    return {
        "first": _car(years.first),
        "second": _car(years.second),
        "equipment": [one._asdict() for one in years.equipment],
        "ways": [_way(one) for one in years.ways],
        "areas": [_area(one) for one in years.areas],
        "same_ways": years.same_ways,
        "pages": [_page(one) for one in years.pages],
        "same_pages": years.same_pages,
    }


def _car(car: Car) -> Plain:
    return {"key": car.key, "name": car.name, "years": car.years, "unit": car.unit}


def _way(way: Way) -> Plain:
    return {
        "feature": way.feature,
        "label": way.label,
        "verdict": way.verdict,
        "first": _side(way.first),
        "second": _side(way.second),
        "facts": list(way.facts),
    }


def _side(side: WaySide) -> Plain:
    return {"steps": [_step(step) for step in side.steps]} if side.steps else {"reason": side.reason}


def _step(step: Step) -> Plain:
    return {step.kind: step.label}


def _area(area: Area) -> Plain:
    return {
        "first": _step(area.first),
        "second": _step(area.second),
        "ways": [_way(way) for way in area.ways],
    }


def _page(pair: PagePair) -> Plain:
    told = {
        "verdict": pair.verdict,
        "first": _page_side(pair.first),
        "second": _page_side(pair.second),
        "reason": pair.reason,
        "rows": [_row(row) for row in pair.rows],
    }
    return {name: value for name, value in told.items() if value}


def _page_side(side: PageSide | None) -> Plain | None:
    return side and {"id": side.id, "title": side.title, "steps": [_step(step) for step in side.steps]}


def _row(row: RowPair) -> Plain:
    told = {
        "verdict": row.verdict,
        "first": _row_side(row.first),
        "second": _row_side(row.second),
        "elsewhere": list(row.elsewhere),
    }
    return {name: value for name, value in told.items() if value}


def _row_side(side: RowSide | None) -> Plain | None:
    return side and {"id": side.id, "label": side.label}
