import re
from pathlib import Path

import pytest
from chromium import running_chromium
from visitors import WIDE, Visitor

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

    def come(base, size=WIDE, language="en"):
        visitor = Visitor(chromium, base, size, language)
        visitors.append(visitor)
        return visitor

    yield come
    for visitor in visitors:
        visitor.leaves()
    assert [trouble for visitor in visitors for trouble in visitor.troubles] == []
