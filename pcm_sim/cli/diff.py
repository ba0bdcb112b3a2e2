"""`pcm-sim diff CAR CAR`: what differs between two cars, the most telling first."""

import argparse
import re
from pathlib import Path

from pcm_sim.cli import common
from pcm_sim.explore.years.comparing import years_of
from pcm_sim.explore.years.plain import plain
from pcm_sim.explore.years.printing import printed

_UNFIT = re.compile(r"[^\w.-]+")


def main(options: argparse.Namespace) -> int:
    """Print what differs between two cars, or write it as a page."""
    try:
        catalogue = common.load(options)
        language = common.language(catalogue, options)
        sold_in = common.market(catalogue, options)
        first, second = (common.car(catalogue, said, sold_in) for said in (options.first, options.second))
        file = html_file(options, f"diff-{options.first}-{options.second}")
    except common.Refusal as refusal:
        return common.refuse(refusal, options)
    years = years_of(catalogue, first, second, language)
    if file is not None:
        # Few want the page, and it takes longer to set than all else.
        from pcm_sim.composition_years import drawn_page  # noqa: PLC0415

        pictures = not options.no_pictures
        write_page(file, drawn_page(catalogue, years, (first, second), pictures=pictures))
    if options.json:
        common.print_json(plain(years))
    elif file is not None:
        print(file)
    else:
        print(f"{years.first.name}  ↔  {years.second.name}")
        print("\n".join(printed(years)))
    return common.FINE


def html_file(options: argparse.Namespace, name: str) -> Path | None:
    """Give the file of the page that is asked for; none for none.

    Args:
        options: What was asked for.
        name: How the file is called where nobody said, without its ending.

    Raises:
        Refusal: It can be no page there.
    """
    if options.html is None:
        return None
    said = str(options.html) or f"{_UNFIT.sub('-', name.lower())}.html"
    file = Path(said)
    if file.suffix.lower() not in {".html", ".htm"}:
        raise common.Refusal(f"--html {said!r} should end in .html")
    if not common.is_folder(file.absolute().parent):
        raise common.Refusal(
            f"there is no folder {str(file.absolute().parent)!r} for the page; make it first"
        )
    if common.is_folder(file):
        raise common.Refusal(f"--html {said!r} is a folder; name a file in it")
    return file


def write_page(file: Path, page: str) -> None:
    """Write a page, whole or not at all.

    Args:
        file: Where.
        page: Its text.

    Raises:
        OSError: It cannot be written.
    """
    part = file.with_name(f"{file.name}.part")
    part.write_text(page, encoding="utf-8", newline="\n")
    part.replace(file)
