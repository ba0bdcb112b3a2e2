"""What may happen to a simulation, for histories that Hypothesis makes up.

A history is made of moves: touches of what is on the screen, nonsense, whole walks, the right and the wrong
secrets, everything a trainer can change, and time. A move is turned into events when its turn comes, because
what can be touched depends on what happened before.
"""

import os

from hypothesis import strategies as st
from worlds import MARKETS, MINUTE, NEW_PIN, OTHER_VIN, PASSWORD, SECURITY_CODE

from pcm_sim.domain.bearer import Bearer
from pcm_sim.domain.events import (
    Back,
    BringPhone,
    Confirm,
    DriveTo,
    Erase,
    InsertCard,
    OfferUpdate,
    OrderProduct,
    PlugPhone,
    PressKey,
    PressKnob,
    SetCall,
    SetCharging,
    SetCloudPace,
    SetDataInCalls,
    SetDriver,
    SetHotspot,
    SetIgnition,
    SetLanguage,
    SetLocked,
    SetOutsideTemperature,
    SetPhoneBluetooth,
    SetPhoneSignal,
    SetPrivateMode,
    SetSignal,
    SetSpeed,
    SetVolume,
    Tap,
    Tick,
    TurnKnob,
    TypeText,
)
from pcm_sim.domain.nodes import Action, Check, Entrance, Listing
from pcm_sim.domain.ringing import CALL_STATES
from pcm_sim.domain.routes import exists, route

LANGUAGES = ("fr", "en", "de")
NUMBERS = st.integers(0, 499)
NONSENSE = (
    *("", "back", "home", "dialog", "dialog/maybe", "pad/x", "pad/", "form/field/", "form/confirm"),
    *("pad/hold/e", "pad/hold/0", "pad/close", "pad/globe", "pad/caps", "form/show/password", "form/show/"),
    *("wait", "wait/cancel", "set/", "#", "home#", "#x", "HOME", "BACK", "OPT", "🙂", "\x00", "ß", "é", "٣"),
    *("status/", "status/data", "status/x"),
)
TEXTS = (
    *(
        "",
        " ",
        "0",
        "4711",
        "12 34-56 78",
        "12345678",
        "abc",
        "A@b",
        "é",
        "٣٤٥٦",
        "🙂",
        "\t",
        "\x00",
        "+33 1*#",
    ),
    *("9" * 300, "x" * 64, "a b"),
)
TIMES = (-1, 0, 1, 999, 1_000, 1_000, 2_500, 20_000, 30_000, 10 * MINUTE, 16 * MINUTE, 61 * MINUTE)
RIGHT_OR_WRONG = ("right", "right", "right", "wrong", "wrong", "other car", "half")
OFF_AND_ON = (False, True)
HANDS = (Back(), Erase(), Confirm(), PressKnob(), *(TurnKnob(steps) for steps in (-9, -1, 1, 1, 2, 5)))
TRAINER = (
    *(SetIgnition(on) for on in (False, True, True)),
    *(DriveTo(country) for country in ("FR", "FR", *sorted(MARKETS))),
    *(SetSignal(bearer, bars) for bearer in Bearer for bars in (3, 5)),
    *(SetSignal(Bearer.LTE, bars) for bars in (-1, 0)),
    *(SetCloudPace(pace) for pace in ("normal", "slow", "silent")),
    *(SetLanguage(language) for language in LANGUAGES),
    *(SetDataInCalls(whose, on) for whose in ("card", "phone") for on in OFF_AND_ON),
    *(SetVolume(mb) for mb in (0, 0, 500, -1)),
    *(SetPhoneSignal(bearer) for bearer in Bearer),
    *(SetSpeed(kmh) for kmh in (-1, 0, 0, 0, 8, 9, 999)),
    *(SetCall(by_card, state) for by_card in OFF_AND_ON for state in CALL_STATES),
    *(SetOutsideTemperature(celsius) for celsius in (-99, 3, 4, 99)),
    *(
        switch(on)
        for switch in (SetPrivateMode, SetCharging, SetLocked, SetDriver, OfferUpdate, SetPhoneBluetooth)
        for on in OFF_AND_ON
    ),
    *(switch(on) for switch in (SetHotspot, PlugPhone, OfferUpdate) for on in (False, True, True)),
)


