"""`pcm-sim facts`: plays the scenarios and counts which facts of the source they show."""

import argparse
from collections.abc import Sequence

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.errors import CatalogueError
from pcm_sim.catalogue.problems import Problems
from pcm_sim.cli import common
from pcm_sim.cli.scenario_files import scenarios_named
from pcm_sim.domain.labels import say
from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.files.facts_shown import FactsShown, Missing, Section
from pcm_sim.scenario.files.library import shipped
from pcm_sim.scenario.play.running_all import play_all
from pcm_sim.session.progress import progress


def main(options: argparse.Namespace) -> int:
    """Play the scenarios and tell what they show."""
    try:
        catalogue = common.load(options)
        language = common.language(catalogue, options)
        counted = _counted(catalogue, options.files or [str(shipped())])
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    sections = tuple(counted.sections())
    if options.json:
        common.print_json(_as_json(counted, sections, language))
    else:
        _print(sections, language)
    left = [one for section in sections for one in section.missing if not one.stated]
    return common.WRONG if left else common.FINE


def _counted(catalogue: Catalogue, files: Sequence[str]) -> FactsShown:
    scenarios = scenarios_named(catalogue, files)
    problems = Problems()
    counted = FactsShown(catalogue, problems)
    if problems:
        error = CatalogueError(problems)
        raise common.Refusal(str(error), common.WRONG) from error
    cells = [cell for one in scenarios for cell in cells_of(catalogue, one)]
    with progress("playing scenarios", len(cells)) as advance:
        for ran in play_all(catalogue, cells):
            counted.add(ran.played)
            advance(ran.played.cell.name)
    return counted


def _print(sections: Sequence[Section], language: str) -> None:
    shown, total = _sums(sections)
    print(f"{shown} of {total} facts shown")
    width = max(len(say(one.name, language)) for one in sections)
    for one in sections:
        print(f"  {one.key}  {say(one.name, language):<{width}}  {one.shown:>3} of {len(one.facts)}")
    missing = [one for section in sections for one in section.missing]
    if missing:
        print("not shown:")
    for left in missing:
        print(f"  {left.fact}  {_reason(left, language)}")


def _reason(missing: Missing, language: str) -> str:
    return say(missing.stated, language) if missing.stated else missing.why


def _sums(sections: Sequence[Section]) -> tuple[int, int]:
    return sum(one.shown for one in sections), sum(len(one.facts) for one in sections)


def _as_json(counted: FactsShown, sections: Sequence[Section], language: str) -> dict[str, object]:
    shown, total = _sums(sections)
    return {
        "shown": shown,
        "total": total,
        "sections": [_section(one, language) for one in sections],
        "facts": {fact: list(counted.by(fact)) for fact in counted.all_facts},
    }


def _section(one: Section, language: str) -> dict[str, object]:
    missing = [
        {"fact": it.fact, "why": it.why, "stated": say(it.stated, language) if it.stated else ""}
        for it in one.missing
    ]
    return {
        "key": one.key,
        "name": say(one.name, language),
        "shown": one.shown,
        "total": len(one.facts),
        "missing": missing,
    }
