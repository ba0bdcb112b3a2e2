"""`pcm-sim changes LINE`: what changed over the model years of a line, from one row to the next."""

import argparse

from pcm_sim.catalogue.catalogue import Catalogue
from pcm_sim.cli import common
from pcm_sim.cli.diff import html_file, write_page
from pcm_sim.domain.labels import say
from pcm_sim.domain.vehicle import Vehicle
from pcm_sim.explore.years.comparing import years_told
from pcm_sim.explore.years.line import line_of
from pcm_sim.explore.years.plain import plain
from pcm_sim.explore.years.printing import printed


def main(options: argparse.Namespace) -> int:
    """Print the rows of a line in order, each with what is other than before; or write them as a page."""
    try:
        catalogue = common.load(options)
        language = common.language(catalogue, options)
        sold_in = common.market(catalogue, options)
        rows = _rows(catalogue, options)
        file = html_file(options, f"changes-{options.line}")
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    line = line_of(catalogue, rows, sold_in, language)
    if file is not None:
        # Few want the page, and it takes longer to set than all else.
        from pcm_sim.explore.years.line_page import line_page  # noqa: PLC0415

        write_page(file, line_page(catalogue, rows, line, sold_in, language))
    if options.json:
        common.print_json([{"from": one.first.key, "to": one.second.key, **plain(one)} for one in line])
    elif file is not None:
        print(file)
    else:
        print(_head(rows[0], language))
        for row, years in zip(rows[1:], line, strict=True):
            print(f"\n{_head(row, language)}")
            print("\n".join(f"  {text}".rstrip() for text in printed(years)))
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
    return f"{name} {vehicle.generation}   {years_told(vehicle)}   {vehicle.head_unit.name}"
