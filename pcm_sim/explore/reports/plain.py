"""What `--json` prints: cells, coverage and findings as plain values."""

from pcm_sim.explore.reports.report import Report


def plain(report: Report) -> dict[str, object]:
    """Give a report as plain values, in a fixed order."""
    return {
        "complete": report.is_complete,
        "languages": list(report.languages),
        "cells": [
            {
                "cell": part.found.cell.plain(),
                "machine": part.found.machine,
                "states": len(part.found.states),
                "screens": len(part.found.screens),
                "steps": len(part.found.walked),
                "messages": len(part.found.messages),
                "limits": list(part.found.limits),
            }
            for part in report.parts
        ],
        "coverage": [one.plain() for one in report.coverage],
        "in_all": report.in_all.plain() if report.in_all else None,
        "counted": report.counted(),
        "findings": [one.plain() for one in report.findings],
        "allowed": [one.plain() for one in report.allowed],
    }
