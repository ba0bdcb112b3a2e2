"""`pcm-sim signals`: the things of the car by the names of the vehicle industry, with what they are now."""

import argparse
import json
from collections.abc import Iterator, Sequence
from textwrap import fill

from pcm_sim.cli.common import FINE, Refusal, car_or_none, language, load, print_json, refuse
from pcm_sim.session.car_settings import Value
from pcm_sim.session.signals import SIGNALS, Signal
from pcm_sim.session.signals_overlay import overlay

WIDTH = 110
INDENT = " " * 6


def main(options: argparse.Namespace) -> int:
    """List the signals, or write the branch of ours as an overlay for the VSS.

    Returns:
        0, or 2 for a car or market that is not known.
    """
    if options.vspec and options.json:
        return refuse(Refusal("--vspec writes YAML: leave --json out"), options)
    if options.vspec:
        print(overlay(), end="")
        return FINE
    try:
        values = _values(options)
    except Refusal as refusal:
        return refuse(refusal, options)
    if options.json:
        print_json([_plain(one, values) for one in SIGNALS])
    else:
        for line in _lines(values):
            print(line)
    return FINE


def _values(options: argparse.Namespace) -> dict[str, Value] | None:
    """Give what is so on a car as it starts; none without a car."""
    if options.car is None:
        return None
    from pcm_sim.session.opening import open_session  # noqa: PLC0415

    catalogue = load(options)
    choice = car_or_none(catalogue, options)
    if choice is None:
        return None
    session = open_session(catalogue, choice, language(catalogue, options))
    return {one.name: one.value(session.rules, session.year, session.moment) for one in SIGNALS}


def _lines(values: dict[str, Value] | None) -> Iterator[str]:
    own = False
    yield "Names of COVESA’s VSS:"
    for one in SIGNALS:
        if one.own is not own:
            own = one.own
            yield "\nNames of our own, for what VSS has none:"
        now = f" = {_said(values[one.name])}" if values is not None else ""
        yield f"  {one.name}{now}"
        yield fill(f"{one.about} ({_shape(one)})", WIDTH, initial_indent=INDENT, subsequent_indent=INDENT)


def _shape(one: Signal) -> str:
    """Say what kind of signal it is, what it takes, or why it can only be read."""
    unit = f" in {one.unit}" if one.unit else ""
    takes = one.takes
    rule = f"takes {takes.wants}" if takes is not None else f"read only, {one.why_fixed}"
    return f"{one.kind}, {one.datatype}{unit}; {rule}"


def _said(value: Value) -> str:
    return "nothing" if value is None else json.dumps(value, ensure_ascii=False)


def _plain(one: Signal, values: dict[str, Value] | None) -> dict[str, object]:
    takes = one.takes
    plain: dict[str, object] = {
        "name": one.name,
        "own": one.own,
        "kind": one.kind,
        "datatype": one.datatype,
        "unit": one.unit or None,
        "allowed": _list(one.allowed),
        "about": one.about,
        "settable": takes is not None,
        "takes": takes.wants if takes is not None else None,
        "why_not": one.why_fixed or None,
    }
    return plain if values is None else {**plain, "value": values[one.name]}


def _list(words: Sequence[str]) -> list[str] | None:
    return list(words) or None
