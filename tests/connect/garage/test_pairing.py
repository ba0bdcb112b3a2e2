"""Linking by code: every refusal, in the fixed order of checks, and what a success leaves behind."""

from dataclasses import replace

import pytest
from worlds import (
    MINUTE,
    OTHER_VIN,
    POLICY,
    START,
    VIN,
    WRONG_CODE,
    build_account,
    build_book,
    build_world,
    call,
    find_vehicle,
)

from pcm_sim.connect.attempts import Attempts
from pcm_sim.connect.chance import Chance, _mixed
from pcm_sim.connect.garage.cars import Fleet
from pcm_sim.connect.garage.cars import issue_code as issue
from pcm_sim.domain.requests import Denied, Pair, Unlink, Welcome


def issue_code(world, policy, vin):
    """Issue a code to a car."""
    fleet = issue(Fleet(world.cars, world.chance), build_book(policy).garage, vin)
    return world.but(cars=fleet.cars, chance=fleet.chance)


WELCOME = Welcome("anna@example.test", "Anna Example", ())


def pair(world, code, *, now=START, vin=VIN):
    """Type a code into a car."""
    return call(world, vin, Pair(code), now)


def mistype(world, times, *, now=START):
    """Type a wrong code so many times."""
    reply = None
    for _ in range(times):
        world, reply = pair(world, WRONG_CODE, now=now)
    return world, reply


def code_of(world, vin=VIN):
    """Read a code in My Porsche."""
    return find_vehicle(world, vin).code


# --- success ----------------------------------------------------------------------------------------


def test_the_right_code_links_the_car_to_its_primary_user():
    world = build_world()
    code = code_of(world)
    after, reply = pair(world, code)
    assert reply == WELCOME
    vehicle = find_vehicle(after)
    assert (vehicle.linked, vehicle.code, vehicle.used_codes) == (("anna",), "", (code,))
    assert vehicle.attempts == Attempts()


def test_the_right_code_links_to_the_primary_user_whoever_types_it():
    people = (build_account("anna"), build_account("bert"), build_account("carl"))
    world = build_world(*people)
    assert {member.role for member in find_vehicle(world).members} == {"primary", "secondary"}
    assert pair(world, code_of(world))[1] == WELCOME


def test_the_right_code_forgives_the_wrong_ones_before():
    world, _ = mistype(build_world(), POLICY.code_tries - 1)
    world, reply = pair(world, code_of(world))
    assert reply == WELCOME
    assert find_vehicle(world).attempts == Attempts()


def test_linking_one_car_leaves_the_others_as_they_are():
    world = build_world()
    after, _ = pair(world, code_of(world))
    assert find_vehicle(after, OTHER_VIN) == find_vehicle(world, OTHER_VIN)
    assert after.accounts == world.accounts


# --- refusals ---------------------------------------------------------------------------------------


def test_a_car_that_the_cloud_does_not_know_is_refused():
    assert pair(build_world(), WRONG_CODE, vin="WP0ZZZNOBODYSCAR0")[1] == Denied("vin_unknown")


def test_a_car_that_is_linked_by_porsche_id_takes_no_code():
    assert pair(build_world(method="id"), WRONG_CODE)[1] == Denied("method_mismatch")


def test_a_wrong_code_tells_how_many_tries_are_left():
    world = build_world()
    told = []
    for _ in range(POLICY.code_tries - 1):
        world, reply = pair(world, WRONG_CODE)
        told.append(reply)
    assert told == [Denied("pairing_code_wrong", (("n", n),)) for n in (4, 3, 2, 1)]


def test_the_last_wrong_code_locks_the_car_out():
    world, reply = mistype(build_world(), POLICY.code_tries)
    assert reply == Denied("pairing_locked", (("min", 15),))
    assert find_vehicle(world).attempts == Attempts(0, START + POLICY.code_wait_ms)


@pytest.mark.parametrize(
    ("later", "minutes"),
    [(0, 15), (1, 15), (MINUTE, 14), (14 * MINUTE, 1), (15 * MINUTE - 1, 1)],
)
def test_while_locked_out_even_the_right_code_is_refused_and_the_minutes_are_told(later, minutes):
    world, _ = mistype(build_world(), POLICY.code_tries)
    after, reply = pair(world, code_of(world), now=START + later)
    assert reply == Denied("pairing_locked", (("min", minutes),))
    assert after.cars == world.cars


