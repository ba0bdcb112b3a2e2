"""The whole cloud, asked by everybody at once and in any order: what has to hold holds (connect-wide)."""

from dataclasses import replace

from cloud_choices import (
    CARDS,
    CUSTOMERS,
    DAY,
    EFFECTS,
    FAULTY,
    NEW,
    OTHERS,
    PRODUCTS,
    SECOND_CODE_CAR,
    SECRETS,
    VINS,
    WHENS,
    begin,
    people,
    picks,
    seldom,
    spans,
    vins,
)
from cloud_laws import BY_TIME, check_refusal, check_state, check_step, check_whole, is_done
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from pcm_sim.connect.clock.passing import At, By, Named, NextEvent
from pcm_sim.connect.cloud import OPERATIONS, ask, let_pass
from pcm_sim.connect.deeds import CAR, CENTRE, CUSTOMER, INSTRUCTOR, SUPPORT, Actor, deed, is_refused
from pcm_sim.connect.garage.remote import Command
from pcm_sim.connect.operations.bookings import days_of
from pcm_sim.connect.states.kinds import setting_deed, state_of, states_to, things_of

STANDS_ELSEWHERE = {
    ("user", "removed"),
    ("order", "confirmed"),
    ("function", "failed"),
    ("account", "active"),
    ("user", "active"),
}
"""States beyond which a thing may be at once: gone, or on its way."""


