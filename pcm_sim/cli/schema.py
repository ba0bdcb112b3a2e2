"""`pcm-sim schema [KIND]`: the JSON Schema of a kind of data file, for editors and other programs."""

import argparse
import json
from pathlib import Path

from pcm_sim.catalogue.kinds import KINDS, schema_of
from pcm_sim.cli import common


def main(options: argparse.Namespace) -> int:
    """Print one schema, list the kinds, or write all schemas into a folder."""
    if options.write is not None:
        return _write(Path(options.write))
    if options.kind is None:
        return _list(as_json=options.json)
    if options.kind not in KINDS:
        near = common.meant(options.kind, KINDS, f"there are {', '.join(KINDS)}")
        refusal = common.Refusal(f"there is no kind of file {options.kind!r}{near}")
        return common.refuse(refusal, options)
    common.print_json(schema_of(options.kind))
    return common.FINE


def _list(*, as_json: bool) -> int:
    if as_json:
        common.print_json({name: {"files": kind.stands, "about": kind.about} for name, kind in KINDS.items()})
    else:
        head = ("KIND", "FILES", "WHAT IT IS FOR")
        common.print_table([head, *((name, kind.stands, kind.about) for name, kind in KINDS.items())])
    return common.FINE


def _write(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    for name in KINDS:
        file = folder / f"{name}.schema.json"
        file.write_text(as_file(name), encoding="utf-8")
        print(file)
    return common.FINE


def as_file(kind: str) -> str:
    """Give a schema as its file holds it."""
    return json.dumps(schema_of(kind), ensure_ascii=False, indent=1) + "\n"
