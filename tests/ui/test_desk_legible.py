"""Everything round the device, in long languages: nothing is cut, too small, or lies on another."""

import pytest
from desk_views import SMALLEST, USUAL, VIEWS, opened

from pcm_sim.catalogue.pseudo import MIRRORED, PSEUDO

MOST_TOLD = 20


@pytest.fixture(scope="module", params=[PSEUDO, "fr", "de", MIRRORED])
def desk(qapp, request):  # noqa: ARG001 - the application comes first
    """One window a language; opening one takes as long as showing ten views."""
    with opened(request.param) as found:
        yield found


@pytest.mark.parametrize("size", [USUAL, SMALLEST], ids=["usual", "smallest"])
def test_everything_round_the_device_can_be_read_and_clicked(desk, size):
    found = {}
    for name, view in VIEWS.items():
        desk.begin(size)
        view(desk)
        desk.window.settle(frames=1)
        for fault in desk.faults():
            found.setdefault(fault, name)
    told = [f"{name}: {fault}" for fault, name in found.items()][:MOST_TOLD]

    assert not told, "\n".join(told)
