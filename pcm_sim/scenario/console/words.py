"""Every word that the console in lines knows, whoever offers it."""

from collections.abc import Mapping
from typing import Final

from pcm_sim.scenario.console import (
    words_car,
    words_cloud,
    words_faults,
    words_history,
    words_links,
    words_presets,
    words_task,
)
from pcm_sim.scenario.console.prompt import Word

WORDS: Final[Mapping[str, Word]] = {
    **words_car.WORDS,
    **words_presets.WORDS,
    **words_cloud.WORDS,
    **words_faults.WORDS,
    **words_history.WORDS,
    **words_links.WORDS,
    **words_task.WORDS,
}
"""By word, in the order in which `help` lists them."""
