"""Where the presets lie that a person has saved."""

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from pcm_sim.catalogue.data_root import SCENARIOS

FOLDER: Final = "presets"
VARIABLE: Final = "PCM_SIM_PRESETS"
"""Names the folder to use in place of the user's own."""


def own_folder(folders: Sequence[Path]) -> Path:
    """Give the folder into which presets are saved; it need not be there yet.

    Args:
        folders: The data folders, the shipped one first, as `Catalogue.folders` gives them.
    """
    if named := os.environ.get(VARIABLE):
        return Path(named)
    if folders[1:]:
        return folders[1] / SCENARIOS / FOLDER
    # Most commands look for none.
    import platformdirs  # noqa: PLC0415

    return platformdirs.user_data_path("pcm-sim", appauthor=False) / FOLDER
