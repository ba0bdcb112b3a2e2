"""The panel beside the unit as keys: each can be set, and is read back by the same name."""

from typing import get_args

import pytest

from pcm_sim.domain import events
from pcm_sim.server.acts import ACTS
from pcm_sim.server.bodies import Body
from pcm_sim.server.car_settings import KEYS, settings

VALUES = {
    "ignition": [False, True],
    "locked": [False],
    "charging": [True, False],
    "driver_in": [False, True],
    "parking_brake": [False, True],
    "speed_kmh": [50, 0],
    "outside_celsius": [-5, 20],
    "country": ["CH", "FR"],
    "language": ["de", "en"],
    "private_mode": [True, False],
    "card": ["swiss", None, "own"],
    "bearer": ["none", "2g", "3g", "lte"],
    "bars": [0, 4],
    "sim_reader": [False, True],
    "data_in_calls": [False, True],
    "volume_mb": [0, 5_000],
    "phone": [None, "felix", "claire"],
    "phone_bluetooth": [False, True],
    "hotspot": [True, False],
    "cable": [True, False],
    "phone_bearer": ["none", "lte"],
    "phone_data_in_calls": [False, True],
    # What a call needs is set on the unit: `tests/domain/test_ringing.py`.
    "phone_call": ["none"],
    "card_call": ["none"],
    "cloud": ["silent", "slow", "normal"],
    "update": [True, False],
}
ONLY_HAPPENS = {"order", "restart"}


def members(union):
    return {inner for one in get_args(union) for inner in (members(one) or {one})}


def intents_of(session):
    """Give the kind of every intent that the remote control can make."""
    from pcm_sim.server.car_settings import CAR  # noqa: PLC0415

    made = set()
    for name, values in {**VALUES, "order": [session.products("en")[0][0]], "restart": [True]}.items():
        made |= {type(one) for one in CAR.events(session, Body({name: values[0]}))}
    return made


def test_every_key_is_tried_here():
    assert VALUES.keys() | ONLY_HAPPENS == KEYS.keys()


@pytest.mark.parametrize("key", VALUES)
def test_what_is_set_is_read_back(serve, key):
    # A car that has all of it: a slot for a card, private mode, Wi-Fi, a charging port.
    client = serve("cayenne-2019")
    for value in VALUES[key]:
        client.act("/car", **{key: value})
        found = client.look("/state")["settings"][key]
        if key == "bars" or (key, value) != ("bearer", "none"):
            assert found == value, key


def test_the_answer_has_the_same_names_as_the_question(serve):
    client = serve("macan-2019")
    assert settings(client.desk.session.moment).keys() == KEYS.keys() - ONLY_HAPPENS


def test_every_intent_of_a_trainer_can_be_had(serve):
    session = serve("cayenne-2019").desk.session
    assert members(events.TrainerIntent) == intents_of(session)


def test_every_intent_of_a_person_at_the_unit_can_be_had(client):
    client.act("/press", key="APPS")
    client.act("/press", key="OPT")
    client.act("/tap", target="apps/options/connect")
    session = client.desk.session
    bodies = [
        ("/tap", {"target": "back"}),
        ("/press", {"key": "HOME"}),
        ("/back", {}),
        ("/knob", {"turn": 1}),
        ("/knob", {"press": True}),
        ("/type", {"text": "1"}),
        ("/erase", {}),
        ("/confirm", {}),
    ]
    made = {type(one) for path, body in bodies for one in ACTS[path].events(session, Body(body))}
    assert made == members(events.CabinIntent)


def test_several_are_set_in_the_order_of_the_body(serve):
    client = serve("macan-2019")
    seen = client.act("/car", phone="felix", hotspot=True, bars=2, ignition=False, locked=True)
    changed = [one["what"] for one in seen["effects"] if one["kind"] == "changed"]
    assert changed == ["phone.here", "phone.hotspot", "car.bearer", "car.bars", "car.ignition", "car.locked"]
    assert seen["screen"]["kind"] == "dark"


def test_a_car_that_is_off_is_not_driven(serve):
    client = serve("macan-2019")
    client.act("/car", ignition=False)
    reply = client.post("/car", {"speed_kmh": 50})
    assert (reply.status, reply.json["key"]) == (409, "speed_kmh")

    client.act("/car", ignition=True, speed_kmh=50)
    assert client.look("/state")["settings"]["speed_kmh"] == 50


def test_bearer_and_bars_are_one_signal(serve):
    client = serve("macan-2019")
    client.act("/car", bars=1, bearer="3g")
    client.act("/car", bars=2)
    found = client.look("/state")["settings"]
    assert (found["bearer"], found["bars"]) == ("3g", 2)


def test_country_and_language_may_be_written_in_any_case(serve):
    client = serve("macan-2019")
    client.act("/car", country="ch", language="DE")
    found = client.look("/state")
    assert (found["settings"]["country"], found["settings"]["language"]) == ("CH", "de")
    assert found["connection"]["abroad"] is True


def test_a_product_that_is_ordered_can_no_longer_be(serve):
    client = serve("taycan-2022")
    product = client.look("/state")["choices"]["order"][0]["id"]
    client.act("/car", order=product)
    assert product not in [one["id"] for one in client.look("/state")["choices"]["order"]]
    assert client.post("/car", {"order": product}).status == 404


@pytest.mark.parametrize(
    ("body", "status", "told"),
    [
        ({}, 400, "Nothing is to be set. The keys are ignition, "),
        ({"ignitoin": True}, 400, "'ignitoin' is no key of this body. Meant: ignition"),
        ({"bars": 5}, 400, "'bars' takes a whole number from 0 to 4."),
        ({"bearer": "5g"}, 400, "'bearer' takes one of none, 2g, 3g, lte."),
        ({"country": "XX"}, 404, "'XX' is not a country. "),
        ({"card": "OWN"}, 404, "'OWN' is not a SIM card of this car. Meant: own, "),
        ({"phone": "clair"}, 404, "'clair' is not a telephone. Meant: claire, "),
        ({"language": "it"}, 404, "'it' is not a language of this unit. `choices` of GET /state lists them."),
        ({"order": "nothing_like_it"}, 404, "'nothing_like_it' is not a product that can be ordered"),
        (
            {"phone": None, "hotspot": True},
            409,
            "'hotspot' is about the telephone in the car, and there is none.",
        ),
    ],
)
def test_what_cannot_be_set_is_told_and_nothing_is_done(serve, body, status, told):
    client = serve("macan-2019")
    before = client.desk.session.moment
    reply = client.post("/car", {"ignition": False, **body} if body else body)
    assert reply.status == status
    assert reply.problem.startswith(told)
    assert client.desk.session.moment is before


def test_a_car_without_a_slot_takes_no_card(serve):
    reply = serve("taycan-2022").post("/car", {"card": "own"})
    assert (reply.status, reply.json["key"]) == (409, "card")
    assert "no slot" in reply.problem


def test_a_signal_is_another_name_of_a_key(serve):
    client = serve("cayenne-2019")
    client.act("/car", **{"Vehicle.Speed": 30, "Vehicle.PcmSim.Modem.Bearer": "UTRAN"})
    found = client.look("/state")
    assert (found["settings"]["speed_kmh"], found["settings"]["bearer"]) == (30, "3g")
    assert (found["signals"]["Vehicle.IsMoving"], found["signals"]["Vehicle.Speed"]) == (True, 30)
