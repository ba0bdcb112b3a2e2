"""Two crawls beside each other: what came, went and changed is told once, with where."""

import json
from functools import cache
from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from shipped import catalogue

from pcm_sim.explore.cells import Cell
from pcm_sim.explore.comparing import accepting
from pcm_sim.explore.comparing.accepting import AcceptError, accept
from pcm_sim.explore.comparing.comparing import compare_crawls
from pcm_sim.explore.comparing.crawled import Portrait, crawled
from pcm_sim.explore.comparing.masks import NO_MASKS, Masks, PictureMask, TextMask, masks_of
from pcm_sim.explore.comparing.page import page
from pcm_sim.explore.comparing.printing import markdown, printed
from pcm_sim.explore.comparing.reading import CrawlError, read_crawl
from pcm_sim.explore.crawl.limits import Limits
from pcm_sim.explore.exploring import explore

CELL = Cell("macan-95b-1", 2017, "FR", "en")


@cache
def found():
    return next(iter(explore(catalogue(), CELL, Limits(states=40)))).found._replace(limits=())


def otherwise(change, one=None):
    """Give the crawl with its states changed; those for which nothing is given are left out."""
    one = one or found()
    states = tuple(state for state in map(change, one.states) if state is not None)
    return one._replace(states=states)


def relabelled(row, label):
    """Give the change by which a row is called otherwise wherever it stands."""

    def change(state):
        rows = [{**one, "label": label} if one["id"] == row else one for one in state.sheet.get("rows", ())]
        return state._replace(sheet={**state.sheet, "rows": rows})

    return change


def with_sheet(**fields):
    return lambda state: state._replace(sheet={**state.sheet, **fields})


def compared(after, masks=NO_MASKS, before=None):
    return compare_crawls(crawled([before or found()]), crawled([after]), masks)


def of(changes, screen):
    return next(one for one in changes.screens if one.screen == screen)


def some_row():
    """Give a row and the screen that it stands on, in one state at least."""
    state = next(one for one in found().states if len(one.sheet.get("rows", ())) > 2)
    return state.screen, state.sheet["rows"][1]["id"], state.sheet["rows"][1]["label"]


def test_a_crawl_does_not_differ_from_itself():
    changes = compared(found())
    assert changes.is_none
    assert printed(changes) == "nothing changed in 40 states\n"


def test_a_row_with_another_label_is_one_difference_wherever_it_is_seen():
    screen, row, label = some_row()
    changed = of(compared(otherwise(relabelled(row, "Other"))), screen)
    assert changed.verdict == "changed"
    [spread] = changed.spreads
    assert spread.delta == ("label", row, label, "Other", "")
    states = [one.id for one in found().states if one.screen == screen]
    assert {place.state for place in spread.places} <= set(states)


def test_what_every_page_shows_otherwise_is_told_once():
    changes = compared(otherwise(with_sheet(status=["New sign"])))
    assert [spread.delta.what for spread in changes.common] == ["status"] * len(changes.common)
    assert "on many screens" in printed(changes)


def test_what_is_masked_is_not_compared():
    late = otherwise(with_sheet(time="23:59"))
    assert not compared(late).is_none
    assert compared(late, Masks((TextMask("time"),))).is_none
    assert not compared(late, Masks((TextMask("time", "no/such*"),))).is_none
    assert compared(late, masks_of(catalogue())).is_none


def test_a_screen_that_is_gone_is_told_with_the_way_there():
    screen = max(found().states, key=lambda one: len(one.way)).screen
    changes = compared(otherwise(lambda state: None if state.screen == screen else state))
    [gone] = changes.of("went")
    assert (gone.screen, gone.shown.after) == (screen, {})
    assert f"- pcm {screen}" in printed(changes)
    [back] = compared(found(), before=otherwise(lambda one: None if one.screen == screen else one)).of("came")
    assert back.shown.way == next(one.way for one in found().states if one.screen == screen)


def test_a_condition_more_makes_no_state_come_and_go():
    screen, row, _ = some_row()

    def guarded(state):
        if state.screen != screen:
            return state
        return state._replace(id=f"{state.id}!", guards=(*state.guards, (row, True)))

    changed = of(compared(otherwise(guarded)), screen)
    assert (changed.came, changed.went) == ((), ())
    assert changed.spreads[0].delta == ("conditions", "", "", f"{row} holds", "")


def test_a_touch_that_leads_elsewhere_is_told_at_its_page():
    step = next(one for one in found().walked if one.act.startswith("tap") and one.to != one.at)
    page_of = {one.id: one.screen for one in found().states}
    walked = tuple(one._replace(to=one.at) if one == step else one for one in found().walked)
    changed = of(compared(found()._replace(walked=walked)), page_of[step.at])
    assert changed.spreads[0].delta[:2] == ("leads", step.act)


def test_languages_of_one_cell_are_compared_each_for_itself():
    french = found()._replace(cell=CELL._replace(language="fr"))
    screen, row, label = some_row()
    other = otherwise(relabelled(row, "Autre"), french)
    changes = compare_crawls(crawled([found(), french]), crawled([found(), other]))
    assert of(changes, screen).spreads[0].delta == ("label", row, label, "Autre", "fr")


