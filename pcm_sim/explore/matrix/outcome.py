"""What became of a matrix: its records together, as JSON, as JUnit XML and in a few lines."""

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any as Untyped

from pcm_sim.explore.matrix.junit import junit
from pcm_sim.explore.matrix.records import CRASHED, FAILED, VERDICTS, digest_of
from pcm_sim.explore.matrix.results import write_whole

MATRIX, JUNIT = "matrix.json", "junit.xml"
Plain = Mapping[str, Untyped]


class Outcome:
    """What became of the cases of a plan, as far as they were done.

    Args:
        plan: The plan as plain values.
        lines: The records, in the order of the plan.
    """

    def __init__(self, plan: Plain, lines: tuple[str, ...]) -> None:
        """Read the records."""
        self.plan = plan
        self.records: tuple[Plain, ...] = tuple(map(json.loads, lines))

    @cached_property
    def totals(self) -> Mapping[str, int]:
        """How many cases came to what."""
        count = Counter(one["verdict"] for one in self.records)
        return {verdict: count[verdict] for verdict in VERDICTS}

    @property
    def is_complete(self) -> bool:
        """Every case of the plan is there."""
        return len(self.records) == int(self.plan["cases"])

    @property
    def is_good(self) -> bool:
        """Nothing failed, nothing crashed, nothing is missing."""
        return self.is_complete and not self.totals[FAILED] and not self.totals[CRASHED]

    @property
    def bad(self) -> Iterator[Plain]:
        """Give the records of what failed or crashed."""
        return (one for one in self.records if one["verdict"] in {FAILED, CRASHED})

    def plain(self) -> dict[str, object]:
        """Give everything as plain values; the same however it was run."""
        counts: Counter[str] = Counter()
        for one in self.records:
            counts.update(one.get("counts", {}))
        plan = {name: value for name, value in self.plan.items() if name != "chunks"}
        return {
            "plan": plan,
            "complete": self.is_complete,
            "totals": dict(self.totals),
            "counts": dict(sorted(counts.items())),
            "digest": digest_of([[one["name"], one.get("digest", "")] for one in self.records]),
            "cells": list(self.records),
        }

    def write(self, folder: Path, *, is_shard: bool = False) -> None:
        """Write `matrix.json` and `junit.xml`.

        Args:
            folder: Into which; it must be there.
            is_shard: What other shards do is not missing.

        Raises:
            OSError: It cannot be written.
        """
        missing = 0 if is_shard else self.plan["cases"] - len(self.records)
        text = json.dumps(self.plain(), ensure_ascii=False, indent=1, sort_keys=True)
        write_whole(folder / MATRIX, f"{text}\n")
        write_whole(folder / JUNIT, junit(self.records, missing))