def test_after_the_wait_the_car_is_open_again_with_every_try():
    world, _ = mistype(build_world(), POLICY.code_tries)
    open_again = START + POLICY.code_wait_ms
    assert pair(world, code_of(world), now=open_again)[1] == WELCOME
    _, reply = pair(world, WRONG_CODE, now=open_again)
    assert reply == Denied("pairing_code_wrong", (("n", POLICY.code_tries - 1),))
    _, reply = mistype(world, POLICY.code_tries, now=open_again)
    assert reply == Denied("pairing_locked", (("min", 15),))


def test_the_wait_of_one_car_does_not_touch_another():
    world, _ = mistype(build_world(), POLICY.code_tries)
    _, reply = pair(world, code_of(world, OTHER_VIN), vin=OTHER_VIN)
    assert isinstance(reply, Welcome)


def test_a_linked_car_takes_no_further_code():
    world = build_world()
    code = code_of(world)
    world, _ = pair(world, code)
    assert pair(world, code)[1] == pair(world, WRONG_CODE)[1] == Denied("already_paired")


def test_a_code_that_was_used_once_is_refused_after_unlinking():
    world = build_world()
    code = code_of(world)
    world, _ = pair(world, code)
    world, _ = call(world, VIN, Unlink(), START)
    assert pair(world, code)[1] == Denied("pairing_code_used")


def test_the_code_of_another_car_is_refused_as_such():
    world = build_world()
    assert pair(world, code_of(world, OTHER_VIN))[1] == Denied("pairing_wrong_vehicle")


@pytest.mark.parametrize("kind", ["used", "other"])
def test_a_code_that_is_no_guess_costs_no_try(kind):
    world = build_world(used_codes=("22222222",))
    code = "22222222" if kind == "used" else code_of(world, OTHER_VIN)
    for _ in range(POLICY.code_tries + 1):
        world, reply = pair(world, code)
        assert reply.reason in {"pairing_code_used", "pairing_wrong_vehicle"}
    assert find_vehicle(world).attempts == Attempts()


@pytest.mark.parametrize("state", ["wrong", "used", "other", "locked", "linked"])
def test_a_refusal_changes_nothing_but_the_counter(state):
    world = build_world(used_codes=("22222222",))
    code = {"used": "22222222", "other": code_of(world, OTHER_VIN)}.get(state, WRONG_CODE)
    if state == "locked":
        world, _ = mistype(world, POLICY.code_tries)
    if state == "linked":
        world, _ = pair(world, code_of(world))
    after, reply = pair(world, code)
    assert isinstance(reply, Denied)
    assert (after.accounts, after.chance, after.pace) == (world.accounts, world.chance, world.pace)
    kept = find_vehicle(world).attempts
    as_before = after.with_car(replace(find_vehicle(after), attempts=kept))
    assert as_before.cars == world.cars
    assert (find_vehicle(after).attempts == kept) is (state != "wrong")


# --- the order of checks ----------------------------------------------------------------------------

LOCKED = Attempts(0, START + 5 * MINUTE)
OTHERS_CODE = code_of(build_world(), OTHER_VIN)


@pytest.mark.parametrize(
    ("vin", "vehicle", "code", "reason"),
    [
        ("NOBODYS", {"method": "id", "attempts": LOCKED, "linked": ("anna",)}, OTHERS_CODE, "vin_unknown"),
        (VIN, {"method": "id", "attempts": LOCKED, "linked": ("anna",)}, OTHERS_CODE, "method_mismatch"),
        (VIN, {"attempts": LOCKED, "linked": ("anna",)}, OTHERS_CODE, "pairing_locked"),
        (VIN, {"linked": ("anna",), "used_codes": (OTHERS_CODE,)}, OTHERS_CODE, "already_paired"),
        (VIN, {"used_codes": (OTHERS_CODE,)}, OTHERS_CODE, "pairing_code_used"),
        (VIN, {}, OTHERS_CODE, "pairing_wrong_vehicle"),
        (VIN, {}, WRONG_CODE, "pairing_code_wrong"),
    ],
)
def test_the_first_check_that_fails_is_the_one_that_is_told(vin, vehicle, code, reason):
    """Each row has everything wrong that the rows below it have."""
    world = build_world()
    world = world.with_car(replace(find_vehicle(world), **vehicle))
    assert pair(world, code, vin=vin)[1].reason == reason


