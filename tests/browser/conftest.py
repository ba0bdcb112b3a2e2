import re
from pathlib import Path

import pytest
from chromium import running_chromium
from page_server import served
from served_worlds import ServedWorld
from visitors import WIDE, Visitor

from pcm_sim.composition import load_catalogue
from pcm_sim.composition_serve import founder_of
from pcm_sim.server.serving.app import build_app
from pcm_sim.server.worlds.clock import FROZEN, Pace
from pcm_sim.server.worlds.registry import Worlds, WorldWish

PICTURES = Path(__file__).resolve().parents[2] / "build/browser"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(item):
    """Leave a picture and the text of each page that a failed test had open."""
    report = yield
    if report.failed and report.when == "call":
        name = re.sub(r"[^\w.-]+", "-", item.name)
        for number, visitor in enumerate(getattr(item, "visitors", []), 1):
            picture = PICTURES / f"{name}-{number}.png"
            visitor.leaves_a_picture(picture)
            report.sections.append(("page", f"{picture}\n{picture.with_suffix('.txt').read_text('utf-8')}"))
    return report


@pytest.fixture(scope="session")
def chromium():
    """Start one browser a worker; each test has a fresh context in it."""
    with running_chromium() as running:
        yield running


@pytest.fixture
def visit(chromium, request):
    """Let people come to a server, each with a browser of their own."""
    visitors = request.node.visitors = []

    def come(base, size=WIDE, language="en", **more):
        visitor = Visitor(chromium, base, size, language, **more)
        visitors.append(visitor)
        return visitor

    yield come
    for visitor in visitors:
        visitor.leaves()
    assert [trouble for visitor in visitors for trouble in visitor.troubles] == []


@pytest.fixture(scope="session")
def catalogue():
    return load_catalogue()


@pytest.fixture(scope="session")
def server(catalogue):
    """Serve no world yet; time passes when it is told to."""
    worlds = Worlds(founder_of(catalogue), pace=Pace(FROZEN))
    with served(build_app(worlds)) as serving:
        yield serving, worlds


@pytest.fixture
def found(server, catalogue):
    """Found worlds that end with the test."""
    founded = []

    def begin(car="taycan-2022", preset=""):
        founded.append(ServedWorld(*server, WorldWish(car, preset=preset), catalogue))
        return founded[-1]

    yield begin
    for one in founded:
        one.end()
