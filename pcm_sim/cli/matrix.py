"""`pcm-sim matrix`: opens many cells – cars, markets, languages, cards, presets, readings – and does each."""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.errors import CatalogueError
from pcm_sim.cli import common
from pcm_sim.explore.crawl.limits import Limits
from pcm_sim.explore.matrix.axes import Wanted
from pcm_sim.explore.matrix.chunks import Chunk
from pcm_sim.explore.matrix.crew import WorkerError
from pcm_sim.explore.matrix.merging import Merged, merge
from pcm_sim.explore.matrix.outcome import JUNIT, MATRIX
from pcm_sim.explore.matrix.planning import ALL, PAIRWISE, Plan, planned
from pcm_sim.explore.matrix.processes import Processes
from pcm_sim.explore.matrix.ray_joining import ClusterError
from pcm_sim.explore.matrix.results import Results
from pcm_sim.explore.matrix.runners import Here, Runner
from pcm_sim.explore.matrix.setup import PLAY, VISIT, Setup
from pcm_sim.explore.matrix.trouble import MatrixError
from pcm_sim.session.progress import progress

_SHARD = re.compile(r"([1-9][0-9]*)/([1-9][0-9]*)")
_MERGE = "merge"
_OUT = "pcm-sim-matrix"
_SHOWN = 20
"""Cases that failed which are told on the terminal; the report has all."""


def main(options: argparse.Namespace) -> int:
    """Plan a matrix and run it, or put the results of shards together."""
    try:
        if options.words:
            return _merge(options)
        return _run(common.load(options), options)
    except (MatrixError, WorkerError, ClusterError) as error:
        return common.refuse(common.Refusal(str(error)), options)
    except CatalogueError as error:
        refusal = common.Refusal(str(error), common.WRONG)
        refusal.__cause__ = error
        return common.refuse(refusal, options)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)


def _run(catalogue: Catalogue, options: argparse.Namespace) -> int:
    shard = _shard(options.shard)
    mode = ALL if options.all else PAIRWISE
    plan = planned(catalogue, _wanted(options), _setup(options), mode, three=options.three)
    if not options.json:
        _print_plan(plan)
    if options.count:
        if options.json:
            common.print_json(plan.plain())
        return common.FINE
    results = Results(Path(options.out or _OUT))
    try:
        results.begin(plan)
    except OSError as error:
        raise common.Refusal(
            f"cannot write results into {str(results.folder)!r}: {error.strerror}"
        ) from error
    chunks = plan.shard(*shard)
    missing = [*results.missing(plan.digest, chunks)]
    if len(missing) < len(chunks) and not options.json:
        there = len(chunks) - len(missing)
        print(f"{there:,} of {_chunks(len(chunks))} {'is' if there == 1 else 'are'} there already")
    _do(plan, missing, results, options)
    merged = merge([results.folder])
    is_shard = shard[1] > 1
    merged.outcome.write(results.folder, is_shard=is_shard)
    return _told(merged, options, results.folder, is_shard=is_shard)


def _do(plan: Plan, chunks: Sequence[Chunk], results: Results, options: argparse.Namespace) -> None:
    if not chunks:
        return
    with progress("doing cells", sum(len(chunk.cells) for chunk in chunks)) as advance:
        done = _on_ray(options) if options.ray is not None else _on_this_machine(options)
        try:
            for one in done.run(plan.setup, chunks):
                results.keep(plan.digest, one.chunk.id, one.lines)
                advance(one.chunk.cells[0].cell.car, len(one.chunk.cells))
        except KeyboardInterrupt:
            kept = "what is whole is kept: the same command goes on there"
            print(f"\npcm-sim: stopped; {kept} ({results.folder})", file=sys.stderr)
            raise


def _on_this_machine(options: argparse.Namespace) -> Runner:
    return Here() if options.jobs == 0 else Processes(options.jobs, options.seconds)


def _on_ray(options: argparse.Namespace) -> Runner:
    # Only a run on a cluster needs it.
    from pcm_sim.explore.matrix.cluster import OnRay  # noqa: PLC0415

    return OnRay(options.ray, options.jobs, options.seconds)


