"""What a finding is called: the same for equal ones, fit for a file and for the id of a scenario."""

import re
from hashlib import blake2b
from typing import Final

from pcm_sim.explore.crawl.machine import PCM
from pcm_sim.explore.finding import Finding

_MOST: Final = 100
"""Signs of a name; what is longer ends in a digest of the whole."""


def name_of(finding: Finding) -> str:
    """Give the name of a finding, such as `trap-macan-95b-2-set-wifi`."""
    cell = finding.cell
    machine = "" if finding.machine == PCM else finding.machine
    # An entry is called by its page and itself.
    page = "" if finding.entry.startswith(f"{finding.where}/") else finding.where
    whole = "-".join(
        filter(None, map(_word, (finding.kind, cell.car, cell.preset, machine, page, finding.entry)))
    )
    return whole if len(whole) <= _MOST else f"{whole[: _MOST - 9].rstrip('-')}-{digest(whole)}"


def digest(text: str) -> str:
    """Give eight signs that are the same for the same text."""
    return blake2b(text.encode(), digest_size=4).hexdigest()


def _word(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")