def test_a_limit_that_was_hit_is_told_and_cells_that_are_new():
    cut = found()._replace(limits=("states 40",))
    other = found()._replace(cell=CELL._replace(preset="linked"))
    changes = compare_crawls(crawled([found()]), crawled([cut, other]))
    assert [one.cell for one in changes.incomplete] == ["macan-95b-1 2017 FR"]
    assert [one.cell for one in changes.cells_came] == ["macan-95b-1 2017 FR linked"]


def with_picture(folder, name, *boxes):
    """Give a crawl with a picture of its first state, on which boxes are drawn."""
    image = Image.new("RGB", (160, 90), "#101014")
    for box in boxes:
        ImageDraw.Draw(image).rectangle(box, fill="#e0e0e8")
    (folder / "pictures").mkdir(parents=True, exist_ok=True)
    image.save(folder / f"pictures/{name}.png")
    portrait = Portrait(CELL.car, "pcm", found().states[0].id, "en")
    return crawled([found()], {portrait: f"pictures/{name}.png"}, folder)


def test_a_screen_that_says_the_same_may_look_otherwise(tmp_path):
    before = with_picture(tmp_path / "before", "a")
    after = with_picture(tmp_path / "after", "b", (20, 10, 39, 29), (100, 50, 103, 53))
    changes = compare_crawls(before, after)
    [look] = changes.screens[0].looks
    assert (look.pixels, look.box) == (20 * 20 + 4 * 4, (20, 10, 20, 20))
    assert "416 pixels, the largest patch 20×20 at 20,10" in printed(changes)
    masks = Masks((), (PictureMask((160, 90), (20, 10, 20, 20)), PictureMask((160, 90), (96, 48, 16, 16))))
    assert compare_crawls(before, after, masks).is_none
    file = page(catalogue(), changes, (before, after), tmp_path / "page", "fr")
    assert file.read_text("utf-8").count("data:image/png;base64,") == 3


def test_the_comment_on_a_pull_request_stays_short_and_breaks_on_no_sign():
    changes = compared(otherwise(lambda one: with_sheet(title="<b>*|`")(one)._replace(title="<b>*|`")))
    text = markdown(changes)
    assert len(text) < 65_536
    assert "<b><b>" not in text
    assert json.dumps(changes.plain())


def written(folder, one=None, **more):
    """Write a crawl as a report does."""
    one = one or found()
    walked = {}
    for step in one.walked:
        row = [step.act, step.position, step.to, list(step.messages), step.refused, step.changed]
        walked.setdefault(step.at, []).append(row)
    cell = {**one.plain(), "walked": walked, "facts": one.facts}
    folder.mkdir(exist_ok=True)
    file = folder / "crawl.json"
    file.write_text(json.dumps({"format": 1, "cells": [cell], "pictures": [], **more}), "utf-8")
    return file


def test_a_crawl_is_read_as_it_was_written(tmp_path):
    written(tmp_path / "report")
    assert compare_crawls(read_crawl(tmp_path / "report"), crawled([found()])).is_none


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "ends or breaks"),
        ("[]", "is no crawl; `pcm-sim crawl CAR --report DIR` writes one"),
        ('{"format": 99}', "this release reads format 1; crawl once more"),
        ('{"format": 1, "cells": [{}]}', "is no whole crawl"),
        (None, "there is no crawl at"),
    ],
)
def test_what_is_no_crawl_is_refused_in_a_sentence(tmp_path, text, told):
    if text is not None:
        (tmp_path / "crawl.json").write_text(text)
    with pytest.raises(CrawlError, match=told):
        read_crawl(tmp_path)


def test_a_crawl_that_was_changed_by_hand_is_refused_before_anything_is_crawled(tmp_path):
    file = written(tmp_path / "report")
    file.write_text(file.read_text("utf-8").replace('"screen": "', '"screen": 5, "was": "', 1), "utf-8")
    with pytest.raises(CrawlError, match="changed by hand"):
        read_crawl(file)


def test_a_baseline_is_the_old_one_or_the_new_one_and_nothing_between(tmp_path, monkeypatch):
    old, new, base = tmp_path / "old", tmp_path / "new", tmp_path / "base"
    with_picture(old, "a")
    written(old)
    accept(old, base)
    with_picture(new, "b", (1, 1, 9, 9))
    written(new, otherwise(with_sheet(text="new")))

    def full(file, to):
        if file.name == "crawl.json":
            raise OSError(28, "No space left on device")
        Path(to).write_bytes(Path(file).read_bytes())

    with monkeypatch.context() as patch:
        patch.setattr(accepting, "copyfile", full)
        with pytest.raises(OSError, match="No space"):
            accept(new, base)
    assert compare_crawls(read_crawl(base), read_crawl(old)).is_none
    assert (base / "pictures/a.png").exists()
    accept(new, base)
    assert compare_crawls(read_crawl(base), read_crawl(new)).is_none
    assert [one.name for one in (base / "pictures").iterdir()] == ["b.png"]
    with pytest.raises(AcceptError, match="is the baseline itself"):
        accept(base, base)
