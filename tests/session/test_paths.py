"""The paths of the FAQ, walked by touches and keys, by what is written on the screen.

What is walked stands in `tests/data`, typed by hand from the facts: never made from `models/` or `menus/`.
Rows are found by their label in the language of the unit, as a person finds them.
"""

from functools import cache

import pytest
from worlds import read_table

from pcm_sim.catalogue.errors import CarError
from pcm_sim.composition import load_catalogue, open_session
from pcm_sim.domain.events import Back, PressKey, SetPrivateMode, Tap, TypeText
from pcm_sim.domain.screen import PageKind
from pcm_sim.domain.sim_card import CardState
from pcm_sim.domain.view import view
from pcm_sim.session.simulation import replay

LANGUAGES = ("fr", "en", "de")
FEATURES = ("link", "roaming", "data_off", "remember_pin")
ROWS = {row["row"]: row for row in read_table("matrix.csv")}
YEARS = tuple(read_table("years.csv"))
PATHS = {
    (path["code"], path["key"], path["language"]): tuple(path["path"].split(" ▸ "))
    for path in read_table("paths.csv")
}
FORM = "form:"
ABSENT = "-"


@cache
def catalogue():
    """Read the shipped data once."""
    return load_catalogue()


def open_car(row, language="fr", *, last=False):
    """Start the first or the last model year of a row of the matrix."""
    one = ROWS[row]
    car = one["last" if last else "first"]
    return open_session(car, one["market"], language, catalogue=catalogue())


def path_of(row, feature, language):
    """Give the labels to press and to touch, or none where the car has no entry."""
    code = ROWS[row][feature]
    if code == ABSENT:
        return None
    needs_key = (code, ABSENT, language) not in PATHS
    return PATHS[code, ROWS[row]["key"] if needs_key else ABSENT, language]


# --- the tables themselves --------------------------------------------------------------------------


def test_the_table_has_the_rows_of_the_facts():
    codes = [row["link"] for row in ROWS.values()]
    assert (len(ROWS), codes.count("LA"), codes.count("LB"), codes.count("LC")) == (20, 4, 7, 9)


def test_every_path_is_there_in_three_languages_and_walked_by_some_row():
    walked = {
        path_of(row, feature, language) for row in ROWS for feature in FEATURES for language in LANGUAGES
    }
    assert walked - {None} == set(PATHS.values())
    for code, key, _ in PATHS:
        lengths = {len(PATHS[code, key, language]) for language in LANGUAGES}
        assert len(lengths) == 1, code


# --- which car is meant -----------------------------------------------------------------------------


@pytest.mark.parametrize("end", ["first", "last"])
@pytest.mark.parametrize("row", ROWS)
def test_a_row_is_meant_by_its_first_and_its_last_year(row, end):
    session = open_car(row, last=end == "last")
    assert session.rules.vehicle.key == row
    assert session.year == int(ROWS[row][end].split("-")[1])


@pytest.mark.parametrize("said", YEARS, ids=lambda said: f"{said['car']}-{said['market']}")
def test_car_and_market_mean_the_row_of_the_facts(said):
    session = open_session(said["car"], said["market"], catalogue=catalogue())
    assert session.rules.vehicle.key == said["row"], said["why"]


def test_a_911_of_2019_in_europe_is_asked_back():
    with pytest.raises(CarError) as asked:
        open_session("911-2019", "FR", catalogue=catalogue())
    assert set(asked.value.meant) == {"911-2019-991", "911-2019-992"}


def test_every_row_of_the_table_is_in_the_data():
    assert set(ROWS) <= set(catalogue().matrix.vehicles)


# --- walking ----------------------------------------------------------------------------------------


def walk_by_labels(session, path):
    """Press what is a key of the device and touch the row that bears the label, from home on.

    Returns:
        The id of the last row that was touched.
    """
    keys = {key.id for key in session.rules.vehicle.head_unit.keys}
    touched = ""
    for label in path:
        if label in keys:
            session.dispatch(PressKey(label))
            continue
        rows = [row.id for row in session.screen.rows if row.label == label]
        assert len(rows) == 1, (label, [row.label for row in session.screen.rows])
        [touched] = rows
        session.dispatch(Tap(touched))
    return touched


