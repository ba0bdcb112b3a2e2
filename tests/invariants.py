"""What must hold in every moment of every car, and between any two of them."""

from dataclasses import replace

from moves import LANGUAGES

from pcm_sim.domain.areas import Via
from pcm_sim.domain.cabin import carplay_runs, connected_phone, present_network
from pcm_sim.domain.connectivity import Source
from pcm_sim.domain.driving import is_moving
from pcm_sim.domain.effects import Asked, Refused, Told
from pcm_sim.domain.events import (
    Back,
    CarIntent,
    Confirm,
    OfferUpdate,
    OrderProduct,
    PressKey,
    PressKnob,
    SetCloudPace,
    SetSpeed,
    Tap,
    Tick,
)
from pcm_sim.domain.notes import MOST_NOTES
from pcm_sim.domain.playing import RADIO
from pcm_sim.domain.react import react
from pcm_sim.domain.sim_card import PIN_TRIES, PUK_TRIES, CardState
from pcm_sim.domain.unit import SavedPin
from pcm_sim.domain.view import view
from pcm_sim.session.step import step

SOMETIMES = 10
"""Every so many steps the moment is shown in every language."""

CLOUD_SIDE = SetCloudPace | OrderProduct | OfferUpdate
"""What the trainer does to the cloud; the car has no part in it."""


def check_life(rules, moments, events):
    """Check a history: each step leads to the same moment again, and everything below holds on the way.

    Args:
        rules: The car's rules.
        moments: Every moment, the first one included.
        events: What happened between them.
    """
    targets = check_moment(rules, moments[0])
    for at, event in enumerate(events):
        after, effects = step(rules, moments[at], event)
        assert after == moments[at + 1], event
        check_step(rules, moments[at], event, after, effects=effects, targets=targets)
        check_back(rules, moments[at], event, after)
        targets = check_moment(rules, after)
        if at % SOMETIMES == 0:
            check_words(rules, after)
    check_ways_out(rules, moments[-1])


def check_step(rules, before, event, after, *, effects, targets):
    """Check what holds between two moments; `targets` is what could be touched before."""
    check_cards(before, event, after)
    assert after.now - before.now == (max(0, event.ms) if isinstance(event, Tick) else 0)
    assert after.unit.requests >= before.unit.requests
    assert len(after.world.journal) >= len(before.world.journal)
    if isinstance(event, Tap) and event.target in targets:
        heard = any(isinstance(effect, Told | Refused) for effect in effects)
        assert heard or after != before, f"{event} is silent"
    check_secrecy(rules, before, event, after, effects)
    check_driving(rules, before, event, after)


def check_driving(rules, before, event, after):
    """Check that nobody types or confirms an installation while the car drives."""
    form = before.unit.form
    if not is_moving(rules, before.car):
        return
    if form and form.form in rules.policy.driving.forms and after.unit.form:
        assert after.unit.form.fields == form.fields or isinstance(event, CarIntent), event
    assert before.unit.areas.installation or not after.unit.areas.installation, event
    assert isinstance(event, SetSpeed) or form is not None or not opened_by_hand(after, event), event


def opened_by_hand(after, event):
    """Tell whether a touch opened a form that waits until the car stands."""
    form = after.unit.form
    return isinstance(event, Tap | PressKnob | Confirm) and form is not None and form.form != "dial"


def check_cards(before, event, after):
    """Check that a card gives tries back only to the right PIN or PUK, and takes one at a time."""
    for old, new in zip(before.car.cards, after.car.cards, strict=True):
        assert 0 <= new.pin_tries <= PIN_TRIES
        assert 0 <= new.puk_tries <= PUK_TRIES
        lost = (old.pin_tries - new.pin_tries, old.puk_tries - new.puk_tries)
        if lost[0] < 0 or lost[1] < 0:
            assert shown_right(before, old, new), (event, old, new)
            assert new.verified
        assert max(lost) <= 1
        if max(lost) == 1:
            assert old.id in {before.car.slot, after.car.slot}, event
        assert new.pin == old.pin or shown_right(before, old, new)


def shown_right(before, old, new):
    """Tell whether the right PIN or PUK was shown to a card in this step."""
    form, saved = before.unit.form, before.unit.saved_pin
    if form and form.form == "sim_pin":
        return form.text("pin") == old.pin
    if form and form.form == "sim_puk":
        return form.text("puk") == old.puk and form.text("new_pin") == new.pin
    return saved == SavedPin(old.id, old.pin) and old.pin_tries > 1


def check_secrecy(rules, before, event, after, effects):
    """Check that nothing leaves a car that is offline or in private mode, and that nothing is heard there."""
    asked = [effect for effect in effects if isinstance(effect, Asked)]
    if asked:
        assert present_network(rules, after.cabin).offline is None, (event, asked)
    if not (before.car.private_mode and after.car.private_mode):
        return
    assert asked == [], event
    if not isinstance(event, CLOUD_SIDE):
        assert known_to_cloud(after.world) == known_to_cloud(before.world), event
    if isinstance(event, Tick):
        assert after.unit.users == before.unit.users
        assert after.unit.areas.grants == before.unit.areas.grants


def known_to_cloud(world):
    """Give what a cloud knows of people and contracts; how the car stands is the simulation's to know."""
    asked = tuple(one for one in world.journal if one.operation != "see_car")
    return world.accounts, world.cars, world.contracts, world.outbox, asked