def _merge(options: argparse.Namespace) -> int:
    first, *folders = options.words
    if first != _MERGE:
        near = common.meant(first, [_MERGE], "`pcm-sim matrix --help` lists them")
        raise common.Refusal(f"matrix takes options, or `merge` and folders; {first!r} is neither{near}")
    merged = merge([*map(Path, folders)])
    out = Path(options.out) if options.out else None
    if out:
        try:
            out.mkdir(parents=True, exist_ok=True)
            merged.outcome.write(out)
        except OSError as error:
            raise common.Refusal(f"cannot write a report into {options.out!r}: {error.strerror}") from error
    return _told(merged, options, out)


def _told(merged: Merged, options: argparse.Namespace, folder: Path | None, *, is_shard: bool = False) -> int:
    """Tell what became of it, and give the exit code; a shard need not be complete."""
    outcome, missing = merged.outcome, merged.missing
    bad = [*outcome.bad]
    code = common.FINE if not bad and (is_shard or not missing) else common.WRONG
    if options.json:
        common.print_json({**outcome.plain(), "missing": list(missing)})
        return code
    for one in bad[:_SHOWN]:
        print(f"✗ {one['name']}: {one['verdict']}: {one.get('why', '')}")
    if len(bad) > _SHOWN:
        print(f"… and {len(bad) - _SHOWN:,} more")
    said = ", ".join(f"{count:,} {verdict}" for verdict, count in outcome.totals.items() if count)
    print(f"cells: {said or 'none is done'}")
    if missing:
        left = "for other shards, or missing" if is_shard else "missing"
        of = _chunks(len(outcome.plan["chunks"]))
        print(f"{len(missing):,} of {of} {'is' if len(missing) == 1 else 'are'} {left}: {_few(missing)}")
    if folder:
        print(f"report: {folder / MATRIX}, {folder / JUNIT}")
    return code


def _chunks(count: int) -> str:
    return "1 chunk" if count == 1 else f"{count:,} chunks"


def _few(names: Sequence[str], most: int = 5) -> str:
    more = f" and {len(names) - most:,} more" if len(names) > most else ""
    return f"{', '.join(names[:most])}{more}"


def _print_plan(plan: Plan) -> None:
    axes = " × ".join(f"{count:,} {name}" for name, count in plan.axes if count > 1)
    print(f"axes: {axes or 'one cell'}")
    count = plan.pairs
    added = f", {count.added:,} rows added for pairs that were left out" if count.added else ""
    print(f"cells: {len(plan.cases):,} ({plan.mode}) in {_chunks(len(plan.chunks))}")
    print(f"pairs {count.covered:,} of {count.feasible:,}, forbidden rows {count.forbidden:,}{added}")
    if plan.triples:
        held, feasible = plan.triples
        print(f"triples {held:,} of {feasible:,}")


def _setup(options: argparse.Namespace) -> Setup:
    do = options.do or (PLAY if options.scenario is not None else VISIT)
    if options.scenario is not None and do != PLAY:
        raise common.Refusal(
            f"--scenario plays scenarios; --do {do} does something else: leave out one of them"
        )
    made_up = tuple(one for one in common.asked_languages(options) if one.startswith("pseudo"))
    folders = tuple(str(folder.absolute()) for folder in common.overlays(options))
    most = {
        name: getattr(options, name) for name in ("states", "steps") if getattr(options, name) is not None
    }
    return Setup(folders, made_up, do, Limits(**most))


def _wanted(options: argparse.Namespace) -> Wanted:
    scenarios = _words(options.scenario) if options.scenario is not None else None
    if options.do == PLAY and scenarios is None:
        scenarios = ()
    return Wanted(
        _words(options.car),
        _words([options.market] if options.market else None),
        tuple(common.asked_languages(options)),
        _words(options.sim),
        _words(options.preset),
        _words(options.reading),
        scenarios,
    )


def _words(said: Sequence[str] | None) -> tuple[str, ...]:
    """Give words that were written with commas between them, or one after the other."""
    return tuple(word.strip() for one in said or () for word in one.split(",") if word.strip())


def _shard(said: str | None) -> tuple[int, int]:
    """Give which shard of how many.

    Raises:
        Refusal: There is no such shard.
    """
    if said is None:
        return 1, 1
    parts = _SHARD.fullmatch(said)
    if parts is None or int(parts[1]) > int(parts[2]):
        raise common.Refusal(f"--shard takes one of several, such as 3/8; {said!r} is none")
    return int(parts[1]), int(parts[2])
