"""Everything round the device, in long languages: nothing is cut, too small, or lies on another."""

import pytest
from desk_views import SMALLEST, USUAL, VIEWS, opened

from pcm_sim.catalogue.pseudo import MIRRORED, PSEUDO

MOST_TOLD = 20
# With the longest texts at both sizes; the texts that people read where there is least room for them.
SIZES = {PSEUDO: (USUAL, SMALLEST), "fr": (SMALLEST,), "de": (SMALLEST,), MIRRORED: (SMALLEST,)}


@pytest.mark.parametrize("language", SIZES)
def test_everything_round_the_device_can_be_read_and_clicked(qapp, language):  # noqa: ARG001 - it comes first
    found = {}
    with opened(language) as desk:
        for name, view in VIEWS.items():
            desk.begin(USUAL)
            view(desk)
            # What is open stays open, as when a person draws the window smaller.
            for size in SIZES[language]:
                desk.window.quick.resize(*size)
                desk.window.settle(frames=1)
                for fault in desk.faults():
                    found.setdefault(fault, f"{name} at {size[0]}")
    told = [f"{place}: {fault}" for fault, place in found.items()][:MOST_TOLD]

    assert not told, "\n".join(told)
