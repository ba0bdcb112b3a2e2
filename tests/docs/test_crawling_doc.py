"""The page on crawling: a newcomer's car is crawled, found fault with and mended as the page says."""

import re
from pathlib import Path

from following import Reader, follow
from pages import TICKED, as_pattern, table

from pcm_sim.explore.finding import KINDS

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "docs" / "crawling.md").read_text("utf-8")
# The car shares menus with shipped ones, which grow more often than anybody reads this page.
COUNTED = re.compile(
    r"^(?:car {2,}|nova-1 +pcm +\d|  [a-z]+ [\d,]+ of |against |\d+ files |[a-z0-9-]+ [a-z]+: [a-z ]+: \d)"
)
FIGURE = re.compile(r"\d[\d,]*")
SIZES = re.compile(r"\d+×\d+ in \d+×\d+")
FOUND = re.compile(r"  \d+ [a-z_]+(?:, \d+ [a-z_]+)*$")


def in_pattern(output):
    """Give the pattern of what is printed: figures that only count may differ, what was found may not."""
    return "".join(map(line_in_pattern, output.splitlines(keepends=True)))


def line_in_pattern(line):
    if not COUNTED.match(line):
        return SIZES.sub(r"\\d+×\\d+ in \\d+×\\d+".replace(" ", r"\\ "), as_pattern(line))
    found = FOUND.search(line.rstrip("\n"))
    counts, rest = (line[: found.start()], line[found.start() :]) if found else (line, "")
    words = (FIGURE.sub(r"[\\d,]+", re.escape(word)) for word in counts.split())
    start = " +" if counts.startswith(" ") else ""
    return start + " +".join(words) + (" +" + re.escape(rest.lstrip()) if rest else r"\n")


def test_a_newcomer_finds_the_mistakes_of_a_car_and_mends_them(tmp_path):
    assert follow(PAGE, Reader(tmp_path), "my-data", in_pattern) > 0


def test_every_kind_of_finding_has_its_row():
    told = [kind for cell, _ in table(PAGE, "What looks like a fault") for kind in TICKED.findall(cell)]
    assert sorted(told) == sorted(KINDS)
