"""What became of a matrix as JUnit XML: a suite for each vehicle, a test for each case; no times in it."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Any as Untyped
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pcm_sim.explore.matrix.records import CRASHED, FAILED, NOT_APPLICABLE

Plain = Mapping[str, Untyped]
_KINDS = {FAILED: "failure", CRASHED: "error", NOT_APPLICABLE: "skipped"}
_COMPLETE = "complete"
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def junit(records: Sequence[Plain], missing: int = 0) -> str:
    """Give records as JUnit XML.

    Args:
        records: What became of each case, those of one vehicle one after the other.
        missing: How many cases are not there; they fail a test of their own.
    """
    root = Element("testsuites", name="pcm-sim matrix")
    for car, same in groupby(records, key=lambda one: str(one["cell"]["car"])):
        ones = [*same]
        suite = SubElement(root, "testsuite", name=car)
        for one in ones:
            _test(suite, car, one)
        _count(suite, Counter(one["verdict"] for one in ones))
    if missing:
        suite = SubElement(root, "testsuite", name=_COMPLETE)
        test = SubElement(suite, "testcase", classname="matrix", name=_COMPLETE)
        SubElement(test, "failure", message=f"{missing:,} cells are missing")
        _count(suite, Counter({FAILED: 1}))
    for name in ("tests", "failures", "errors", "skipped"):
        root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'


def _test(suite: Element, car: str, record: Plain) -> None:
    test = SubElement(suite, "testcase", classname=f"matrix.{car}", name=_clean(record["name"]))
    if record["verdict"] not in _KINDS:
        return
    told = SubElement(test, _KINDS[record["verdict"]], message=_clean(record.get("why", "")))
    told.text = "\n".join(_clean(_said(one)) for one in record.get("findings", ()))


def _said(finding: Plain) -> str:
    way = " > ".join(finding["way"]) or "at the start"
    return f"{finding['machine']} {finding['where']}: {finding['what']} [{way}]"


def _count(suite: Element, verdicts: Counter[str]) -> None:
    counts = {"tests": verdicts.total(), "failures": verdicts[FAILED], "errors": verdicts[CRASHED]}
    for name, count in {**counts, "skipped": verdicts[NOT_APPLICABLE]}.items():
        suite.set(name, str(count))


def _clean(text: str) -> str:
    """Put a mark in the place of every sign that XML cannot hold."""
    return _NOT_IN_XML.sub("\ufffd", text)
