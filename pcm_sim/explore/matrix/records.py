"""The record of a case: what became of it, as one line of JSON that is the same wherever it was done."""

import json
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import NamedTuple

from pcm_sim.explore.matrix.cases import Case

FINE, FAILED, NOT_APPLICABLE, CRASHED = "fine", "failed", "not applicable", "crashed"
VERDICTS = (FINE, FAILED, NOT_APPLICABLE, CRASHED)
"""What can become of a case. `crashed`: the simulator broke, or its process died."""


class Record(NamedTuple):
    """What became of a case.

    Attributes:
        case: The case.
        verdict: One of `VERDICTS`.
        digest: Of everything legible that was seen; empty where nothing was.
        counts: How many there were of what.
        findings: What looks like a fault, as plain values.
        why: What failed, in a sentence; empty where nothing did.
    """

    case: Case
    verdict: str
    digest: str = ""
    counts: Mapping[str, int] = {}
    findings: Sequence[Mapping[str, object]] = ()
    why: str = ""

    @property
    def line(self) -> str:
        """The record as one line of JSON, what is empty left out."""
        told = {
            "name": self.case.name,
            "cell": self.case.plain(),
            "verdict": self.verdict,
            "digest": self.digest,
            "counts": dict(self.counts),
            "findings": list(self.findings),
            "why": self.why,
        }
        return canonical({name: value for name, value in told.items() if value})


def canonical(value: object) -> str:
    """Write a value as JSON in the one way in which equal values give equal bytes."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def digest_of(value: object) -> str:
    """Give the SHA-256 of a value."""
    return sha256(canonical(value).encode()).hexdigest()


def crashed_line(case: Case, why: str) -> str:
    """Give the line of a case over which its process died.

    Args:
        case: The case.
        why: What is known of it: a signal, an exit code; nothing that differs from machine to machine.
    """
    return Record(case, CRASHED, why=why).line
