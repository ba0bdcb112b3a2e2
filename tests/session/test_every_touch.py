"""Every row of every page, touched in several states of the car: none is silent, and back leads back."""

import pytest
from invariants import check_back, check_moment, check_step, check_ways_out, check_words
from session_states import ON_EVERY_CAR, STATES
from shipped import open_car

from pcm_sim.domain.effects import Refused
from pcm_sim.domain.events import PressKey, Tap
from pcm_sim.domain.lines import lines_of
from pcm_sim.session.step import step
from pcm_sim.session.why.foretelling import foretold


def check_foretold(rules, before, event, effects):
    """What a row would be refused with is what it is refused with, by the very same message."""
    row = next((one for one in lines_of(rules, before.cabin) if event == Tap(one.id)), None)
    unit = before.unit
    if row is None or unit.form or unit.dialog or unit.pending or not before.car.ignition:
        return
    told = foretold(rules, before.cabin, row.node, row.item.id if row.item else "")
    refused = next((one.message for one in effects if isinstance(one, Refused)), None)
    assert told == refused, f"{row.id}: foretold {told}, refused with {refused}"


ONE_OF_EACH_TREE = ("macan-95b-1", "panamera-971-1b", "macan-95b-3", "taycan-y1a-b", "macan-95b-old")
HAVE_CONNECT = ONE_OF_EACH_TREE[:-1]


def touch_everything(session):
    """Give every page that can be reached from home, with every touch on it.

    Each page is touched in the moment in which it was first reached.

    Yields:
        The moment before a touch or key, what it was, the moment after, the effects, and the targets.
    """
    rules = session.rules
    keys = tuple(PressKey(key.id) for key in rules.vehicle.head_unit.keys)
    seen, open_ = set(), [session.moment]
    while open_:
        moment = open_.pop()
        targets = check_moment(rules, moment)
        dialog = moment.unit.dialog
        page = (moment.unit.page, moment.unit.form and moment.unit.form.form, dialog is not None)
        if dialog and dialog.sign:
            page = dialog.sign
        if page in seen or moment.unit.pending:
            continue
        seen.add(page)
        check_words(rules, moment)
        check_ways_out(rules, moment)
        for event in (*keys, *(Tap(target) for target in targets)):
            after, effects = step(rules, moment, event)
            yield moment, event, after, effects, targets
            open_.append(after)


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("row", ONE_OF_EACH_TREE)
def test_every_touch_is_answered(row, state):
    session = open_car(row)
    state(session)
    assert STATES[state](session.moment.unit) or (row not in HAVE_CONNECT and state not in ON_EVERY_CAR)
    session.advance(session.rules.policy.notice_ms)
    pages = set()
    for before, event, after, effects, targets in touch_everything(session):
        pages.add(before.unit.page)
        check_step(session.rules, before, event, after, effects=effects, targets=targets)
        check_back(session.rules, before, event, after)
        check_foretold(session.rules, before, event, effects)
    assert len(pages) > 10
