"""My Porsche as it is shipped: every page of it can be shown, in every language, and no row leads astray."""

import pytest

from pcm_sim.catalogue.cache import load
from pcm_sim.connect.cloud import OPERATIONS
from pcm_sim.connect.deeds import CUSTOMER
from pcm_sim.domain.effects import AskedByPhone
from pcm_sim.domain.events import Back, Tap
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_events import OnPhone
from pcm_sim.domain.handset_react import react
from pcm_sim.domain.handset_view import phone_view
from pcm_sim.domain.portal import Portal, PortalItem
from pcm_sim.domain.portal_facts import DEEDS, FACTS, LISTS, SHOWN
from pcm_sim.session.phone_errands import SET_LANGUAGE

LANGUAGES = ("fr", "en", "de")
LISTED = {of: (PortalItem("one", f"One of {of}"),) for of in LISTS}
MOST_PAGES = 5_000


@pytest.fixture(scope="module")
def rules(tmp_path_factory):
    return load(cache_folder=tmp_path_factory.mktemp("cache")).phone_rules


def portal(at, lists):
    """Give a cloud in which each fact has one of its values."""
    facts = {fact: values[at % len(values)] for fact, values in FACTS.items()}
    return Portal(facts, lists, {name: f"<{name}>" for name in SHOWN})


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("at", range(4))
@pytest.mark.parametrize("lists", [LISTED, {}], ids=["full", "empty"])
def test_every_touch_leads_to_a_page_that_can_be_shown(rules, language, at, lists):
    known = portal(at, lists)
    waiting, seen = [Handset("ada", language, (rules.tree.home,), "ada")], set()
    while waiting:
        handset = waiting.pop()
        screen = phone_view(rules, handset, known, 0)
        if screen.node in seen:
            continue
        seen.add(screen.node)
        assert len(seen) < MOST_PAGES
        assert screen.title
        assert "{" not in screen.text
        for target in screen.targets:
            done = react(rules, handset, known, OnPhone(Tap(target)), 0)
            assert all(one.deed in DEEDS for one in done.effects if isinstance(one, AskedByPhone))
            if done.handset.dialog:
                assert phone_view(rules, done.handset, known, 0).dialog.text
            elif done.handset.pending is None:
                waiting.append(done.handset)
    assert seen


def test_one_comes_back_home_from_everywhere(rules):
    handset, known = Handset("ada", "en", (rules.tree.home,), "ada"), portal(0, LISTED)
    for area in rules.tree.bar:
        handset = react(rules, handset, known, OnPhone(Tap(f"bar/{area}")), 0).handset
        assert handset.node == area
        while len(handset.stack) > 1:
            handset = react(rules, handset, known, OnPhone(Back()), 0).handset
    assert handset.stack == (rules.tree.home,)


def test_every_page_says_who_may_read_what_is_typed(rules):
    for language in LANGUAGES:
        foot = phone_view(rules, Handset(language=language, stack=(rules.tree.home,)), Portal(), 0).foot
        assert [line.id for line in foot][-2:] == ["foot/privacy", ""]


def deeds_of(rules):
    """Give every deed that a row, a list or a form of My Porsche wants."""
    rows = {one.does for one in rules.tree.nodes.values() if getattr(one, "does", "")}
    return rows | {one.does for one in rules.errands.values()}


def test_the_cloud_can_do_what_the_telephone_wants(rules):
    assert deeds_of(rules) - set(OPERATIONS) == {SET_LANGUAGE}


def test_no_deed_is_listed_that_no_page_wants(rules):
    assert set(DEEDS) == deeds_of(rules)


def test_every_deed_of_the_telephone_is_a_customer_s(rules):
    assert all(CUSTOMER in OPERATIONS[one].who for one in deeds_of(rules) - {SET_LANGUAGE})
