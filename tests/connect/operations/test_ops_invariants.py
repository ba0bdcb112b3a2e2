"""What holds of cars and users whatever is asked at the door, in whatever order."""

from dataclasses import replace

from clouds import CAR_VIN, OTHER_CAR, founded
from drivers import DESK
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from pcm_sim.connect.attempts import Attempts
from pcm_sim.connect.cloud import ask, replay
from pcm_sim.connect.deeds import CAR, CUSTOMER, Actor, deed, is_refused
from pcm_sim.connect.garage.cars import Role

SECRETS = {
    "claire": ("claire.martin@example.org", "Lavande-26", "4826"),
    "jonas": ("jonas.weber@example.org", "Kiesel-88", "9024"),
    "sofia": ("sofia.keller@example.org", "Gletscher-63", "7350"),
    "emma": ("emma.taylor@example.org", "Harbour-17", ""),
}
PEOPLE = st.sampled_from(["claire"] * 4 + ["jonas", "sofia", "emma"])
VINS = st.sampled_from([CAR_VIN] * 3 + [OTHER_CAR])
STEPS = ("renewals_on", "secondary_users", "still_linked", "still_in_profile", "wash")
DECISIONS = ("confirm_user", "suspend_user", "remove_user", "resend_user", "unlink_car")
PLAIN = (
    *("remove_car", "accept_car", "take_over_car", "unlink_car", "accept_user"),
    *("lock", "unlock", "climate_on", "open_sale", "finish_sale", "abort_sale", "cancel_booking"),
)


def without_counters(world):
    """Give a world as it is but for journal, fault counters and wrong tries."""
    accounts = {
        key: replace(one, password_attempts=Attempts(), security_attempts=Attempts())
        for key, one in world.accounts.items()
    }
    cars = tuple(
        replace(
            car,
            attempts=Attempts(),
            members=tuple(replace(one, sms=replace(one.sms, wrong=0)) for one in car.members),
        )
        for car in world.cars
    )
    return world.but(accounts=accounts, cars=cars, journal=(), faults=None)


class Doors(RuleBasedStateMachine):
    """Owners, guests, a buyer, the Centre and two cars."""

    def __init__(self):
        super().__init__()
        self.start = self.world = founded()

    def asks(self, actor, wanted, later=0):
        served = ask(self.world, actor, wanted, self.world.now + later)
        if is_refused(served.answer) and not later:
            assert without_counters(served.world) == without_counters(self.world)
        self.world = served.world

    def does(self, name, who, vin, item="", **fields):
        self.asks(Actor(CUSTOMER, who), deed(name, who, vin, item, **fields))

    @rule(who=PEOPLE, vin=VINS)
    def links(self, who, vin):
        email, password, code = SECRETS[who]
        secrets = {"email": email, "password": password, "security_code": code}
        self.asks(Actor(CAR, vin), deed("sign_in_car", vin=vin, **secrets))

    @rule(who=PEOPLE, vin=VINS, name=st.sampled_from(PLAIN))
    def does_something(self, who, vin, name):
        self.does(name, who, vin)

    @rule(who=PEOPLE, vin=VINS, guest=PEOPLE)
    def invites(self, who, vin, guest):
        self.does("invite_user", who, vin, email=SECRETS[guest][0])

    @rule(vin=VINS, number=st.integers(0, 9))
    def invites_a_stranger(self, vin, number):
        wanted = deed("invite_user", "claire", vin, email=f"g{number}@example.org", mobile="+49 171 3920099")
        self.asks(Actor(CUSTOMER, "claire"), wanted.with_fields(name="Guest"))

    @rule(who=PEOPLE, vin=VINS)
    def types_the_code(self, who, vin):
        sent = [one.draft for one in self.world.outbox.messages if one.draft.template == "sms_code"]
        own = [one.codes[0] for one in sent if one.recipient.account == who]
        self.does("accept_user", who, vin, sms_code=own[-1] if own else "000000")

    @rule(who=PEOPLE, vin=VINS, guest=PEOPLE, name=st.sampled_from(DECISIONS))
    def decides(self, who, vin, guest, name):
        self.does(name, who, vin, guest)

    @rule(who=PEOPLE, vin=VINS, step=st.sampled_from(STEPS), name=st.sampled_from(["do", "skip"]))
    def goes_on_selling(self, who, vin, step, name):
        self.does(f"{name}_sale_step", who, vin, step)

    @rule(who=PEOPLE, vin=VINS, day=st.sampled_from(["2026-03-06", "2026-03-07", "2026-03-02"]))
    def books(self, who, vin, day):
        self.does("book_service", who, vin, "08:30", centre="valmont", day=day)

    @rule(who=PEOPLE, vin=VINS)
    def shows_papers(self, who, vin):
        self.asks(DESK, deed("confirm_sale", who, vin))

    @rule(ms=st.sampled_from([3_000, 60_000, 3_600_000]))
    def waits(self, ms):
        self.asks(Actor(CAR, CAR_VIN), deed("sync", vin=CAR_VIN), later=ms)

    @invariant()
    def every_car_with_people_has_one_main_user(self):
        for car in self.world.cars:
            primaries = [one for one in car.members if one.role is Role.PRIMARY]
            assert len(primaries) == (1 if car.members else 0)
            assert not car.linked or primaries

    @invariant()
    def at_most_five_others(self):
        assert all(len(one.secondaries) <= 5 for one in self.world.cars)

    @invariant()
    def nothing_is_left_over(self):
        assert (self.world.plans, self.world.news) == ((), ())

    def teardown(self):
        assert replay(self.start, self.world) == self.world


Doors.TestCase.settings = settings(max_examples=20, stateful_step_count=30, deadline=None)
TestDoors = Doors.TestCase