def start_walk(row, feature, language):
    """Start a car and walk to an entry by its labels."""
    session = open_car(row, language)
    assert session.moment.unit.stack == (session.rules.tree.home,)
    *path, last = path_of(row, feature, language)
    form = last.removeprefix(FORM) if last.startswith(FORM) else ""
    touched = walk_by_labels(session, path if form else (*path, last))
    return session, touched, form


def agree(session):
    """Say yes to a question, if one is asked."""
    if session.screen.dialog:
        session.dispatch(Tap("dialog/yes"))


def is_ticked(session, row):
    """Tell whether the box of a row on the screen is ticked."""
    return next(one.checked for one in session.screen.rows if one.id == row)


def check_link(session, row, form):
    """The form to link by is open, and the row served linking."""
    assert form in {"pairing_code", "sign_in"}
    assert session.screen.node == f"form:{form}"
    assert session.screen.kind is PageKind.FORM
    assert "link" in features_of(session, row)


def check_roaming(session, row, _):
    """The box is ticked, once the cost was agreed to."""
    agree(session)
    assert is_ticked(session, row)
    assert session.moment.unit.roaming is True
    assert "roaming" in features_of(session, row)


def check_data_off(session, _, __):
    """No data flow any more, and the status bar says so and why."""
    agree(session)
    status = session.screen.status
    assert (status.data, bool(status.why_offline)) == (False, True)
    assert session.moment.unit.data is False or session.moment.car.private_mode is True


def check_remember_pin(session, row, _):
    """The box is ticked, or the PIN is asked for and the box is ticked then."""
    if session.screen.kind is PageKind.FORM:
        assert session.screen.node == "form:sim_pin"
        session.dispatch(TypeText(session.moment.car.card.pin))
        session.dispatch(Tap("form/confirm"))
    assert is_ticked(session, row)
    assert session.moment.unit.saved_pin.pin == session.moment.car.card.pin
    assert session.moment.car.card_state is CardState.READY
    assert "remember_pin" in features_of(session, row)


def features_of(session, row):
    """Give what an entry of the tree is good for."""
    return session.rules.tree.nodes[row].features


CHECKS = {
    "link": check_link,
    "roaming": check_roaming,
    "data_off": check_data_off,
    "remember_pin": check_remember_pin,
}
CELLS = [(row, feature) for row in ROWS for feature in FEATURES]
WALKED = [cell for cell in CELLS if ROWS[cell[0]][cell[1]] != ABSENT]
MISSING = [cell for cell in CELLS if ROWS[cell[0]][cell[1]] == ABSENT]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("row", "feature"), WALKED)
def test_the_path_of_the_faq_leads_to_its_effect(row, feature, language):
    session, touched, form = start_walk(row, feature, language)
    CHECKS[feature](session, touched, form)


@pytest.mark.parametrize("row", ROWS)
def test_the_last_year_of_a_row_has_the_same_paths(row):
    for feature in FEATURES:
        path = path_of(row, feature, "fr")
        if path:
            session = open_car(row, last=True)
            before = session.moment
            walk_by_labels(session, [label for label in path if not label.startswith(FORM)])
            assert session.moment != before


@pytest.mark.parametrize("row", ROWS)
def test_the_path_of_the_faq_links_the_car(row):
    session = open_car(row)
    link(session)
    assert session.screen.status.user
    assert [one.id for one in session.customers() if one.linked] == [
        one.id for one in session.customers() if one.role == "primary"
    ]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", [row for row in ROWS if ROWS[row]["data_off"] == "D0"])
def test_private_mode_is_what_switches_the_data_off_where_there_is_no_other_row(row, language):
    session, _, _ = start_walk(row, "data_off", language)
    assert session.screen.dialog.message == "private_mode_ask"
    agree(session)
    assert (session.moment.car.private_mode, session.moment.unit.data) == (True, True)
    session.dispatch(SetPrivateMode(on=False))
    assert session.screen.status.data is True