def _of(choices, number):
    return choices[number % len(choices)]


KINDS = (
    lambda _: Back(),
    *[lambda number: ("touch", number)] * 5,
    *[lambda number: ("flow", number // 7, _of(RIGHT_OR_WRONG, number))] * 4,
    *[lambda number: ("walk", number)] * 2,
    lambda number: ("fill", _of(RIGHT_OR_WRONG, number)),
    *[lambda number: Tick(_of(TIMES, number))] * 2,
    lambda number: ("key", number),
    lambda number: ("card", number // 7, _of(RIGHT_OR_WRONG, number)),
    lambda number: _of(HANDS, number),
    *[lambda number: _of(TRAINER, number)] * 3,
    lambda number: (Tap, PressKey)[number % 2](_of(NONSENSE, number // 2)),
    lambda number: TypeText(_of(TEXTS, number)),
    lambda number: ("phone", number),
    lambda number: ("order", number),
    lambda number: ("leave", _of((MINUTE, 10 * MINUTE), number)),
    *[lambda _: ("mend",), lambda _: ("equip",), lambda number: ("deed", number)] * 2,
)
"""What may happen, the frequent more than once; the first does next to nothing: examples shrink to it."""

# Small ranges: from large ones Hypothesis draws their ends and its favourite numbers most of the time.
MOVES = st.builds(
    lambda kind, high, low: KINDS[kind](100 * high + low),
    st.integers(0, len(KINDS) - 1),
    st.integers(0, 99),
    st.integers(0, 99),
)


def examples(number):
    """Give how many histories a test makes up.

    `PCM_SIM_SEARCH=20` looks twenty times as long.
    """
    return number * int(os.environ.get("PCM_SIM_SEARCH", "1"))


def histories(least=20, most=60):
    """Make up lists of moves."""
    return st.lists(MOVES, min_size=least, max_size=most)


def live(session, moves):
    """Let a history happen.

    Returns:
        Every moment, the first one included, and the events between them.
    """
    moments, events = [session.moment], []
    for move in moves:
        for event in events_of(session, move):
            session.dispatch(event)
            events.append(event)
            moments.append(session.moment)
    return moments, events


def events_of(session, move):
    """Turn a move into events, one at a time, each seen before the next is chosen."""
    match move:
        case ("touch", number):
            targets = worth_a_touch(session, number)
            if targets:
                yield Tap(targets[number % len(targets)])
        case ("walk", number):
            nodes = list(session.rules.tree.nodes)
            yield from walk_to(session, nodes[number % len(nodes)])
        case ("flow", number, how):
            yield from walk_to(session, pick_flow(session, number))
            yield from fill_form(session, how)
            if number % 3 and session.moment.unit.pending:
                yield Tick(session.rules.policy.latency_ms)
        case ("mend",):
            yield from mend(session)
        case ("equip",):
            yield from equip(session)
        case ("deed", number):
            yield from mend(session)
            yield from equip(session)
            yield from walk_to(session, _of(flows(session.rules)[1], number))
        case ("fill", how):
            yield from fill_form(session, how)
        case ("key", number):
            keys = [key.id for key in session.rules.vehicle.head_unit.keys] or ["HOME"]
            yield PressKey(keys[number % len(keys)])
        case ("card", number, how):
            cards = [None, "nobodys", *(card.id for card in session.moment.car.cards)]
            yield InsertCard(cards[number % len(cards)])
            yield from fill_form(session, how)
        case ("phone", number):
            phones = [None, "nobodys", *(phone.id for phone in session.moment.car.phones)]
            yield BringPhone(phones[number % len(phones)])
        case ("order", number):
            products = ["nonsense", *session.rules.things.products]
            yield OrderProduct(products[number % len(products)])
        case ("leave", ms):
            yield SetIgnition(on=False)
            yield SetLocked(on=True)
            yield Tick(ms)
            yield SetIgnition(on=True)
        case _:
            yield move


def worth_a_touch(session, number):
    """Give what can be touched; three times of four what is on the page and not round it."""
    targets = session.screen.targets
    on_page = [one for one in targets if not one.startswith(("status/", "bar/", "tab/"))]
    return on_page if number % 4 and on_page else targets


def mend(session):
    """Put right what keeps a car from its cloud."""
    yield SetIgnition(on=True)
    yield SetSpeed(0)
    yield SetPrivateMode(on=False)
    yield DriveTo(session.moment.car.market)
    yield SetSignal(Bearer.LTE, 4)
    yield SetVolume(5_000)
    yield SetCloudPace("normal")
    yield InsertCard(None)


def pick_flow(session, number):
    """Give an entry at which something is done; the forms come up as often as all the others."""
    forms, others = flows(session.rules)
    return forms[number // 2 % len(forms)] if number % 2 else others[number // 2 % len(others)]


def equip(session):
    """Bring a telephone that can do everything and has everything on, and offer an update."""
    yield from (BringPhone(phone.id) for phone in session.moment.car.phones if phone.carplay)
    yield SetPhoneSignal(Bearer.LTE)
    yield SetPhoneBluetooth(on=True)
    yield SetHotspot(on=True)
    yield PlugPhone(on=True)
    yield OfferUpdate(on=True)


_FLOWS = {}


def flows(rules):
    """Give the entries of a car that open a form, and the others at which something is done."""
    vehicle, tree = rules.vehicle, rules.tree
    car = (vehicle.key, tree.id, *vehicle.facts().items())
    if car not in _FLOWS:
        there = [node for node in tree.nodes.values() if exists(vehicle, tree, node.id)]
        forms = [node.id for node in there if isinstance(node, Entrance)]
        _FLOWS[car] = forms, [node.id for node in there if isinstance(node, Action | Check | Listing)]
    return _FLOWS[car]


def walk_to(session, node):
    """Walk from home to a node of the tree, as far as the way is open, and touch it; of a list the first."""
    yield PressKey("HOME")
    for hop in route(session.rules.vehicle, session.rules.tree, node):
        if hop.kind == "key":
            yield PressKey(hop.target)
            continue
        rows = [row.id for row in session.screen.rows if row.id.partition("#")[0] == hop.target]
        yield Tap(rows[0] if rows else hop.target)
    if session.screen.dialog:
        yield Tap("dialog/yes")


def fill_form(session, how):
    """Type into every field of the open form and confirm it."""
    form = session.moment.unit.form
    if form is None:
        return
    texts = secrets(session, how)
    for field in form.fields:
        yield Tap(f"form/field/{field.name}")
        text = texts[field.name]
        yield TypeText(text[: len(text) // 2] if how == "half" else text)
    yield Tap("form/confirm")


def secrets(session, how):
    """Give what belongs into each field, or what does not."""
    moment = session.moment
    vehicle = moment.world.car(moment.car.vin)
    other = moment.world.car(OTHER_VIN)
    # The other one who may use the car signs in where the code would be that of the other car.
    owner = moment.world.account(vehicle.members[-1 if how == "other car" else 0].account)
    password, security_code = session._props.secrets.get(owner.id, (PASSWORD, SECURITY_CODE))
    card = moment.car.card
    network = session.rules.things.networks.get(moment.unit.form.about)
    right = {
        "code": other.code if how == "other car" and other else vehicle.code,
        "email": owner.email,
        "password": password,
        "security_code": security_code or "0000",
        "pin": card.pin if card else "",
        "puk": card.puk if card else "",
        "new_pin": NEW_PIN,
        "repeat_pin": NEW_PIN,
        "number": "+33 1 99",
        "wifi_password": network.password if network else "",
    }
    wrong = {
        "code": "00000000",
        "puk": "00000000",
        "pin": "0000",
        "number": "12",
        "wifi_password": "wrong-one",
    }
    if how != "wrong":
        return right
    return {**dict.fromkeys(right, "9999"), "email": owner.email, **wrong}
