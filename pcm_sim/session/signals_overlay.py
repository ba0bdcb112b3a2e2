"""Our branch of signals as an overlay for COVESA's VSS, in the YAML that the tools around it read."""

import json
from collections.abc import Iterator

from pcm_sim.session.signals import OWN, SIGNALS, Signal
from pcm_sim.session.values_taken import Whole

_HEAD = """\
# Signals of pcm-sim for which COVESA's Vehicle Signal Specification has no name: an overlay for it.
# These names are ours and stand in no standard.
"""
_BRANCHES = {
    "": "What VSS has no name for: mobile network, telephone, country, privacy. Names of pcm-sim.",
    "Modem": "The mobile network as the car sees it.",
    "Phone": "The customer's telephone in the car.",
}


def overlay() -> str:
    """Write the overlay, branches first."""
    return "".join((_HEAD, *(_branch(name, about) for name, about in _BRANCHES.items()), *_leaves()))


def _branch(name: str, about: str) -> str:
    path = f"{OWN}{name}".rstrip(".")
    return f"\n{path}:\n  type: branch\n  description: {_text(about)}\n"


def _leaves() -> Iterator[str]:
    return (_leaf(one) for one in SIGNALS if one.own)


def _leaf(one: Signal) -> str:
    lines = [f"\n{one.name}:", f"  datatype: {one.datatype}", f"  type: {one.kind}"]
    if one.unit:
        lines.append(f"  unit: {one.unit}")
    if one.allowed:
        lines.append(f"  allowed: [{', '.join(map(_text, one.allowed))}]")
    if isinstance(one.takes, Whole):
        lines += [f"  min: {one.takes.least}", f"  max: {one.takes.most}"]
    about = one.about[0].upper() + one.about[1:]
    return "\n".join((*lines, f"  description: {_text(f'{about}.')}", ""))


def _text(text: str) -> str:
    """Give a text in quotes: an unquoted NO or ON would be no text any more."""
    return json.dumps(text, ensure_ascii=False)
