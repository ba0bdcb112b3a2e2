"""What holds of cars, codes and users, whatever people do to them and in which order."""

from dataclasses import replace

from fleets import MACAN, OPEN_POLICY, POLICY, START, TAYCAN, confirm_code, empty_fleet, pair
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from pcm_sim.connect.accounts.porsche_id import Occasion, SmsCodes
from pcm_sim.connect.attempts import Attempts
from pcm_sim.connect.garage.cars import Role
from pcm_sim.connect.garage.garage import (
    add_by_invitation,
    add_by_vin,
    confirm_ownership,
    reject_ownership,
    take_out,
)
from pcm_sim.connect.garage.linking import link, unlink
from pcm_sim.connect.garage.remote import grant_remote, withdraw_remote
from pcm_sim.connect.garage.users import (
    Guest,
    activate_user,
    close_account,
    configure,
    erase_account,
    invite,
    remove_user,
    request_code,
    suspend_user,
)

# The owner and the first guest act most, or nothing would ever come of anything.
PEOPLE = st.sampled_from("aaaaaabbbcdefg")
VINS = st.sampled_from([MACAN] * 3 + [TAYCAN] * 3 + ["WP0ZZZPCMSIM00009"])
CODES = st.sampled_from(["shown", "used", "wrong", ""])


def without_counters(fleet):
    """Give all cars as they are but for the wrong tries."""
    return tuple(
        replace(
            car,
            attempts=Attempts(),
            members=tuple(replace(one, sms=replace(one.sms, wrong=0)) for one in car.members),
        )
        for car in fleet.cars
    )


