"""Served worlds whose time stands still, and browsers that open their pages."""

import pytest
from page_browser import Browser
from shipped import catalogue
from starlette.applications import Starlette
from starlette.requests import HTTPConnection

from pcm_sim.composition_serve import founder_of
from pcm_sim.server.pages.app import pages_routes
from pcm_sim.server.worlds.choosing import WorldPrefix, the_host
from pcm_sim.server.worlds.clock import FROZEN, Pace
from pcm_sim.server.worlds.registry import Worlds, WorldWish


@pytest.fixture
def worlds():
    made = Worlds(founder_of(catalogue()), pace=Pace(FROZEN))
    made.create("default", WorldWish("taycan-2022"))
    return made


@pytest.fixture
def host(worlds):
    return worlds.get("default")


@pytest.fixture
def app(worlds):
    made = Starlette(routes=pages_routes(lambda scope: the_host(HTTPConnection(scope))))
    made.state.worlds = worlds
    return WorldPrefix(made)


@pytest.fixture
def browser(app):
    return Browser(app)


@pytest.fixture
def macan(worlds):
    worlds.create("macan", WorldWish("macan-2018"))
    return worlds.get("macan")
