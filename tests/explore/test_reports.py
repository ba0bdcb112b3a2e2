"""A report tells all that was found, is the same for the same input, and says what is not whole."""

import json
import re
from functools import cache
from xml.etree import ElementTree as ET

import networkx as nx
import pytest
from shipped import catalogue

from pcm_sim.explore.cells import Cell
from pcm_sim.explore.comparing.comparing import compare_crawls
from pcm_sim.explore.comparing.crawled import crawled
from pcm_sim.explore.comparing.reading import read_crawl
from pcm_sim.explore.crawl.limits import Limits
from pcm_sim.explore.finding import KINDS, Finding
from pcm_sim.explore.reports.atlas.layout import layout
from pcm_sim.explore.reports.atlas.page import as_script
from pcm_sim.explore.reports.folder import write
from pcm_sim.explore.reports.junit import junit
from pcm_sim.explore.reports.making import Wish, once, report_of
from pcm_sim.explore.reports.summary import summary

CELL = Cell("macan-95b-1", 2017, "FR", "en", "sim_pin_asked")
ODD = Finding("trap", CELL, "pcm", "set", "", "<no> way & out", ("key SET",))


@cache
def report():
    """Crawl a little: enough for every form of a report to have something in it."""
    return report_of(catalogue(), [CELL], Wish(["en", "de"], Limits(states=25)))._replace(findings=(ODD,))


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("report")
    write(catalogue(), report(), folder)
    return folder


def data_of(page):
    held = re.search(r'<script id="atlas-data" type="application/json">(.*?)</script>', page, re.DOTALL)
    return json.loads(held[1])


def test_a_crawl_that_was_written_is_the_crawl_in_every_language(folder):
    again = read_crawl(folder)
    assert {part.found.cell for part in again.parts.values()} == {CELL}
    changes = compare_crawls(again, crawled(found for part in report().parts for found in part.all))
    assert changes.is_none
    assert changes.states == sum(len(part.found.states) for part in report().parts)
    (pcm,) = (part for part in report().parts if part.found.machine == "pcm")
    assert [found.cell.language for found in pcm.all] == ["en", "de"]
    told = [{str(one.sheet) for one in found.states} for found in pcm.all]
    assert not told[0] & told[1]


def test_each_kind_of_finding_is_a_case_and_what_was_cut_off_fails(folder):
    (suite,) = ET.parse(folder / "junit.xml").getroot()  # noqa: S314 - a file of our own
    cases = {case.get("name"): case for case in suite}
    assert list(cases) == [*KINDS, "complete"]
    assert {name for name, case in cases.items() if case.find("failure") is not None} == {"trap", "complete"}
    assert "<no> way & out" in cases["trap"].find("failure").text
    assert "states 25" in cases["complete"].find("failure").text
    assert (suite.get("tests"), suite.get("failures")) == (str(len(suite)), "2")
    allowed = ET.fromstring(junit(report(), frozenset({"trap"})))  # noqa: S314 - see above
    assert allowed.get("failures") == "1"


def test_the_graph_has_every_state_and_what_leads_from_one_to_another(folder):
    graph = nx.read_graphml(folder / "graph.graphml")
    assert len(graph) == sum(len(part.found.states) for part in report().parts)
    acts = {act for _, _, act in graph.edges(data="act")}
    assert {"fill wrong", "key SET", "back"} <= acts


def test_the_atlas_needs_nothing_else_and_shows_every_state_in_every_language(folder):
    page = (folder / "atlas.html").read_text("utf-8")
    assert not re.search(
        r"""(src|href)=["'](?!data:|#)|url\((?!"data:)|https?://(?!www\.w3\.org/2000/svg)""", page
    )
    data = data_of(page)
    assert len(data["cards"]) == sum(len(part.found.states) for part in report().parts)
    assert data["languages"] == ["en", "de"]
    assert data["findings"][0][5] == ODD.what
    assert (folder / data["findings"][0][9]).is_file()


def test_no_text_ends_the_script_that_holds_it():
    held = {"a": "</script><!--\u2028"}
    written = as_script(held)
    assert "<" not in written
    assert json.loads(written) == held


def test_the_graph_is_laid_out_by_depth_and_no_two_screens_lie_on_each_other():
    (pcm,) = (part for part in report().parts if part.found.machine == "pcm")
    laid = layout([pcm], ["set/nowhere"])
    assert laid.spots[0].column == 0
    assert len({(one.column, one.row) for one in laid.spots}) == len(laid.spots)
    columns = {one.screen: one.column for one in laid.spots}
    assert all(columns[one.parent] + 1 == one.column for one in laid.spots if one.parent)
    assert columns["set/nowhere"] == columns["set"] + 1


def test_the_summary_says_that_it_is_not_whole_and_what_is_missing_with_the_way():
    lines = "\n".join(summary(report(), missing=True))
    assert "limit hit: macan-95b-1 2017 FR en sim_pin_asked pcm: states 25" in lines
    assert "trap: 1" in lines
    unseen, *_ = re.findall(r"screens not seen: .*\n((?:  .*\n)+)", lines)
    assert re.search(r"\bset/units\b", unseen)
    assert "    the way there: key SET" in unseen
    assert "trap: 1 (allowed)" in "\n".join(summary(report(), frozenset({"trap"})))


def test_a_fault_of_several_starts_is_told_with_the_shortest_of_their_ways():
    far = ODD._replace(cell=CELL._replace(preset=""), way=("key SET", "key PHONE", "back"))
    assert once([far, ODD, ODD._replace(way=("key RADIO",))]) == (ODD,)
