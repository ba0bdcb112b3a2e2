"""What a screen reader finds: every control has a role, a name and a state; what changes is said."""

from dataclasses import replace

import pytest
from PySide6.QtGui import QAccessible
from sample_screens import TEXTS, screens
from samples import CANVASES, SampleSession

from pcm_sim.domain.screen import RowKind
from pcm_sim.ui.glyphs import printable
from pcm_sim.ui.robot import items

Role = QAccessible.Role
LANGUAGES = ("fr", "en", "de")
# It only gives the computer's keyboard back to the device; what was touched lies below it.
NO_CONTROLS = {"DeviceScreen"}


def touchables(root):
    """Give every visible item that takes a touch, a click or letters."""
    for item in items(root):
        kind = item.metaObject().className()
        area = "MouseArea" in kind and item.isEnabled()
        taps = any("TapHandler" in child.metaObject().className() for child in item.children())
        if area or taps or item.inherits("QQuickAbstractButton") or item.inherits("QQuickTextField"):
            yield item


def heard(item):
    """Give what a screen reader has for an item: its own, or that of the control it lies in."""
    while item is not None:
        found = QAccessible.queryAccessibleInterface(item)
        if found is not None and found.role() not in {Role.NoRole, Role.Client}:
            return found
        item = item.parentItem()
    return None


def nameless(window):
    """Give every control without a role or a name."""
    for item in touchables(window.quick.contentItem()):
        found = heard(item)
        if found is None or not found.text(QAccessible.Text.Name):
            above = item.parentItem()
            place = above.metaObject().className().partition("_QML")[0]
            if place not in NO_CONTROLS:
                kind = item.metaObject().className()
                yield f"{kind} {item.objectName()!r} in {place} {above.objectName()!r}"


def told(window, target):
    return QAccessible.queryAccessibleInterface(window.find(target))


@pytest.mark.parametrize("canvas", CANVASES)
def test_every_control_of_every_page_has_a_role_and_a_name(window, canvas):
    session = SampleSession(canvas, "fr")
    window.open(session)
    troubles = {}
    for name, screen in screens("fr").items():
        session.show(screen)
        window.settle()
        troubles |= dict.fromkeys(nameless(window), name)

    assert not troubles


@pytest.mark.parametrize(
    "way",
    [
        *(("column/car", f"section/{name}") for name in ("car", "network", "phone", "cloud")),
        *((f"column/{name}",) for name in ("customer", "ways", "find")),
    ],
    ids=lambda way: way[-1],
)
def test_every_control_beside_the_device_has_a_role_and_a_name(window, way):
    window.open(SampleSession("full-12", "de"))
    for target in way:
        window.click(target)
    window.settle()

    assert not [*nameless(window)]


def test_every_control_of_the_start_page_has_a_role_and_a_name(window):
    assert not [*nameless(window)]
    assert [*touchables(window.quick.contentItem())]


def test_rows_say_what_they_are_and_how_they_stand(window):
    session = SampleSession("full-12", "en")
    window.open(session)
    screen = screens("en")["list"]
    rows = tuple(row._replace(told="locked") if row.locked else row for row in screen.rows)
    session.show(replace(screen, rows=rows))
    window.settle()
    for row in rows[:5]:
        found = told(window, row.id)
        assert found.text(QAccessible.Text.Name) == row.label
        assert (found.role() == Role.CheckBox) is (row.kind is RowKind.CHECK)
        assert found.state().checked == int(row.checked)
        assert found.text(QAccessible.Text.Description) == ", ".join(
            filter(None, (printable(row.value), row.told))
        )


def test_the_ring_is_the_focus(window):
    session = SampleSession("full-12", "en")
    window.open(session)
    session.show(screens("en")["list"])
    window.settle()
    assert not told(window, "set/a").state().focused
    session.show(replace(screens("en")["list"], focus="set/a"))
    window.settle()

    assert told(window, "set/a").state().focused
    assert not told(window, "set/b").state().focused


def test_a_secret_is_not_read_out(window):
    session = SampleSession("full-11", "en")
    window.open(session)
    session.show(screens("en")["sign_in"])
    window.settle()

    assert "example.com" in told(window, "form/field/email").text(QAccessible.Text.Description)
    assert "•" not in told(window, "form/field/password").text(QAccessible.Text.Description)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_is_announced_by_its_title(window, language):
    session = SampleSession("full-12", language)
    window.open(session)
    for name, screen in screens(language).items():
        session.show(screen)
        window.settle()
        said = window.find("glass").property("spoken")
        if screen.dialog:
            assert said == "", "the question says itself"
        elif name == "dark":
            assert said == screen.text
        else:
            assert said.startswith(screen.title)


