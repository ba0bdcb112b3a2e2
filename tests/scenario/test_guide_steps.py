"""Which touches make a step of a guide, and in which words."""

import re
from fnmatch import fnmatch
from pathlib import Path

import pytest
from code_words import asked_for
from guide_kit import parts_of, plan_of, scenario, steps_of
from shipped import catalogue

from pcm_sim.scenario.files.cells import cells_of
from pcm_sim.scenario.guide import model as guide_model
from pcm_sim.scenario.guide.planning import planned

SCENARIO = Path(guide_model.__file__).parent
TYPES = """
- open: link
- type: {into: code, text: "%s"}
- confirm: true
- expect: {message: %s}
"""
LINK = TYPES % ("${claire.code}", "linked")
WRONG = TYPES % ("${code}", "pairing_code_wrong")
AGAIN, RIGHT = ("\n" + "\n".join(one.splitlines()[2:]) for one in (WRONG, LINK))
CODE = 'params: {code: {default: "12345678"}}'
DETAILS = """
- phone: [{take: paul}, {read: invitation}, {tap: mail/inbox/link}]
- portal: {tap: portal/request}
- portal: [{open: portal/sms_code}, {fill: {sms_code: "${sms.code}"}}, {confirm: true}]
- portal: [{open: portal/details}, {fill: {password: "Cerisier-31", consent: "true"}}]
"""
INVITED = "Ihr Macan 2018 ist unterwegs: Richten Sie Ihre Porsche ID ein"
SAID = {
    "fr": ["Appuyez sur la touche SET, puis touchez l’un après l’autre\u00a0:"],
    "en": ["Press the SET key, then touch one after the other:"],
    "de": ["Drücken Sie die Taste SET und tippen Sie dann nacheinander auf:"],
}


@pytest.mark.parametrize("language", SAID)
def test_a_way_is_one_step_in_each_language(tmp_path, language):
    (step,) = steps_of(tmp_path, "- open: roaming", car="macan-2019", language=language)
    assert list(step.says) == SAID[language]
    assert len(step.path) == 3


def test_a_key_that_leads_there_from_anywhere_comes_without_going_home_first(tmp_path):
    (step,) = steps_of(tmp_path, "- open: roaming", car="macan-2019")
    assert [one.target for one in step.sights if one.surface == "device"] == ["key/SET"]


def test_what_opens_nothing_is_shown_where_it_stands(tmp_path):
    (step,) = steps_of(tmp_path, "- open: roaming", car="macan-2019")
    assert step.ends == ("There you find the box to tick, “Roaming”.",)
    assert step.sights[-1].target.endswith("/roaming")


def test_what_is_touched_next_is_not_told_twice(tmp_path):
    way, touch = steps_of(tmp_path, "- open: roaming\n- tap: roaming", car="macan-2019")
    assert way.ends == ()
    assert touch.says == ("Touch “Roaming”.",)


def test_typing_and_what_confirms_it_are_one_step(tmp_path):
    way, form = steps_of(tmp_path, LINK)
    assert way.says == ("Press the APPS key, then OPT, and touch “Connect to Porsche Connect”.",)
    assert form.says == ("Type your own data into “Pairing code”.", "Confirm with “Link”.")


def test_what_is_typed_wrong_on_purpose_is_told_once_as_what_happens_then(tmp_path):
    way, case, form = parts_of(tmp_path, f"{WRONG}{AGAIN}{RIGHT}", params=CODE)[:3]
    assert (way.kind, case.kind, form.kind) == ("step", "case", "step")
    assert case.says == ("If what you typed into “Pairing code” is not accepted, you will see:",)
    assert case.sees == (
        "“Wrong pairing code.”",
        "What to do: Compare it with My Porsche ▸ My vehicles. Tries left: 4.",
    )
    assert [one.target for one in case.sights] == [""]
    assert form.says == ("Type your own data into “Pairing code”.", "Confirm with “Link”.")
    assert form.sees[0] == "“Car linked to Claire Martin. Connect services are available.”"


def test_what_may_come_in_the_way_is_told_at_the_form_and_never_twice(tmp_path):
    way, form = steps_of(tmp_path, f"{WRONG}{RIGHT}", params=CODE)
    assert way.hitches == ()
    said = [one.says for one in form.hitches]
    assert "The screen says “This pairing code was used before.”" in said
    assert not any("Wrong pairing code" in one for one in said)
    assert all(one.way_out and "…" not in one.way_out and "{" not in one.way_out for one in form.hitches)


def test_what_is_seen_without_a_touch_is_a_word_and_no_step_without_a_sentence(tmp_path):
    word, _ = parts_of(tmp_path, "- expect: {screen: home}\n- open: roaming", car="macan-2019")
    assert (word.kind, word.sees) == ("word", ("the page “HOME”",))
    assert [one.target for one in word.sights] == [""]


def test_what_is_told_is_on_its_picture_though_more_is_seen_later(tmp_path):
    steps = f"{LINK}- advance: 10 s\n- expect: {{present: status/user}}"
    *_, form = steps_of(tmp_path, steps)
    told, later = (parts_of(tmp_path, one)[-1].sights[-1].beat for one in (LINK, steps))
    assert form.sees == ("“Car linked to Claire Martin. Connect services are available.”",)
    assert told == later