# --- unlinking and codes ----------------------------------------------------------------------------


def test_unlinking_shows_a_new_code_that_never_was():
    world = build_world()
    seen = [code_of(world), code_of(world, OTHER_VIN)]
    for _ in range(20):
        world, _ = pair(world, code_of(world))
        world, _ = call(world, VIN, Unlink(), START)
        assert code_of(world) not in seen
        seen.append(code_of(world))
        assert find_vehicle(world).linked == ()


def test_the_new_code_links_again():
    world = build_world()
    world, _ = pair(world, code_of(world))
    world, _ = call(world, VIN, Unlink(), START)
    assert pair(world, code_of(world))[1] == WELCOME


def test_unlinking_a_car_that_is_not_linked_changes_nothing():
    world = build_world()
    after, _ = call(world, VIN, Unlink(), START)
    assert (after.cars, after.chance) == (world.cars, world.chance)


def test_a_code_that_is_taken_is_never_issued():
    """With one digit there are ten codes; nine are taken, so the tenth is the only one left."""
    policy = replace(POLICY, code_length=1)
    world = build_world(policy=policy, code="x", used_codes=tuple("123456789"))
    world = world.with_car(replace(find_vehicle(world, OTHER_VIN), code=""))
    assert code_of(issue_code(world, policy, VIN)) == "0"


@pytest.mark.parametrize("vin", ["NOBODYS", VIN])
def test_no_code_is_issued_to_a_car_that_takes_none(vin):
    world = build_world(method="id")
    assert issue_code(world, POLICY, vin) == world


@pytest.mark.parametrize(("digits_only", "alphabet"), [(True, "0123456789"), (False, None)])
def test_a_code_has_the_length_and_the_characters_of_the_policy(digits_only, alphabet):
    policy = replace(POLICY, code_digits_only=digits_only)
    codes = [code_of(build_world(seed=seed, policy=policy)) for seed in range(50)]
    assert {len(code) for code in codes} == {8}
    characters = set("".join(codes))
    if alphabet:
        assert characters == set(alphabet)
    else:
        assert characters.isdisjoint("01IO")
        assert any(one.isalpha() for one in characters)


# --- chance -----------------------------------------------------------------------------------------


def test_the_same_seed_gives_the_same_codes():
    def run(seed):
        world = build_world(seed=seed)
        codes = [code_of(world)]
        for _ in range(5):
            world, _ = pair(world, code_of(world))
            world, _ = call(world, VIN, Unlink(), START)
            codes.append(code_of(world))
        return codes, world

    assert run(7) == run(7)
    assert run(7)[0] != run(8)[0]


def test_what_is_drawn_depends_on_nothing_but_seed_and_count():
    first, after = Chance(7).text(8, "0123456789")
    second, _ = after.text(8, "0123456789")
    assert first != second
    assert after == Chance(7, 1)
    assert Chance(7, 1).text(8, "0123456789")[0] == second


def test_the_longest_text_that_can_be_drawn_is_drawn():
    assert len(Chance(1).text(64, "01")[0]) == 64


def test_the_values_are_those_of_splitmix64():
    """The first values of the seed that its reference implementations are compared by."""
    assert [_mixed(1234567, count) for count in range(3)] == [
        6457827717110365317,
        3203168211198807973,
        9817491932198370423,
    ]


def test_a_code_that_was_issued_is_not_drawn_again():
    world = build_world()
    again = issue_code(world, POLICY, VIN)
    assert again.chance.drawn == world.chance.drawn + 1
    assert code_of(again) != code_of(world)


def test_every_character_is_drawn_about_as_often_as_any_other():
    drawn = "".join(Chance(seed).text(8, "0123456789")[0] for seed in range(1_000))
    assert all(650 < drawn.count(digit) < 950 for digit in "0123456789")