class Everybody(RuleBasedStateMachine):
    """Customers, cars, Centres, support and the instructor, in any order."""

    def __init__(self):
        super().__init__()
        self.start = self.world = begin()
        self.consumed = set()

    def asks(self, kind, name, account="", vin="", item="", /, *, later=0, **fields):
        """Let somebody ask, and hold what must hold; tell whether it was done."""
        account = self.owner_of(vin) if account == "owner" else account
        return self.asks_for(kind, deed(name, account, vin, item, **fields), later=later)

    def asks_for(self, kind, wanted, *, later=0):
        """Let somebody ask for a deed."""
        name = wanted.name
        who = {CUSTOMER: wanted.account, CAR: wanted.vin, CENTRE: "lindenau"}.get(kind, "")
        before = self.passes(By(later))
        served = ask(before, Actor(kind, who), wanted)
        if is_refused(served.answer):
            check_refusal(before, served, wanted)
        check_step(before, served.world, served.news, name)
        assert ask(before, Actor(kind, who), wanted) == served
        self.world = served.world
        if name == "erase" and is_done(served):
            # Who was erased is in the journal no more, so nothing before it can be done again.
            self.start = self.world
        return is_done(served)

    def passes(self, until):
        """Let time pass, and hold what must hold."""
        elapsed = let_pass(self.world, until)
        check_step(self.world, elapsed.world, elapsed.news, BY_TIME)
        self.world = elapsed.world
        return self.world

    def item(self, pick):
        """Pick something that there is, of any kind."""
        world = self.world
        there = (
            *world.contracts,
            *world.functions,
            *world.orders,
            *world.accounts,
            *PRODUCTS,
            *(card.id for one in world.wallets.values() for card in one.cards),
            *(one.number for one in list(world.ledger.invoices)[-3:]),
            *(str(one.number) for one in list(world.outbox.messages)[-8:]),
            *("valmont", "lindenau", "renewals_on", "still_linked", "monthly_not_removed", "", "nothing"),
        )
        return there[pick % len(there)]

    def owner_of(self, vin):
        """Give whose a car is, or somebody."""
        car = self.world.car(vin)
        return car.primary.account if car and car.primary else "claire"

    def email_of(self, whose, vin=""):
        """Give the address of somebody."""
        whose = self.owner_of(vin) if whose == "owner" else whose
        account = self.world.account(whose)
        return account.email if account else whose

    def secrets_of(self, whose, vin):
        """Give password and security code of somebody."""
        return SECRETS.get(self.owner_of(vin) if whose == "owner" else whose, ("Garten-2030", "8642"))

    def sent(self, whose, channel):
        """Give the letters with a link or a code that somebody has, the newest last."""
        return [
            one
            for one in self.world.outbox.messages
            if one.draft.recipient.account == whose
            and one.draft.channel == channel
            and (one.draft.codes or one.draft.links)
        ]

    # --- what anybody asks, sensible or not ---------------------------------------------------------

    @initialize(magic=st.booleans(), confirms=st.booleans())
    def begins(self, magic, confirms):
        book = self.world.book
        garage = replace(book.garage, dealer_confirms=confirms)
        self.start = self.world = self.world.but(book=replace(book, garage=garage))
        self.asks(INSTRUCTOR, "set_magic", on=magic)

    @rule(name=st.sampled_from(CUSTOMERS), who=people, vin=vins, pick=picks, on=st.booleans())
    def a_customer_asks(self, name, who, vin, pick, on):
        password, code = self.secrets_of(who, vin)
        fields = {"password": password, "security_code": code, "on": on, "auto_renew": on, "consent": on}
        self.asks(CUSTOMER, name, who, vin, self.item(pick), **fields)

    @rule(name=st.sampled_from(OTHERS), who=people, vin=vins, pick=picks, on=st.booleans())
    def somebody_else_asks(self, name, who, vin, pick, on):
        kinds = OPERATIONS[name].who
        fields = {"email": self.email_of(who, vin), "mobile": "+49 171 5550101", "name": "Neu Mann", "on": on}
        named = "" if name in ("set_pace", "arm_fault", "sign_in_car") else who
        self.asks(kinds[pick % len(kinds)], name, named, vin, self.item(pick), **fields)

    # --- what leads somewhere -----------------------------------------------------------------------

    @rule(who=people, vin=vins, country=st.sampled_from(("lindenau", "valmont", "bergmatt", "nowhere")))
    def a_centre_invites(self, who, vin, country):
        fields = {"email": self.email_of(who, vin), "name": "Neu Mann", "mobile": "+49 171 5550102"}
        self.asks(SUPPORT, "invite", "", vin, centre=country, **fields)

    @rule(who=st.sampled_from(("paul", "paul", *NEW)), wrong=st.sampled_from(("", "", "", "000000")))
    def somebody_opens_an_account(self, who, wrong):
        for one in self.sent(who, "mail")[-1:]:
            self.asks(CUSTOMER, "open_link", "", "", str(one.number))
        self.asks(CUSTOMER, "request_sms", who, later=61_000)
        for one in self.sent(who, "sms")[-1:]:
            self.asks(CUSTOMER, "enter_sms_code", who, sms_code=wrong or one.draft.codes[0])
        password, code = SECRETS.get(who, ("Garten-2030", "8642"))
        fields = {"password": password, "security_code": code, "security_code_again": code}
        self.asks(CUSTOMER, "activate", who, **fields)

    @rule(
        email=st.sampled_from(NEW), country=st.sampled_from(("DE", "FR", "CN", "zz")), open_it=st.booleans()
    )
    def somebody_registers(self, email, country, open_it):
        fields = {"password": "Garten-2030", "security_code": "8642", "security_code_again": "8642"}
        self.asks(
            *(CUSTOMER, "register"),
            email=email,
            name="Gast",
            mobile="+49 171 5550103",
            country=country,
            **fields,
        )
        for one in self.sent(email, "mail")[-1:] if open_it else ():
            self.asks(CUSTOMER, "open_link", "", "", str(one.number))

    @rule(who=people, vin=vins, wrong=st.sampled_from(("", "", "password", "security_code")))
    def a_car_is_signed_in(self, who, vin, wrong):
        password, code = self.secrets_of(who, vin)
        typed = {"password": password, "security_code": code}
        if wrong:
            typed[wrong] = "wrong"
        self.asks(CAR, "sign_in_car", "", vin, email=self.email_of(who, vin), **typed)

    @rule(vin=st.sampled_from(VINS), other=st.booleans(), wrong=st.booleans())
    def a_code_is_typed(self, vin, other, wrong):
        whose = SECOND_CODE_CAR if other else vin
        code = "WRONG" if wrong else self.world.car(whose).code or "NONE"
        again = (vin, code) in self.consumed
        if self.asks(CAR, "pair", "", vin, code=code):
            assert not again
            self.consumed.add((vin, code))

    @rule(vin=st.sampled_from(VINS), offline=st.sampled_from(("", "", "garage")), on=st.booleans())
    def a_car_is_seen(self, vin, offline, on):
        self.asks(CAR, "see_car", "", vin, ignition=on, locked=not on, parking_brake=True, offline=offline)
        self.asks(CAR, "sync", "", vin)

    @rule(vin=st.sampled_from(VINS), pick=picks)
    def a_function_is_agreed_to(self, vin, pick):
        named = [key for key, one in self.world.functions.items() if one.sale.vin == vin]
        if named and self.asks(CAR, "arm_function", "", vin, named[pick % len(named)]):
            self.asks(CAR, "see_car", "", vin, ignition=False, locked=True, parking_brake=True)

    @rule(
        who=st.sampled_from(("claire", "claire", "jonas", "sofia", "guest0@example.test")),
        card=st.sampled_from(CARDS),
        expiry=st.sampled_from(("12/39", "04/26")),
    )
    def somebody_stores_a_card(self, who, card, expiry):
        self.asks(CUSTOMER, "set_billing", who, street="Weg 1", postcode="10115", city="Ort", name="Ein Name")
        self.asks(CUSTOMER, "add_card", who, card_number=card, card_expiry=expiry)

    @rule(who=people, vin=vins, product=st.sampled_from(PRODUCTS), renews=st.booleans())
    def somebody_buys(self, who, vin, product, renews):
        if self.asks(CUSTOMER, "add_to_basket", who, vin, product, auto_renew=renews):
            for step in ("express", "accept_terms", "accept_data", "place_order"):
                self.asks(CUSTOMER, step, who, vin)

    @rule(pick=picks, state=picks)
    def a_state_is_set(self, pick, state):
        there = tuple(things_of(self.world))
        thing = there[pick % len(there)]
        names = states_to(thing.kind)
        name = names[state % len(names)]
        secrets = {"password": "Garten-2030", "security_code": "8642"}
        done = self.asks_for(INSTRUCTOR, setting_deed(thing, name, **secrets))
        if done and (thing.kind, name) not in STANDS_ELSEWHERE:
            assert state_of(self.world, thing) == name

    @rule(product=st.sampled_from(PRODUCTS), vin=vins)
    def something_is_granted(self, product, vin):
        self.asks(INSTRUCTOR, "grant_product", "", vin, product)

    @rule(
        pick=picks,
        of=st.sampled_from(("contracts", "functions", "orders")),
        name=st.sampled_from(
            (
                "stop_renewal",
                "start_renewal",
                "cancel_contract",
                "reactivate",
                "retry_payment",
                "cancel_function",
                "remove_function",
                "retry_function",
                "withdraw_contract",
                "withdraw_function",
            )
        ),
    )
    def something_bought_is_ended(self, pick, of, name):
        held = getattr(self.world, of)
        if held:
            key = tuple(held)[pick % len(held)]
            payer = held[key].account if of == "orders" else held[key].sale.payer
            vin = held[key].vin if of == "orders" else held[key].sale.vin
            kind = CUSTOMER if CUSTOMER in OPERATIONS[name].who else SUPPORT
            self.asks(kind, name, payer, vin, key)

    @rule(vin=st.sampled_from(VINS), guest=people, step=st.integers(0, 5))
    def a_guest_comes(self, vin, guest, step):
        owner = self.owner_of(vin)
        fields = {"email": self.email_of(guest), "name": "Ein Gast", "mobile": "+49 171 5550104"}
        password, code = self.secrets_of(owner, vin)
        typed = {"password": password, "security_code": code}
        self.asks(CAR, "sign_in_car", "", vin, email=self.email_of(owner), **typed)
        self.asks(CUSTOMER, "invite_user", owner, vin, **fields)
        self.asks(CUSTOMER, "accept_user", guest, vin, later=61_000)
        for one in self.sent(guest, "sms")[-1:]:
            self.asks(CUSTOMER, "accept_user", guest, vin, sms_code=one.draft.codes[0] if step else "000000")
        self.asks(CUSTOMER, "confirm_user", owner, vin, guest)

    @rule(vin=st.sampled_from(VINS), day=st.integers(1, 9), slot=st.sampled_from(("08:30", "10:00", "15:00")))
    def a_service_is_booked(self, vin, day, slot):
        owner = self.owner_of(vin)
        self.asks(CUSTOMER, "choose_centre", owner, vin, "valmont")
        days = days_of(self.world, owner)
        if days:
            self.asks(CUSTOMER, "choose_day", owner, vin, days[day % len(days)].isoformat())
        self.asks(CUSTOMER, "book_service", owner, vin, slot)

    @rule(vin=st.sampled_from(VINS), name=st.sampled_from([one.value for one in Command]), wrong=seldom)
    def a_command_is_sent(self, vin, name, wrong):
        owner = self.owner_of(vin)
        _, code = self.secrets_of(owner, vin)
        self.asks(CUSTOMER, name, owner, vin, security_code="0000" if wrong else code)

    @rule(vin=vins, station=st.sampled_from(("valmont_gare", "aire_des_genets", "home")))
    def a_car_is_charged(self, vin, station):
        self.asks(CAR, "charge_in_public", "", vin, station, minutes=20, wh=30_000)

    @rule(vin=st.sampled_from(VINS), buyer=people, skips=st.booleans(), really=seldom)
    def a_car_is_sold(self, vin, buyer, skips, really):
        if not really:
            return
        seller = self.owner_of(vin)
        self.asks(CUSTOMER, "open_sale", seller, vin)
        for task in (
            () if skips else ("renewals_on", "monthly_not_cancelled", "secondary_users", "still_linked")
        ):
            self.asks(CUSTOMER, "do_sale_step", seller, vin, task)
        self.asks(CUSTOMER, "finish_sale", seller, vin)
        self.asks(CUSTOMER, "take_over_car", buyer, vin)
        self.asks(CENTRE, "confirm_sale", buyer, vin)

    @rule(who=people, again=st.booleans(), really=seldom)
    def an_account_ends(self, who, again, really):
        if really:
            self.asks(CUSTOMER, "delete_account", who)
        if again:
            self.asks(CENTRE, "erase", who)

    # --- what goes wrong, and time ------------------------------------------------------------------

    @rule(effect=st.sampled_from(EFFECTS), operation=st.sampled_from(FAULTY), when=st.sampled_from(WHENS))
    def a_fault_is_armed(self, effect, operation, when):
        if not operation and effect["effect"] in ("refusal", "timeout"):
            when = {"times": 2}
        assert self.asks(INSTRUCTOR, "arm_fault", "", "", "f1", operation=operation, **effect, **when)

    @rule()
    def all_is_repaired(self):
        self.asks(INSTRUCTOR, "repair_all_faults")

    @rule(span=spans)
    def time_passes(self, span):
        self.passes(By(span))

    @rule(until=st.sampled_from((NextEvent(), Named("contract.renewed"), Named("function.installed"))))
    def time_passes_until_something_happens(self, until):
        self.passes(until)

    @rule(back=st.integers(1, DAY))
    def nobody_turns_the_clock_back(self, back):
        elapsed = let_pass(self.world, At(self.world.now - back))
        assert elapsed.refusal.reason == "clock_backwards"
        assert elapsed.world == self.world

    @invariant()
    def all_is_well(self):
        check_state(self.world)

    def teardown(self):
        check_whole(self.start, self.world)


TestEverybody = Everybody.TestCase
TestEverybody.settings = settings(max_examples=25, stateful_step_count=25, deadline=None)