def test_a_word_that_another_took_the_place_of_was_there_for_a_moment(tmp_path):
    start = "- set: {car.ignition: false}\n- set: {car.ignition: true}\n"
    steps = '- type: {into: pin, text: "${card.pin}"}\n- confirm: true\n- expect: {message: pin_ok}'
    *_, form = steps_of(tmp_path, f"{start}{steps}", car="macan-2019")
    first, then = form.sees
    assert first == "for a moment: “PIN accepted.”"
    assert then.startswith("“New services or functions have arrived")


def test_what_is_seen_before_somebody_looks_elsewhere_has_a_picture(tmp_path):
    steps = "- portal: [{sign_in: claire}]\n- expect: {page: {present: portal/code}}\n- open: link"
    _, form, _ = steps_of(tmp_path, steps)
    assert (form.sees, form.sights[-1].target) == (("“Pairing code”",), "")


def test_what_an_instructor_changes_is_no_result_of_the_touch_before(tmp_path):
    change = "- set: {car.country: CH}\n  note: Abroad.\n- expect: {screen: 'form:pairing_code'}"
    way, word = parts_of(tmp_path, f"- open: link\n{change}")
    assert way.sees == ()
    assert (word.kind, word.notes, word.sees) == ("word", ("Abroad.",), ("the page “Pairing code”",))


def test_how_a_choice_should_stand_comes_after_the_way_to_it(tmp_path):
    steps = "- choose: {id: data_source, option: embedded}"
    card, way, choice = steps_of(tmp_path, f"- set: {{sim.card: own}}\n{steps}", car="macan-2019")
    assert card.says == ("Insert the SIM card.",)
    assert way.says == ("Press the SET key, then touch “Device manager”.",)
    assert choice.says == ("Touch “Data source” and choose “Embedded SIM”.",)


def test_between_pages_of_the_telephone_it_stays_in_the_hand_and_each_way_is_a_step(tmp_path):
    steps = (
        "- portal: [{sign_in: claire}]\n- store: [{open: store/cars}]\n- portal: [{open: portal/vehicles}]"
    )
    said = [" ".join(one.says) for one in steps_of(tmp_path, steps)]
    assert sum("Take your telephone" in one for one in said) == 1
    assert len(said) == 4


def test_a_sign_of_the_status_bar_is_found_at_the_top(tmp_path):
    (step,) = steps_of(tmp_path, "- tap: status/data", car="macan-2019")
    assert step.says[0].startswith("At the top of the screen, touch the sign “")
    assert not step.says[0].endswith(".”.")


def test_what_cannot_begin_is_no_guide(tmp_path):
    given = "given: {steps: [{open: roaming}, {expect: {screen: home}}]}"
    one = scenario(tmp_path, "- open: roaming", car="macan-2019", params=given)
    with pytest.raises(guide_model.GuideError, match="cannot begin"):
        plan_of(one)


def test_what_an_instructor_does_is_no_step(tmp_path):
    parts = parts_of(
        tmp_path,
        "- set: {car.speed_kmh: 0}\n- advance: 1 day\n- open: roaming\n- {tap: roaming, guide: skip}",
        car="macan-2019",
    )
    assert [part.kind for part in parts] == ["word", "step"]
    assert parts[0].says == ("The next day:",)


def test_the_telephone_has_its_own_pictures_and_the_car_is_gone_back_to(tmp_path):
    phone, form, car, *_ = steps_of(tmp_path, "- portal: [{sign_in: claire}]\n- open: link")
    assert phone.says[0] == "Take your telephone and open the My Porsche portal."
    assert {one.surface for one in (*phone.sights, *form.sights)} == {"phone"}
    assert form.says[0] == "Type your own data into “Email (Porsche ID)” and “Password”."
    assert car.says[0] == "Go back to the car’s screen."


def test_chapters_and_notes_are_kept(tmp_path):
    steps = (
        '- chapter: {fr: "Un", en: "One", de: "Eins"}\n'
        "- open: roaming\n"
        '- note: {fr: "Hm", en: "Well", de: "Tja"}'
    )
    chapter, step = parts_of(tmp_path, steps, car="macan-2019")
    assert (chapter.kind, chapter.says) == ("chapter", ("One",))
    assert step.notes == ("Well",)


def test_nothing_that_a_customer_reads_is_an_id_or_the_number_of_a_fact(tmp_path):
    read = " ".join(line for part in parts_of(tmp_path, LINK, params=CODE) for line in part.words)
    assert not re.search(r"\bF\d{3}\b|[a-z]+/[a-z]+|_", read)


def test_a_failing_step_is_no_guide(tmp_path):
    one = scenario(tmp_path, "- open: roaming\n- expect: {screen: link}", car="macan-2019")
    with pytest.raises(guide_model.GuideError, match=r"trial\.scn\.yaml:9: step 2 fails"):
        plan_of(one)


