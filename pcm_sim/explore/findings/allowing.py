"""What looks like a fault and is right as it is, as the data say, each with its reason."""

from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import NamedTuple

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.explore.finding import Finding


class Allowed(NamedTuple):
    """A finding that is no fault.

    Attributes:
        finding: It.
        why: The reason, in a sentence.
    """

    finding: Finding
    why: str

    def plain(self) -> dict[str, object]:
        """Give it as plain values."""
        return {**self.finding.plain(), "why": self.why}


class Sorted(NamedTuple):
    """Findings, sorted.

    Attributes:
        faults: Those that nobody gave a reason for.
        allowed: Those that are right as they are.
    """

    faults: tuple[Finding, ...]
    allowed: tuple[Allowed, ...]


def sort(catalogue: Catalogue, findings: Iterable[Finding]) -> Sorted:
    """Tell what is allowed (`models/crawl.yaml`) from what is not, both in the order in which they come.

    Args:
        catalogue: The data.
        findings: What was found.
    """
    told = [(one, _reason(catalogue, one)) for one in findings]
    return Sorted(
        tuple(one for one, why in told if not why),
        tuple(Allowed(one, why) for one, why in told if why),
    )


def _reason(catalogue: Catalogue, finding: Finding) -> str:
    """Give why a finding is right as it is; empty where nobody says so."""
    for one in catalogue.plain["allowed"].values():
        alike = (
            (finding.where, one["where"]),
            (finding.entry, one.get("entry", "*")),
            (finding.cell.car, one.get("car", "*")),
        )
        if finding.kind == one["kind"] and all(fnmatchcase(name, pattern) for name, pattern in alike):
            return str(one["why"])
    return ""