# --- where there is none ----------------------------------------------------------------------------


def go_home(session):
    """Go back until nothing is behind."""
    while session.screen.can_go_back:
        session.dispatch(Back())


def show_every_page(session):
    """Give every page that the car shows as it stands, found by touching every row and pressing every key."""
    rules, home = session.rules, session.moment
    keys = tuple(PressKey(key.id) for key in rules.vehicle.head_unit.keys)
    seen, ways = {}, [()]
    while ways:
        way = ways.pop()
        moment = replay(rules, home, way)
        screen = view(rules, moment.cabin)
        if screen.dialog or screen.kind in {PageKind.FORM, PageKind.WAIT} or screen.node in seen:
            continue
        seen[screen.node] = screen
        ways.extend((*way, event) for event in (*keys, *(Tap(row.id) for row in screen.rows)))
    return tuple(seen.values())


def link(session):
    """Link the car to its primary user, from home and back to it."""
    owner = next(one for one in session.customers() if one.role == "primary")
    secrets = {
        "code": owner.pairing_code,
        "email": owner.email,
        "password": owner.password,
        "security_code": owner.security_code,
    }
    walk_by_labels(session, path_of(session.rules.vehicle.key, "link", "fr")[:-1])
    for field in session.moment.unit.form.fields:
        session.dispatch(Tap(f"form/field/{field.name}"))
        session.dispatch(TypeText(secrets[field.name]))
    session.dispatch(Tap("form/confirm"))
    session.settle()
    assert session.moment.unit.user.email == owner.email
    go_home(session)


def last_labels(feature, language):
    """Give what is written on the rows that serve a feature on the cars that have them."""
    paths = (path_of(row, feature, language) for row in ROWS)
    return {path[-1] for path in paths if path}


@pytest.mark.parametrize("state", ["as sold", "linked", "in private mode"])
@pytest.mark.parametrize(("row", "feature"), MISSING)
def test_where_the_facts_have_no_entry_no_row_of_the_whole_tree_serves_it(row, feature, state):
    session = open_car(row)
    if state == "linked":
        link(session)
    session.dispatch(SetPrivateMode(on=state == "in private mode"))
    rows = [one for page in show_every_page(session) for one in page.rows]
    assert {one.label for one in rows} > {"Réglages", "Comptes", "Mode privé"}
    assert {one.label for one in rows}.isdisjoint(last_labels(feature, "fr"))
    nodes = [session.rules.tree.nodes[one.id.partition("#")[0]] for one in rows]
    assert [node.id for node in nodes if feature in node.features] == []
    assert [node.id for node in nodes if getattr(node, "setting", "") == feature] == []


@pytest.mark.parametrize(("row", "feature"), MISSING)
def test_where_the_facts_have_no_entry_the_reason_can_be_read_in_three_languages(row, feature):
    rules = open_car(row).rules
    reason = rules.messages[rules.tree.absent[feature]]
    said = [reason.text.get(language) for language in LANGUAGES]
    assert all(said)
    assert len(set(said)) == 3


@pytest.mark.parametrize(("row", "feature"), WALKED)
def test_where_there_is_an_entry_no_reason_is_given_for_its_absence(row, feature):
    assert feature not in open_car(row).rules.tree.absent


# --- SET or DEVICES (X08) ---------------------------------------------------------------------------

OTHER_KEY = {"SET": "DEVICES", "DEVICES": "SET"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("row", [row for row in ROWS if ROWS[row]["key"] != ABSENT])
def test_the_other_key_exists_and_does_not_hold_the_device_manager(row, language):
    session = open_car(row, language)
    right = path_of(row, "roaming", language)
    wrong = OTHER_KEY[right[0]]
    assert wrong in {key.id for key in session.rules.vehicle.head_unit.keys}
    session.dispatch(PressKey(wrong))
    assert session.moment.unit.stack[-1] != session.rules.tree.home
    assert right[1] not in {one.label for one in session.screen.rows}
