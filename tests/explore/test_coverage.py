"""Coverage of a menu that is small enough to be counted by hand."""

from functools import cache

from shipped import catalogue
from worlds import KEYS, build_rules, build_session, build_vehicle, text

from pcm_sim.domain.conditions import Is
from pcm_sim.domain.nodes import Check, Menu, Page, Tree, Value
from pcm_sim.explore.cells import Cell
from pcm_sim.explore.coverage.coverage import coverage_from
from pcm_sim.explore.coverage.covering import coverage_of
from pcm_sim.explore.coverage.measure import Measure, Missing, key_of
from pcm_sim.explore.coverage.merging import together
from pcm_sim.explore.coverage.told import in_words
from pcm_sim.explore.coverage.ways import way_to
from pcm_sim.explore.crawl.crawling import crawl
from pcm_sim.explore.crawl.limits import Limits
from pcm_sim.explore.crawl.unit_machine import UnitMachine
from pcm_sim.explore.exploring import Explored
from pcm_sim.explore.static.static_pass import static_pass

SLOT = "vehicle.sim_slot"
NODES = (
    Menu(
        id="home",
        label=text("Home"),
        children=("home/wifi", "home/net", "home/info", "home/slot", "home/far"),
    ),
    Check(id="home/wifi", label=text("Wi-Fi"), setting="wifi"),
    Page(id="home/net", label=text("Networks"), text=text("All of them"), when=Is("wifi.on", value=True)),
    Page(id="home/info", label=text("About"), text={"en": "The unit", "de": "Das System"}),
    Value(id="home/slot", label=text("SIM"), shows="sim.state", when=Is(SLOT, value=True)),
    Menu(id="home/far", label=text("Far"), children=("home/far/deep",), when=Is(SLOT, value=False)),
    Page(id="home/far/deep", label=text("Deep"), text=text("Nobody comes here")),
)
TREE = Tree("small", "home", {"HOME": "home"}, {node.id: node for node in NODES})
CELL = Cell("by-hand", 2019, "FR", "en")


@cache
def explored(cell=CELL, limits=Limits()):  # noqa: B008 - a frozen value
    keys = tuple(key for key in KEYS if key in {"HOME", "BACK"})
    session = build_session(build_rules(build_vehicle(keys=keys, tree="small"), tree=TREE))
    came = crawl(UnitMachine(session), session.moment, limits)
    return Explored(cell, session, came, came.found(cell))


@cache
def covered(cell=CELL, limits=Limits()):  # noqa: B008 - a frozen value
    one = explored(cell, limits)
    return coverage_of(catalogue(), one, static_pass(catalogue(), one.session))


def pages(measure):
    """Give what was seen without what explains the signs of the status bar."""
    return {one for one in measure.seen if not one.startswith("sign:")}


def test_a_page_behind_a_condition_that_cannot_hold_is_declared_and_not_reachable():
    screens = covered().measure("screens")
    assert pages(screens) == {"home", "home/net", "home/info"}
    assert screens.missing == ()
    assert [one.id for one in screens.beyond] == ["home/far", "home/far/deep"]
    assert screens.declared == screens.observed + 2


def test_every_entry_is_touched_in_each_position_it_was_seen_in():
    entries = covered().measure("entries")
    assert (entries.declared, entries.reachable, entries.observed) == (6, 4, 4)
    positions = covered().measure("positions")
    assert {"home/wifi=on", "home/wifi=off"} <= positions.seen
    assert positions.is_full


def test_each_condition_counts_by_the_values_it_can_take():
    guards = covered().measure("guards")
    assert guards.seen == {
        *("home/net = true", "home/net = false"),
        *("home/slot = true", "home/far = false"),
    }
    assert guards.beyond == (
        Missing("home/far = true", (), "it can only be false here"),
        Missing("home/slot = false", (), "it can only be true here"),
    )


def test_a_text_that_falls_back_or_is_cut_is_told_with_the_way_there():
    translations = covered().measure("translations")
    about = "text small/home/info"
    assert [(one.id, one.way) for one in translations.missing] == [(f"{about} (fr)", ("tap home/info",))]
    one = explored()
    cut = coverage_of(catalogue(), one, static_pass(catalogue(), one.session), {"de": frozenset({about})})
    assert [lacking.id for lacking in cut.measure("translations").missing] == [
        f"{about} (de)",
        f"{about} (fr)",
    ]


def test_texts_are_heard_in_every_language_from_the_screens_themselves():
    texts = covered().measure("texts")
    networks = {f"text small/home/net ({language})" for language in ("fr", "en", "de")}
    assert networks <= texts.seen
    assert "text small/home/far/deep (en)" in {one.id for one in texts.beyond}
    assert {"message wifi_on (en)", "message wifi_off (de)"} <= texts.seen


def test_the_ring_comes_to_everything_that_can_be_touched():
    assert covered().measure("knob").is_full
    assert covered().measure("keyboard").is_full
    turned = {key_of("knob", one) for one in ("home · home/wifi", "home/net · back")}
    assert turned <= covered().measure("knob").seen


def test_what_a_limit_left_out_is_missing_with_a_way_that_leads_there():
    small = covered(limits=Limits(steps=3))
    assert not small.complete
    transitions = small.measure("transitions")
    assert transitions.observed == 3
    assert all(one.way[-1] in one.id for one in transitions.missing)
    assert [one.id for one in small.measure("screens").missing] == ["home/net"]
    assert way_to(explored(limits=Limits(steps=3)), "home/net") == ("tap home/wifi", "tap home/net")


def test_merged_cells_miss_only_what_each_of_them_misses_in_whichever_order():
    part, whole = covered(CELL._replace(preset="short"), Limits(steps=3)), covered()
    both = together([part, whole], "by-hand")
    assert both == together([whole, part], "by-hand")
    assert both.measure("transitions").missing == ()
    assert both.measure("screens") == whole.measure("screens")
    assert (both.cells, both.complete) == (2, False)


def test_cars_keep_their_own_screens_and_share_messages():
    other = covered()._replace(car="other")
    both = together([covered(), other])
    assert both.measure("entries").declared == 2 * covered().measure("entries").declared
    assert "other: home" in both.measure("screens").seen
    assert both.measure("messages") == covered().measure("messages")
    assert together([both, both]).measures == both.measures


def test_a_coverage_is_read_as_it_was_written():
    assert coverage_from(covered().plain()) == covered()


def test_a_measure_is_said_in_a_line():
    lacking = (Missing("a"), Missing("b"))
    measure = Measure("screens", frozenset("cde"), lacking, (Missing("f"),))
    assert in_words(measure) == "screens 3 of 5 reachable (6 declared), 2 missing"
    assert in_words(measure._replace(missing=(), beyond=())) == "screens 3 of 3 reachable"
