"""Walking through the menus changes nothing of what is worked out beside the pages."""

from dataclasses import replace

from worlds import build_unit

from pcm_sim.domain.beside_pages import beside_pages


def test_another_page_is_the_same_unit_beside_the_pages():
    unit = build_unit()
    assert beside_pages(replace(unit, stack=("a", "b"), focus="c")) is beside_pages(unit)


def test_what_is_beside_the_pages_makes_another():
    unit = build_unit()
    first = beside_pages(unit)
    changed = beside_pages(replace(unit, roaming=not unit.roaming))
    assert changed == replace(first, roaming=not unit.roaming)
