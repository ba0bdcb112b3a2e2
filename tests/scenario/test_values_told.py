"""Values that nothing takes, and states that nothing has, are told before anything is played."""

import pytest
from written_scenarios import VEHICLE, Files


@pytest.fixture
def files(tmp_path):
    return Files(tmp_path)


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("car.bearer: ¦5g", "'car.bearer' takes one of none, 2g, 3g, lte, and not '5g'"),
        ("car.speed_kmh: ¦fast", "'car.speed_kmh' takes a whole number from 0 to 250, and not 'fast'"),
        ("car.speed_kmh: ¦-50", "'car.speed_kmh' takes a whole number from 0 to 250, and not '-50'"),
        ("car.ignition: ¦on", "'car.ignition' takes true or false, and not 'on'"),
        ("car.country: ¦ZZ", "there is no market 'ZZ'"),
        ("unit.language: ¦es", "there is no language 'es' (one of: de, en, fr)"),
        (
            "sim.card: ¦gold",
            "there is no SIM card 'gold' (one of: blocked, dead, one_try, own, swiss, without_pin)",
        ),
        ("phone.here: ¦brick", "there is no telephone 'brick' (one of: claire, felix)"),
        ("cloud.order: ¦radio", "there is no product 'radio' (did you mean 'radio_plus'?)"),
    ],
)
def test_what_cannot_be_set_is_told(files, value, told):
    place = files.scenario(f"- set: {{{value}}}")
    assert files.told() == [f"{place}: {told}"]


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ("sim.pin_tries: ¦9", "'sim.pin_tries' takes a whole number from 0 to 3, and not '9'"),
        ("unit.data: ¦offf", "'unit.data' takes one of on, off, and not 'offf' (did you mean 'off'?)"),
        ("unit.roaming: ¦3", "'unit.roaming' takes true or false, and not '3'"),
        ("unit.user: ¦inn", "'unit.user' takes one of in, out, and not 'inn' (did you mean 'in'?)"),
        ("unit.linked: ¦clare", "there is no customer 'clare' (did you mean 'claire'?)"),
    ],
)
def test_what_cannot_be_given_is_told(files, value, told):
    place = files.write(
        "a.scn.yaml",
        f"schema: 1\nid: a\nname: x\n{VEHICLE}given: {{state: {{{value}}}}}\nsteps: [back: true]\n",
    )
    assert files.told() == [f"{place}: {told}"]


@pytest.mark.parametrize(
    "state",
    [
        "car.country: no",
        "sim.card: none",
        "phone.here: none",
        "unit.data: true",
        "unit.data: off",
        "unit.linked: true",
    ],
)
def test_what_can_be_given_is_right(files, state):
    files.scenario("- back: true", head=f"{VEHICLE}given: {{state: {{{state}}}}}\n")
    assert files.told() == []


def test_values_with_a_name_are_looked_at_in_each_cell(files):
    place = files.scenario("- set: {car.bars: ¦'${bars}'}", head=f"{VEHICLE}params: {{bars: 7}}\n")
    assert files.told() == [f"{place}: 'car.bars' takes a whole number from 0 to 4, and not '7'"]


@pytest.mark.parametrize(
    ("expected", "told"),
    [
        (
            "contract: {product: weather, state: ¦activ}",
            "there is no state of a contract 'activ' (did you mean 'active'?)",
        ),
        ("journal: {operation: pair, outcome: ¦refusd, count: 0}", "there is no outcome 'refusd'"),
        (
            "journal: {operation: pair, outcome: ¦wrong_pairing_cod}",
            "there is no outcome 'wrong_pairing_cod' (did you mean ",
        ),
    ],
)
def test_what_could_never_be_seen_is_told(files, expected, told):
    place = files.scenario(f"- expect: {{{expected}}}")
    (line,) = files.told()
    assert line.startswith(f"{place}: {told}"), line