def test_what_touches_nothing_is_no_guide(tmp_path):
    with pytest.raises(guide_model.GuideError, match="nothing in it is for a guide"):
        plan_of(scenario(tmp_path, "- advance: 1 day"))


def test_the_code_asks_for_exactly_the_sentences_that_are_there():
    sentences = set(catalogue().plain["sentences"])
    asked = {one.id for file in SCENARIO.glob("*.py") for one in asked_for(file, {"say": 0})}
    code = "\n".join(file.read_text(encoding="utf-8") for file in SCENARIO.glob("*.py"))
    named = {one for one in sentences if f'"{one}"' in code}
    unknown = {one for one in asked if not any(fnmatch(text, one) for text in sentences)}
    assert unknown == set()
    assert {one for one in sentences - named if not any(fnmatch(one, wanted) for wanted in asked)} == set()


def test_what_a_customer_does_beside_the_screens_is_a_step(tmp_path):
    restarted = "- set: {car.ignition: false}\n- set: {car.ignition: true}\n- set: {car.bearer: none}\n"
    restart, way = steps_of(tmp_path, restarted + "- open: roaming", car="macan-2019")
    assert restart.says == ("Switch the ignition off.", "Switch the ignition on.")
    assert way.says[0].startswith("Press the SET key")


@pytest.mark.parametrize(("expected", "is_readers"), [("", True), (", text: Centre", False)])
def test_letters_are_in_the_language_of_the_reader_unless_the_scenario_quotes_them(
    tmp_path, expected, is_readers
):
    steps = (
        f"- phone: [{{take: paul}}, {{read: invitation}}]\n- expect: {{mail: {{kind: invitation{expected}}}}}"
    )
    step = steps_of(tmp_path, steps, language="de")[-1]
    assert (step.path[-1] == INVITED) is is_readers


def test_a_box_of_a_form_is_ticked_and_not_typed(tmp_path):
    form = steps_of(tmp_path, DETAILS, car="taycan-2022")[-1]
    assert form.says == (
        "Type your own data into “Password”.",
        "Touch “Exchange my data with my Porsche Centre”, so that the box is ticked.",
    )


def test_a_picture_that_was_asked_for_shows_where_it_happens_and_comes_after_the_touch(tmp_path):
    steps = "- portal: {sign_in: claire}\n- portal: {open: portal/vehicles}\n  shot: mine"
    step = steps_of(tmp_path, steps)[-1]
    assert [str(one.surface) for one in step.sights] == ["phone", "phone"]
    assert [bool(one.target) for one in step.sights] == [True, False]


def test_what_comes_of_a_deed_beside_the_screens_has_its_picture_and_its_word(tmp_path):
    steps = (
        "- set: {car.ignition: false}\n- set: {car.ignition: true}\n  note: {fr: Oui, en: Well, de: Ja}\n"
        "- expect: {screen: 'form:sim_pin'}"
    )
    (restart,) = steps_of(tmp_path, steps, car="macan-2019")
    assert restart.notes == ("Well",)
    assert [str(one.surface) for one in restart.sights] == ["glass"]


def test_a_picture_of_what_the_unit_shows_is_one_of_the_unit(tmp_path):
    steps = "- portal: {sign_in: claire}\n- advance: 1 min\n- expect: {screen: home}\n  shot: here"
    *_, seen = parts_of(tmp_path, steps, car="macan-2019")
    assert {str(one.surface) for one in seen.sights} == {"glass"}


def test_pages_on_a_way_that_was_recorded_make_no_steps_of_their_own(tmp_path):
    steps = """
- press: SET
- expect: {screen: set}
- tap: set/device_manager
- expect: {screen: set/device_manager}
- tap: set/device_manager/options
- expect: {screen: set/device_manager/options}
"""
    (way,) = steps_of(tmp_path, steps, car="macan-2019")
    assert way.path == ("Device manager", "Options")
    assert way.sees == ("the page “Options”",)


def test_no_line_of_a_note_begins_with_a_high_mark_in_french(tmp_path):
    steps = '- open: roaming\n  note: {fr: "Voici : « oui » !", en: "Here", de: "Hier"}'
    (step,) = steps_of(tmp_path, steps, car="macan-2019", language="fr")
    assert step.notes == ("Voici\u00a0: «\u00a0oui\u00a0»\u00a0!",)


def test_where_there_is_a_browser_the_portal_is_on_a_desk_and_the_telephone_in_the_hand(tmp_path):
    steps = "- phone: {open: mail}\n- store: {open: store}"
    cell = cells_of(catalogue(), scenario(tmp_path, steps, car="macan-2019"), (), "en")[0]
    mail, store = planned(catalogue(), cell, pages=True).parts
    assert mail.says[0] == "Take your telephone and open My Porsche."
    # A desk has no first page of a telephone to begin on.
    assert (store.says, store.path) == (
        ("Open the Connect Store in a browser.", "Touch “Connect Store”."),
        (),
    )
    assert [one.surface.value for part in (mail, store) for one in part.sights] == ["phone", "page"]
    assert planned(catalogue(), cell).parts[1].path == ("Home", "Connect Store")