def check_moment(rules, moment):
    """Check what holds in every moment.

    Returns:
        What can be touched in it.
    """
    unit, car = moment.unit, moment.car
    screen = view(rules, moment.cabin)
    targets = screen.targets
    assert not (car.private_mode and screen.status.data)
    assert screen.status.data is (screen.status.why_offline == "")
    assert unit.stack[0] == rules.tree.home
    assert all(page.partition("#")[0] in rules.tree.nodes for page in unit.stack)
    assert screen.focus in {"", *targets}
    assert len(set(targets)) == len(targets)
    assert not (unit.pending and unit.form)
    assert unit.saved_pin is None or unit.saved_pin.card == car.slot
    assert unit.typed_pin is None or unit.typed_pin.card == car.slot
    assert all(due.at >= moment.now and unit.waits_for(due.event.request) for due in moment.queue.dues)
    assert (unit.pending is not None or unit.background is not None) is bool(moment.queue.dues)
    assert sum(user.logged_in for user in unit.users) <= 1
    assert len({user.email for user in unit.users}) == len(unit.users)
    if not car.ignition:
        over = (unit.form, unit.dialog, unit.pending, unit.background, unit.areas.telephony.call)
        assert (over, targets) == ((None,) * 5, ())
    check_areas(rules, moment)
    check_signs(rules, moment, screen)
    return targets


def check_signs(rules, moment, screen):
    """Check that the signs say what is so, and that the log is in order and not too long."""
    unit, car = moment.unit, moment.car
    signs = {mark.id.removeprefix("status/"): mark for mark in screen.status.marks}
    assert all(mark.name and (mark.icon or mark.text) for mark in signs.values())
    assert ("private" in signs) is car.private_mode
    assert signs["data"].icon == ("data" if screen.status.data else "no-data")
    assert ("roaming" in signs) is screen.status.roaming
    assert ("bluetooth" in signs) is (connected_phone(rules, moment.cabin) is not None)
    assert [note.at for note in unit.log] == sorted((note.at for note in unit.log), reverse=True)
    assert len(unit.log) <= MOST_NOTES
    assert car.speed_kmh == 0 or car.ignition


def check_areas(rules, moment):
    """Check that nothing runs without what carries it, and that what excludes each other does."""
    unit, car, cabin = moment.unit, moment.car, moment.cabin
    areas = unit.areas
    call = areas.telephony.call
    net = present_network(rules, cabin)
    carries = {
        Via.BLUETOOTH: lambda: connected_phone(rules, cabin) is not None,
        Via.CARPLAY: lambda: carplay_runs(rules, cabin),
        Via.CARD: lambda: car.card_state is CardState.READY and net.source is not Source.EMBEDDED,
    }
    assert call is None or carries[call.via]()
    assert areas.carplay is carplay_runs(rules, cabin)
    assert not (areas.carplay and connected_phone(rules, cabin))
    assert (areas.data_source, areas.telephony.telephone) != ("embedded", "card")
    media = areas.media
    assert media.source != "bluetooth" or connected_phone(rules, cabin)
    assert media.source != "carplay" or areas.carplay
    if media.source in RADIO and media.station:
        assert rules.things.stations[media.station].band == media.source
    assert not (car.locked and car.ignition)
    if areas.installation and areas.installation.ends is not None and moment.now < areas.installation.ends:
        assert car.locked
        assert not car.charging


def check_ways_out(rules, moment):
    """Check that home is one key or touch away, and that going back gets there too."""
    if not moment.car.ignition:
        return
    cabin = moment.cabin
    keys = [key.id for key in rules.vehicle.head_unit.keys if rules.tree.keys.get(key.id) == rules.tree.home]
    if keys:
        assert is_at_home(rules, react(rules, cabin, PressKey(keys[0])).cabin)
    else:
        # A question stands over the glass with everything on it; it is answered first.
        bare = react(rules, cabin, Back()).cabin if cabin.unit.dialog else cabin
        assert is_at_home(rules, bare) or is_at_home(rules, react(rules, bare, Tap("home")).cabin)
    detour = cabin.unit.detour
    steps = len(cabin.unit.stack) + len(detour.back if detour else ()) + 3
    for _ in range(steps):
        cabin = react(rules, cabin, Back()).cabin
    assert is_at_home(rules, cabin)


def is_at_home(rules, cabin):
    """Tell whether the home page is shown with nothing over it."""
    unit = cabin.unit
    return unit.stack == (rules.tree.home,) and not (unit.form or unit.pending or unit.dialog)


def check_back(rules, before, event, after):
    """Check that back leads from a page or form that a touch opened to where the touch was."""
    old, new = before.unit, after.unit
    if not isinstance(event, Tap) or new.dialog or new.pending or old.form or old.dialog or old.pending:
        return
    deeper = new.stack[:-1] == old.stack and new.form is None
    over = new.stack == old.stack and new.form is not None
    if deeper or over:
        back = react(rules, after.cabin, Back()).cabin.unit
        assert (back.stack, back.form) == (old.stack, None), event


def check_words(rules, moment):
    """Check that the moment can be shown in every language, with no hole left in a text."""
    for language in LANGUAGES:
        unit = replace(moment.unit, language=language)
        screen = view(rules, replace(moment.cabin, unit=unit))
        assert "{" not in repr(screen.dialog) + repr(screen.notice) + screen.status.explanation + screen.text
        assert all(row.label for row in screen.rows)
        assert screen.title or not moment.car.ignition
