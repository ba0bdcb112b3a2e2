"""What `/openapi.json` says is so: whatever is sent, nothing fails, and every answer is described."""

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.checks import not_a_server_error
from schemathesis.core.failures import FailureGroup
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from shipped import catalogue

from pcm_sim.composition_serve import founder_of, statuses_of
from pcm_sim.server.closed.shell import Terms
from pcm_sim.server.closed.tokens import KeyRing
from pcm_sim.server.rest import sessions
from pcm_sim.server.serving.app import build_app
from pcm_sim.server.worlds.clock import FROZEN, Pace
from pcm_sim.server.worlds.registry import DEFAULT, Worlds, WorldWish

CHECKS = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
)
EXAMPLES = 3
ENDLESS = "(events|stream)$"
"""Paths whose answers do not end by themselves."""


class Server:
    """A server in this process, in which one customer is signed in."""

    def __init__(self):
        self.worlds = Worlds(founder_of(catalogue()), pace=Pace(FROZEN))
        self.host = self.worlds.create(DEFAULT, WorldWish("taycan-2022"))
        terms = Terms(KeyRing(), names=("testserver",))
        self.app = build_app(self.worlds, terms, statuses_of(catalogue()))

    def signed_in(self):
        return {"Authorization": f"Bearer {sessions.begin(self.host, 'claire')}"}


@pytest.fixture(scope="module")
def server():
    return Server()


@pytest.fixture(scope="module")
def described(server):
    found = schemathesis.openapi.from_asgi("/openapi.json", server.app)
    return found.exclude(path_regex=ENDLESS)


def wrong_answers_of(operation, server):
    """Ask one path in several ways, well and badly, and tell what it answers that is not described."""
    server.host.reset()

    @settings(
        max_examples=EXAMPLES,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(case=operation.as_strategy())
    def asks(case):
        # What would be waited for until then does not come.
        (case.query or {}).pop("wait", None)
        case.call_and_validate(checks=CHECKS, headers=server.signed_in())

    try:
        asks()
    except (FailureGroup, AssertionError) as error:
        told = getattr(error, "exceptions", [error])
        return [f"{operation.label}: {one}" for one in told]
    return []


def test_every_path_answers_as_it_is_described(server, described):
    operations = [found.ok() for found in described.get_all_operations()]
    assert len(operations) > 150
    wrong = [one for operation in operations for one in wrong_answers_of(operation, server)]
    assert not wrong, "\n".join(wrong)
