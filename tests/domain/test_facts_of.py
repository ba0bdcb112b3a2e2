"""The facts that conditions ask for: every declared one, and nothing but declared values."""

import pytest
from worlds import (
    DEAD_SPOT,
    ID_CAR,
    PRIVATE,
    Seat,
    build_car,
    build_card,
    build_rules,
    build_unit,
    build_vehicle,
)

from pcm_sim.domain.cabin import facts_of
from pcm_sim.domain.conditions import FACTS
from pcm_sim.domain.unit import User

ANNA = User("anna@example.test", "Anna Example")
OUT = User("anna@example.test", "Anna Example", logged_in=False)


def facts(*, equipment=None, unit=None, **car):
    """Give the facts of an instant."""
    rules = build_rules(build_vehicle(**(equipment or {})))
    return facts_of(rules, Seat(rules, build_car(**car), build_unit(**(unit or {}))).cabin)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ({}, {"unit.linked": False, "unit.user": "none"}),
        ({"unit": {"users": (ANNA,)}}, {"unit.linked": True, "unit.user": "in"}),
        ({"unit": {"users": (OUT,)}}, {"unit.linked": True, "unit.user": "out"}),
        ({}, {"sim.state": "absent", "net.source": "embedded", "net.online": True}),
        ({"card": build_card()}, {"sim.state": "pin_required", "net.source": "card", "net.online": False}),
        ({"card": build_card(verified=True)}, {"sim.state": "ready", "net.online": True}),
        ({"card": build_card(pin_tries=0)}, {"sim.state": "puk_required"}),
        ({"card": build_card(pin_tries=0, puk_tries=0)}, {"sim.state": "dead"}),
        (DEAD_SPOT, {"net.online": False, "net.source": "embedded"}),
        ({"market": "PL", "country": "PL"}, {"net.source": "none", "net.online": False}),
        ({"private_mode": True}, {"car.private_mode": True, "net.online": False}),
        ({}, {"car.private_mode": False, "vehicle.link": ("code",), "vehicle.sim_slot": True}),
        ({"equipment": ID_CAR}, {"vehicle.link": ("id",), "vehicle.sim_slot": False}),
        ({"equipment": ID_CAR}, {"vehicle.roaming": "automatic", "vehicle.embedded_sim": "always"}),
        ({"equipment": {"private_mode": False}}, {"vehicle.private_mode": False}),
        ({}, {"vehicle.device_manager_key": ("SET",)}),
    ],
)
def test_the_facts_of_an_instant(state, expected):
    found = facts(**state)
    assert {name: found[name] for name in expected} == expected
    assert set(found) == {name for name in FACTS if not name.startswith("item.")}
    assert all(
        one in FACTS[name]
        for name, value in found.items()
        for one in (value if isinstance(value, tuple) else (value,))
    )


def test_the_facts_of_the_vehicle_are_those_that_never_change():
    seat = Seat()
    fixed = build_vehicle().facts()
    assert set(fixed) == {name for name in FACTS if name.startswith("vehicle.")}
    after = facts_of(seat.rules, seat.go_to(PRIVATE).tap("dialog/yes").cabin)
    assert {name: after[name] for name in fixed} == fixed
