"""A report as JUnit XML: a case for each kind of finding and vehicle, and one for what limits cut off."""

from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pcm_sim.explore.finding import KINDS, Finding
from pcm_sim.explore.reports.report import Report

_COMPLETE = "complete"


def junit(report: Report, allowed: frozenset[str] = frozenset()) -> bytes:
    """Give a report as JUnit XML.

    Args:
        report: The report.
        allowed: Kinds of findings that fail nothing.
    """
    root = Element("testsuites", name="pcm-sim crawl")
    for car in report.vehicles:
        _suite(root, report, car, allowed)
    for count in ("tests", "failures"):
        root.set(count, str(sum(int(suite.get(count, "0")) for suite in root)))
    indent(root)
    return f'<?xml version="1.0" encoding="utf-8"?>\n{tostring(root, encoding="unicode")}\n'.encode()


def _suite(root: Element, report: Report, car: str, allowed: frozenset[str]) -> None:
    suite = SubElement(root, "testsuite", name=car)
    found = [one for one in report.findings if one.cell.car == car]
    for kind in KINDS:
        case = SubElement(suite, "testcase", classname=f"crawl.{car}", name=kind)
        ones = [one for one in found if one.kind == kind]
        if ones and kind not in allowed:
            _fail(case, kind, _counted(len(ones)), "\n".join(map(_told, ones)))
        elif ones:
            SubElement(case, "system-out").text = "\n".join(map(_told, ones))
    case = SubElement(suite, "testcase", classname=f"crawl.{car}", name=_COMPLETE)
    hit = [f"{cell}: {limit}" for cell, limit in report.limits if cell.split(" ", maxsplit=1)[0] == car]
    if hit:
        _fail(case, _COMPLETE, "a limit was hit, so that not everything was seen", "\n".join(hit))
    failures = len(suite.findall("testcase/failure"))
    for name, count in (("tests", len(suite)), ("failures", failures), ("errors", 0), ("skipped", 0)):
        suite.set(name, str(count))


def _fail(case: Element, kind: str, message: str, text: str) -> None:
    SubElement(case, "failure", type=kind, message=message).text = text


def _counted(number: int) -> str:
    return "1 finding" if number == 1 else f"{number} findings"


def _told(finding: Finding) -> str:
    about = f" {finding.entry}" if finding.entry else ""
    way = " > ".join(finding.way) or "at the start"
    return f"{finding.machine} {finding.where}{about}: {finding.what} [{finding.cell.name}: {way}]"
