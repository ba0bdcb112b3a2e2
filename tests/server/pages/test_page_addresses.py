"""Every page of My Porsche has an address of its own, and shows what the telephone shows."""

import pytest
from page_browser import Browser

from pcm_sim.domain.nodes import Choice, Entrance, Listing, Menu, Page
from pcm_sim.server.pages.addresses import Place, address_of, address_of_node, place_at


def test_every_page_of_the_tree_has_an_address_that_leads_to_it(host):
    rules = host.kit.rules
    for node in rules.tree.nodes.values():
        if not isinstance(node, Menu | Page | Choice | Entrance | Listing):
            continue
        address = address_of_node(rules, node.id)
        place = place_at(rules, address)
        assert place is not None, address
        assert address_of(rules, place) == address
        assert "_" not in address


def test_an_address_keeps_the_items_on_the_way(host):
    rules = host.kit.rules
    place = Place(("home", "store", "store/cars#A/B C", "store/basket"))
    assert address_of(rules, place) == "store/cars/A%2FB%20C/basket"
    assert place_at(rules, "store/cars/A%2FB%20C/basket") == place
    for nonsense in ("nothing", "portal/sign-in/more", "portal//vehicles", "store/cars/A#B", "x" * 900):
        assert place_at(rules, nonsense) is None


@pytest.mark.parametrize("language", ["fr", "en", "de"])
def test_every_page_that_links_lead_to_is_whole(app, host, language):
    """From home, signed in, by every link: one heading, the simulation told, nothing without a name."""
    browser = Browser(app, language)
    button = {"fr": "Se connecter", "en": "Sign in", "de": "Anmelden"}[language]
    browser.sign_in(button)
    rules = host.kit.rules
    said, seen, waiting = rules.word("pages.simulation", language), set(), ["home", "portal"]
    while waiting:
        address = waiting.pop()
        place = place_at(rules, address)
        # Of the items of a list, and of the ways to a page, one is enough.
        node = place.form or place.stack[-1].partition("#")[0]
        if node in seen:
            continue
        seen.add(node)
        browser.open(address)
        assert browser.status == 200, address
        check_page(browser, language, said)
        waiting += sorted(browser.links())
    assert len(seen) > 100


def check_page(browser, language, said):
    page = browser.page
    assert browser.title
    (html,) = page.all("html")
    assert html.attrs["lang"] == language
    assert browser.sees(said)
    ids = [one.attrs["id"] for one in page.all("input", "select", "p", "main", "form") if "id" in one.attrs]
    assert len(ids) == len(set(ids))
    for one in page.all("a", "button"):
        assert one.text or one.attrs.get("aria-label"), f"{browser.at}: {one.attrs}"
    labelled = {one.attrs.get("for") for one in page.all("label")}
    for one in page.all("input", "select"):
        if one.attrs.get("type") not in {"hidden", "radio"}:
            assert one.attrs["id"] in labelled, f"{browser.at}: {one.attrs}"
    assert "{" not in next(page.all("main")).text
    assert "<svg class" in browser.html