class People(RuleBasedStateMachine):
    """Owners, guests, the Centre and the car, in any order."""

    def __init__(self):
        super().__init__()
        self.fleet, self.policy, self.now = empty_fleet(), POLICY, START
        self.sms, self.consumed = {}, []

    @initialize(policy=st.sampled_from([POLICY, OPEN_POLICY]), both=st.booleans(), owned=st.booleans())
    def begins(self, policy, both, owned):
        self.policy = policy
        if both:
            cars = tuple(replace(one, method="both") for one in self.fleet.cars)
            self.fleet = replace(self.fleet, cars=cars)
        for vin in (MACAN, TAYCAN) if owned else ():
            self.becomes(add_by_invitation(self.fleet, policy, vin, "a"))

    def becomes(self, turn):
        if turn.refused:
            assert without_counters(turn.fleet) == without_counters(self.fleet)
            assert turn.fleet.chance == self.fleet.chance
            assert not turn.told
        for one in turn.told:
            if one.secret:
                self.sms[one.vin, one.account] = one.secret
        self.fleet = turn.fleet
        return not turn.refused

    @rule(ms=st.sampled_from([1_000, 60_000, 900_000, 43_200_000]))
    def waits(self, ms):
        self.now += ms

    @rule(vin=VINS, who=PEOPLE)
    def adds(self, vin, who):
        self.becomes(add_by_vin(self.fleet, self.policy, vin, who))

    @rule(vin=VINS, who=PEOPLE)
    def is_invited_by_the_dealer(self, vin, who):
        self.becomes(add_by_invitation(self.fleet, self.policy, vin, who))

    @rule(vin=VINS, who=PEOPLE, yes=st.booleans())
    def shows_papers(self, vin, who, yes):
        turn = (
            confirm_ownership(self.fleet, self.policy, vin, who)
            if yes
            else reject_ownership(self.fleet, vin, who)
        )
        self.becomes(turn)

    @rule(vin=VINS, kind=CODES)
    def types_code(self, vin, kind):
        car = self.fleet.car(vin)
        used = car.used_codes[-1] if car and car.used_codes else "0"
        shown = car.code if car else "0"
        code = {"shown": shown, "used": used, "wrong": "wrong", "": ""}[kind]
        if self.becomes(pair(self.fleet, self.policy, vin, code, self.now)):
            assert code == shown
            assert (vin, code) not in self.consumed
            self.consumed.append((vin, code))

    @rule(vin=VINS, who=PEOPLE)
    def signs_in(self, vin, who):
        self.becomes(link(self.fleet, self.policy, vin, who))

    @rule(vin=VINS, who=st.one_of(PEOPLE, st.just("")))
    def unlinks(self, vin, who):
        self.becomes(unlink(self.fleet, self.policy, vin, who))

    @rule(vin=VINS, who=PEOPLE)
    def takes_out(self, vin, who):
        self.becomes(take_out(self.fleet, self.policy, vin, who))

    @rule(vin=VINS, who=PEOPLE)
    def fills_the_car(self, vin, who):
        """Let the main user be linked and invite everybody, so that the limit is met often."""
        car = self.fleet.car(vin)
        owner = self.owner_of(vin, who)
        self.becomes(pair(self.fleet, self.policy, vin, car.code if car else "", self.now))
        self.becomes(link(self.fleet, self.policy, vin, owner))
        for guest in "abcdefg":
            self.becomes(invite(self.fleet, self.policy, vin, owner, guest))

    @rule(vin=VINS, who=PEOPLE)
    def joins(self, vin, who):
        """Go the whole way of a guest, as far as it leads."""
        self.fills_the_car(vin, who)
        self.asks_for_sms(vin, who)
        self.types_sms(vin, who, right=True)
        self.becomes(activate_user(self.fleet, self.policy, vin, self.owner_of(vin, who), who))
        self.signs_in(vin, who)

    @rule(vin=VINS, owner=PEOPLE, who=PEOPLE)
    def invites(self, vin, owner, who):
        self.becomes(invite(self.fleet, self.policy, vin, owner, who))

    @rule(vin=VINS, who=PEOPLE)
    def asks_for_sms(self, vin, who):
        self.becomes(request_code(self.fleet, Guest(vin, who, "+33"), self.occasion()))

    @rule(vin=VINS, who=PEOPLE, right=st.booleans())
    def types_sms(self, vin, who, right):
        code = self.sms.get((vin, who), "0") if right else "wrong"
        self.becomes(confirm_code(self.fleet, self.policy, Guest(vin, who), code, self.occasion()))

    @rule(
        vin=VINS,
        owner=st.one_of(PEOPLE, st.just("")),
        who=PEOPLE,
        step=st.sampled_from([activate_user, suspend_user, remove_user]),
    )
    def decides(self, vin, owner, who, step):
        by = owner or self.owner_of(vin, who)
        self.becomes(step(self.fleet, self.policy, vin, by, who))

    @rule(vin=VINS, who=PEOPLE, value=st.sampled_from(["", "off"]))
    def configures(self, vin, who, value):
        self.becomes(configure(self.fleet, vin, who, "voice", value))

    @rule(vin=VINS, who=PEOPLE, to=PEOPLE)
    def grants(self, vin, who, to):
        self.becomes(grant_remote(self.fleet, vin, who, to))

    @rule(who=PEOPLE)
    def changes_security_code(self, who):
        self.fleet = withdraw_remote(self.fleet, who)

    @rule(who=PEOPLE)
    def deletes_account(self, who):
        self.fleet = close_account(self.fleet, self.policy, who)
        assert all(who not in one.linked for one in self.fleet.cars)

    @rule(who=PEOPLE)
    def is_erased(self, who):
        self.fleet = erase_account(self.fleet, self.policy, who)
        assert f"'{who}'" not in repr(self.fleet)

    def owner_of(self, vin, otherwise):
        car = self.fleet.car(vin)
        return car.primary.account if car and car.primary else otherwise

    def occasion(self):
        return Occasion(self.now, self.fleet.chance)

    @invariant()
    def one_main_user(self):
        for car in self.fleet.cars:
            primaries = [one for one in car.members if one.role is Role.PRIMARY]
            assert len(primaries) == (1 if car.members else 0)
            assert not (car.members and car.claimed_by)

    @invariant()
    def at_most_five_others(self):
        assert all(len(one.secondaries) <= self.policy.secondary_limit for one in self.fleet.cars)

    @invariant()
    def links_are_of_members_who_are_in(self):
        for car in self.fleet.cars:
            assert all(car.user(one).active for one in car.linked)
            assert len(set(car.linked)) == len(car.linked)
            assert not set(car.linked) & set(car.once_linked)
            assert car.method != "code" or len(car.linked) <= 1

    @invariant()
    def a_member_is_not_gone_and_nobody_is_twice(self):
        for car in self.fleet.cars:
            names = [one.account for one in car.members]
            assert len(set(names)) == len(names)
            assert not set(names) & set(car.former)

    @invariant()
    def a_code_is_one_cars_and_never_comes_back(self):
        codes = [code for one in self.fleet.cars for code in (one.code, *one.used_codes) if code]
        assert len(set(codes)) == len(codes)
        assert all(not one.code or (one.primary and one.pairs) for one in self.fleet.cars)

    @invariant()
    def no_sms_outlives_its_confirmation(self):
        for car in self.fleet.cars:
            for one in car.members:
                assert one.state == "sms_sent" or one.sms == SmsCodes()


People.TestCase.settings = settings(max_examples=60, stateful_step_count=40, deadline=None)
TestPeople = People.TestCase
