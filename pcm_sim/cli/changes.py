"""`pcm-sim changes LINE`: what changed over the model years of a line, from one row to the next."""

import argparse
from itertools import pairwise

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.catalogue.difference import compare
from pcm_sim.cli import common
from pcm_sim.cli.diff import as_plain, print_difference
from pcm_sim.domain.labels import say
from pcm_sim.domain.vehicle import Vehicle


def main(options: argparse.Namespace) -> int:
    """Print the rows of a line in order, each with what is other than before."""
    try:
        catalogue = common.load(options)
        language = common.language(catalogue, options)
        rows = _rows(catalogue, options)
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    steps = list(pairwise(rows))
    if options.json:
        common.print_json(
            [
                {"from": one.key, "to": other.key, **as_plain(compare(catalogue, one, other, language))}
                for one, other in steps
            ]
        )
        return common.FINE
    print(_head(rows[0], language))
    for one, other in steps:
        print(f"\n{_head(other, language)}")
        names = [f"{row.generation} ({_years(row)})" for row in (one, other)]
        print_difference(compare(catalogue, one, other, language), names, "  ")
    return common.FINE


def _rows(catalogue: Catalogue, options: argparse.Namespace) -> list[Vehicle]:
    """Give the rows of the line that is meant, in the order of their years.

    Raises:
        Refusal: With the lines there are.
    """
    line = str(options.line).strip().lower()
    if line not in catalogue.matrix.line_labels:
        known = ", ".join(catalogue.matrix.line_labels)
        raise common.Refusal(f"there is no model line {options.line!r}; there are {known}")
    return list(catalogue.matrix.of_line(line))


def _head(vehicle: Vehicle, language: str) -> str:
    name = say(vehicle.name, language)
    return f"{name} {vehicle.generation}   {_years(vehicle)}   {vehicle.head_unit.name}"


def _years(vehicle: Vehicle) -> str:
    """Write the model years of a row, those that are inferred in brackets."""
    spans = []
    for span in vehicle.years:
        text = str(span.first) if span.first == span.last else f"{span.first}–{span.last}"
        spans.append(f"({text})" if span.inferred else text)
    return ", ".join(spans)
