"""A trace as plain values, with every secret hidden."""

import platform
import sys
from collections.abc import Iterable, Mapping
from typing import Final, cast

from pcm_sim import __version__
from pcm_sim.domain.labels import Labels
from pcm_sim.scenario.play.beats import Fault
from pcm_sim.scenario.play.fault_words import FaultWords, plain_english
from pcm_sim.scenario.trace.album import Shot
from pcm_sim.scenario.trace.seeing import Seen
from pcm_sim.scenario.trace.tracing import StepTraced, TouchTraced, Trace

FORMAT: Final = 1
"""Of the files in a trace; what is added later does not raise it, what means something else does."""
LONGEST: Final = 6_000
"""Signs of one text; what is longer is cut."""

Plain = dict[str, object]


def manifest(trace: Trace) -> Plain:
    """Say what was played, on what, and what became of it."""
    cell = trace.played.cell
    said: Plain = {
        "format": FORMAT,
        "made_by": f"pcm-sim {__version__}",
        "unofficial": True,
        "python": platform.python_version(),
        "platform": sys.platform,
        "scenario": cell.scenario.id,
        "name": dict(cell.scenario.name),
        "file": cell.scenario.file,
        "cell": cell.name,
        "car": cell.car.said,
        "market": cell.car.market,
        "language": cell.car.language,
        "readings": list(cell.car.readings),
        "preset": cell.preset,
        "params": {name: value for name, value in cell.params.items() if not _is_secret(trace, name)},
        "verdict": trace.played.verdict.value,
        "facts": list(trace.played.facts),
        "steps": len(trace.steps),
        "left_out": trace.left_out,
        "not_reached": trace.played.left,
        "pictures": len(trace.album.images),
    }
    return cast("Plain", trace.veil.over(said))


def step(trace: Trace, one: StepTraced) -> Plain:
    """Say what became of a step of a trace, and what was seen."""
    at = one.result.step.at
    said: Plain = {
        "number": one.result.number,
        "file": at.file,
        "line": at.line,
        "col": at.col,
        "what": one.what,
        "note": dict(one.result.step.note),
        "verdict": one.result.verdict.value,
        "fault": _fault(one.result.fault),
        "touches": [_touch(touch) for touch in one.touches],
        "before": moment(one.before),
        "after": moment(one.after),
        "shot": _shot(one.shot),
        "changes": [[_short(part) for part in change] for change in one.changes],
        "asked": list(one.asked),
        "real_ms": round(one.ms, 2),
    }
    return cast("Plain", trace.veil.over(said))


def why(
    trace: Trace, one: StepTraced, reasons: Mapping[str, Labels], languages: Iterable[str]
) -> Mapping[str, object]:
    """Say why a step failed, in each language; nothing where it did not.

    Args:
        trace: Whose step it is.
        one: The step.
        reasons: The sentences by id.
        languages: ISO 639-1 codes.
    """
    fault = one.result.fault
    if fault is None:
        return {}
    told = {language: _parts(FaultWords(reasons, language), fault) for language in languages}
    return cast("Plain", trace.veil.over(told))


def moment(seen: Seen | None) -> Plain | None:
    """Say what was so at a moment on the screens; none where there was none."""
    if seen is None:
        return None
    return {
        "clock": seen.clock,
        "screen": seen.screen,
        "text": _short(seen.text),
        "phone": seen.phone,
        "phone_text": _short(seen.phone_text),
    }


def state(trace: Trace, seen: Seen | None) -> Plain | None:
    """Say everything that can be read of a moment: the screens, and what holds of car and unit."""
    told = moment(seen)
    if seen is None or told is None:
        return None
    return cast("Plain", trace.veil.over({**told, "facts": dict(seen.facts)}))


def _is_secret(trace: Trace, name: str) -> bool:
    declared = trace.played.cell.scenario.params.get(name)
    return declared is not None and declared.secret


def _fault(fault: Fault | None) -> Mapping[str, str] | None:
    return _parts(plain_english(), fault) if fault else None


def _parts(words: FaultWords, fault: Fault) -> Mapping[str, str]:
    return {name: _short(text) for name, text in words.told(fault)._asdict().items()}


def _touch(one: TouchTraced) -> Plain:
    touch = one.touch
    return {
        "surface": touch.surface.value,
        "kind": touch.kind,
        "target": touch.target,
        "label": touch.label,
        "text": touch.text,
        "detents": touch.detents,
        "ms": touch.ms,
        "shot": _shot(one.shot),
    }


def _shot(shot: Shot | None) -> Plain | None:
    if shot is None:
        return None
    box = [round(side, 1) for side in shot.box] if shot.box else None
    return {"image": shot.image, "width": shot.width, "height": shot.height, "box": box}


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
