"""A screen of each kind, and the walk over all screens that finds them."""

import pytest
from shipped import open_car

from pcm_sim.domain.view import view
from pcm_sim.session.crawl import crawl, kind_of
from pcm_sim.session.exhibits import KINDS, dressed, exhibits

ON_EVERY_CAR = {"home", "list", "text", "notice", "refusal", "dark"}
ON_CONNECTED_CARS = ON_EVERY_CAR | {"switches", "choice", "digits", "trouble", "wait", "question", "call"}


@pytest.mark.parametrize(
    ("row", "kinds"),
    [
        ("macan-95b-1", ON_CONNECTED_CARS | {"options"}),
        ("panamera-971-1b", ON_CONNECTED_CARS | {"status"}),
        ("taycan-y1a-b", ON_CONNECTED_CARS | {"keyboard", "status"}),
        ("macan-95b-old", ON_EVERY_CAR),
    ],
)
def test_a_car_has_its_kinds_of_screen(row, kinds):
    shown = [exhibit.kind for exhibit in exhibits(open_car(row))]

    assert kinds <= {*shown} <= {*KINDS}
    assert shown == sorted(shown, key=KINDS.index)


def test_a_picture_is_in_the_language_and_the_colours_asked_for():
    session = open_car("taycan-y1a-b")
    screens = [
        view(session.rules, dressed(session.rules, session.moment, "de", day=day).cabin)
        for day in (True, False)
    ]

    assert [screen.daylight for screen in screens] == [True, False]
    assert {screen.language for screen in screens} == {"de"}


def test_a_crawl_gives_each_kind_once_and_goes_on_where_another_left_off():
    session = open_car("macan-95b-old")
    seen = set()
    first = [kind_of(screen) for _, screen in crawl(session.rules, session.moment, seen)]

    assert len(first) == len({*first}) > 10
    assert list(crawl(session.rules, session.moment, seen)) == []