def test_a_question_and_a_notice_say_themselves(window):
    session = SampleSession("full-12", "en")
    window.open(session)
    for name, role in (("dialog", Role.Dialog), ("notice", Role.AlertMessage)):
        screen = screens("en")[name]
        session.show(screen)
        window.settle()
        over = screen.dialog or screen.notice
        found = [
            one
            for item in items(window.find("glass"))
            if (one := QAccessible.queryAccessibleInterface(item)) and one.role() == role
        ]

        assert [printable(over.text) in one.text(QAccessible.Text.Name) for one in found] == [True]


def test_the_bar_and_the_tabs_say_where_one_is(window):
    for canvas, here in (("full-11", "bar/settings"), ("classic-7", "tab/4")):
        session = SampleSession(canvas, "en")
        window.open(session)
        session.show(screens("en")["list"])
        window.settle()
        state = told(window, here).state()

        assert state.selected or state.checked, canvas


def name_of(window, target):
    return told(window, target).text(QAccessible.Text.Name)


@pytest.mark.parametrize("canvas", CANVASES)
@pytest.mark.parametrize("name", ["code", "puk", "sign_in"])
def test_a_form_says_what_it_wants_and_why_it_refused(window, canvas, name):
    session = SampleSession(canvas, "fr")
    window.open(session)
    screen = screens("fr")[name]
    asking = replace(screen, form=screen.form._replace(trouble=""))
    session.show(asking)
    window.settle()
    glass = window.find("glass")
    wanted = "trail" if name == "sign_in" else "form/prompt"
    assert name_of(window, wanted) == screen.form.prompt
    assert printable(screen.form.prompt) in glass.property("spoken")
    assert glass.property("refused") == ""

    refused = replace(asking, form=asking.form._replace(trouble=TEXTS["fr"]["trouble"]))
    session.show(refused)
    window.settle()
    place = {"code": "form/trouble", "puk": "form/prompt", "sign_in": "trail"}[name]
    why = printable(TEXTS["fr"]["trouble"])
    assert glass.property("refused") == why
    assert name_of(window, place) == why
    assert told(window, place).role() == Role.AlertMessage


def test_a_key_that_does_nothing_yet_says_so(window):
    session = SampleSession("full-12", "en")
    window.open(session)
    for name, able in (("code", False), ("pin", True)):
        session.show(screens("en")[name])
        window.settle()
        assert told(window, "form/confirm").state().disabled is not able
        assert not told(window, "pad/1").state().disabled


def test_a_sign_below_a_question_says_that_it_waits(window):
    session = SampleSession("full-12", "en")
    window.open(session)
    for name, waits in (("list", False), ("dialog", True)):
        session.show(screens("en")[name])
        window.settle()
        assert told(window, "status/data").state().disabled == waits


def test_the_clock_can_be_read(window):
    window.open(SampleSession("full-12", "en"))

    assert told(window, "status/time").role() == Role.StaticText
    assert name_of(window, "status/time") == "09:41"


def test_the_knobs_say_what_they_are_turned_to(window):
    session = SampleSession("full-12", "en")
    window.open(session)
    screen = screens("en")["list"]
    for focus, name in (("set/a", screen.rows[0].label), ("back", "Back"), ("", "")):
        session.show(replace(screen, focus=focus))
        window.settle()
        assert told(window, "knob/right").text(QAccessible.Text.Description) == name
    for knob in ("knob/left", "knob/right"):
        dial = told(window, knob)
        before = dial.valueInterface().currentValue()
        dial.actionInterface().doAction("Increase")
        assert dial.valueInterface().currentValue() == before + 1


def test_switches_and_lists_beside_the_device_say_how_they_stand(window):
    window.open(SampleSession("full-12", "en"))
    window.click("column/car")
    window.settle()
    controls = [
        (one.metaObject().className(), QAccessible.queryAccessibleInterface(one), one)
        for one in items(window.quick.contentItem())
    ]
    switches = [
        (told, one)
        for kind, told, one in controls
        if kind.startswith("DeskSwitch")
        or one.objectName() in {"panel/ignition", "panel/driver", "panel/locked"}
    ]
    lists = [(told, one) for kind, told, one in controls if kind.startswith("DeskCombo")]

    assert switches
    assert lists
    for found, one in switches:
        assert found.state().checkable
        assert found.state().checked == int(one.property("on"))
    for found, one in lists:
        assert found.text(QAccessible.Text.Description) == one.property("displayText")
