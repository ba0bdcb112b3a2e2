"""`pcm-sim schema [KIND]`: the JSON Schema of a kind of data file, for editors and other programs."""

import argparse
import json
from pathlib import Path

from pcm_sim.catalogue.kinds import schema_of
from pcm_sim.cli import common
from pcm_sim.cli.file_kinds import ALL_KINDS as KINDS
from pcm_sim.cli.file_kinds import WRITTEN

_KNOWN = {**KINDS, **WRITTEN}
"""Whatever has a schema; listed are those that a person writes."""


def main(options: argparse.Namespace) -> int:
    """Print a schema, list the kinds, or write one schema or all of them into a folder."""
    if options.kind is not None and options.kind not in _KNOWN:
        near = common.meant(options.kind, KINDS, f"there are {', '.join(KINDS)}")
        refusal = common.Refusal(f"there is no kind of file {options.kind!r}{near}")
        return common.refuse(refusal, options)
    if options.write is not None:
        return _write(Path(options.write), [options.kind] if options.kind else [*_KNOWN], options)
    if options.kind is None:
        return _list(as_json=options.json)
    common.print_json(schema_of(options.kind, own=options.own, kinds=_KNOWN))
    return common.FINE


def _list(*, as_json: bool) -> int:
    if as_json:
        common.print_json({name: {"files": kind.stands, "about": kind.about} for name, kind in KINDS.items()})
    else:
        head = ("KIND", "FILES", "WHAT IT IS FOR")
        common.print_table([head, *((name, kind.stands, kind.about) for name, kind in KINDS.items())])
    return common.FINE


def _write(folder: Path, names: list[str], options: argparse.Namespace) -> int:
    files = {name: folder / f"{name}.schema.json" for name in names}
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, file in files.items():
            file.write_text(as_file(name, own=options.own), encoding="utf-8")
    except OSError as error:
        told = f"cannot write schemas into {str(folder)!r}: {error.strerror}"
        return common.refuse(common.Refusal(told), options)
    if options.json:
        common.print_json({"written": [str(file) for file in files.values()]})
    else:
        print(*files.values(), sep="\n")
    return common.FINE


def as_file(kind: str, *, own: bool = False) -> str:
    """Give a schema as its file holds it."""
    return json.dumps(schema_of(kind, own=own, kinds=_KNOWN), ensure_ascii=False, indent=1) + "\n"
