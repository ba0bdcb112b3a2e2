"""The table of routes: every deed that anybody but the instructor may ask has one, and it reads both ways."""

from enum import Enum
from typing import get_args

import pytest

from pcm_sim.connect.cloud import OPERATIONS
from pcm_sim.connect.deeds import CAR, CENTRE, CUSTOMER, INSTRUCTOR, SUPPORT, deed
from pcm_sim.server.rest.routes import Who
from pcm_sim.server.rest.table import ROUTES, route_for

ACTS_AS = {Who.CAR: {CAR}, Who.DESK: {CENTRE, SUPPORT}}
REFUSED = {("withdraw_contract", Who.BEARER)}
"""A customer is told there that support does it."""


def test_every_deed_of_a_car_a_customer_or_a_desk_has_a_route_of_whom_it_is_for():
    reached = {name for one in ROUTES for name in one.deeds if acts(one) & set(OPERATIONS[name].who)}
    assert reached == {name for name, one in OPERATIONS.items() if set(one.who) - {INSTRUCTOR}}
    strangers = {(name, one.who) for one in ROUTES for name in one.deeds}
    strangers = {(name, who) for name, who in strangers if not acts_as(who) & set(OPERATIONS[name].who)}
    assert strangers == REFUSED


def acts(route):
    return acts_as(route.who)


def acts_as(who):
    return ACTS_AS.get(who, {CUSTOMER})


def sample(field):
    kinds = [one for one in (get_args(field.annotation) or (field.annotation,)) if one is not type(None)]
    kind = kinds[0]
    if isinstance(kind, type) and issubclass(kind, Enum):
        return next(iter(kind)).value
    return {bool: True, int: 7}.get(kind, f"some {field.alias or ''}".strip())


@pytest.mark.parametrize("least", [True, False])
def test_what_a_request_asks_is_asked_by_that_request_and_no_other_of_its_kind(least):
    for route in ROUTES:
        fields = route.body.model_fields if route.body else {}
        body = {name: sample(one) for name, one in fields.items() if one.is_required() or not least}
        path = {name: f"the-{name}" for name in route.names}
        about = {**path, **body}
        if route.who is Who.INVITED:
            del about["token"]
        call = route.call_of(route.deed_of("me", about), "the-token")
        assert call is not None, route
        assert call.method, call.path == (route.method, route.path.format(**path))
        sent = {fields[name].alias or name: part for name, part in body.items()}
        assert call.body == (sent if route.body else None)


def test_a_deed_finds_its_request():
    _, call = route_for(deed("unlock", vin="V", security_code="1234"))
    assert call == ("POST", "/portal/v1/vehicles/V/commands", {"security_code": "1234", "command": "unlock"})
    typed = {"password": "p", "security_code": "1"}
    _, call = route_for(deed("sign_in_car", vin="V", email="a@example.org", **typed))
    assert call.body == {"porsche_id": "a@example.org", **typed}
    _, call = route_for(deed("request_sms", "paul"), token="t0ken")  # noqa: S106 - no secret
    assert call == ("POST", "/portal/v1/activations/t0ken/sms", None)
    assert route_for(deed("request_sms", "paul")) is None
    assert route_for(deed("arm_fault", item="f")) is None
