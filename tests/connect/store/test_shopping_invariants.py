"""What holds of wallet and basket, whatever somebody does in the store and in which order."""

from hypothesis import given
from hypothesis import strategies as st
from shopping import (
    ADDRESS,
    AMEX,
    FREE,
    MASTERCARD,
    PRIVATE,
    SHOPPER,
    START,
    VIN,
    VISA,
    basket,
    offer,
    store,
    wallet,
)

from pcm_sim.connect.store.basket import Basket, Step, put_in, set_consent, set_terms, take_out
from pcm_sim.connect.store.checkout import (
    Placed,
    can_express,
    choose_card,
    express,
    go_back,
    go_on,
    place_order,
)
from pcm_sim.connect.store.wallet import Wallet, refuse_card, remove_card, set_address
from pcm_sim.domain.requests import Denied

OFFERS = {one.product: one for one in (offer(), FREE, PRIVATE)}
ABROAD = SHOPPER._replace(brands=("visa",))
"""A market that takes one brand only."""


class Customer:
    """Somebody in the store, who has been there before or not."""

    def __init__(self, *, known=False):
        self.wallet = wallet(AMEX, VISA) if known else Wallet()
        self.basket = basket(*OFFERS.values()) if known else Basket("anna", VIN)
        self.orders = []

    def stores(self, number):
        self._has(store(self.wallet, number))

    def removes(self, at):
        self._has(remove_card(self.wallet, f"card-{at}"))

    def moves_in(self):
        self._has(set_address(self.wallet, ADDRESS))

    def puts(self, product):
        self._holds(put_in(self.basket, OFFERS[product], ABROAD, START))

    def takes(self, product):
        self._holds(take_out(self.basket, product))

    def consents(self, on):
        self._holds(set_consent(self.basket, "remote", on=on))

    def accepts(self, on):
        self._holds(set_terms(self.basket, on=on))

    def chooses(self, at):
        self._holds(choose_card(self.basket, self.wallet, f"card-{at}"))

    def goes_on(self):
        self._holds(go_on(self.basket, self.wallet, ABROAD, START))

    def goes_back(self):
        self._holds(go_back(self.basket))

    def hurries(self):
        offered = can_express(self.basket, self.wallet)
        done = express(self.basket, self.wallet, ABROAD, START)
        # What is offered can still meet a brand that is not taken; what is not offered never works.
        assert offered or isinstance(done, Denied) or self.basket.step is Step.REVIEW
        self._holds(done)

    def orders_it(self):
        before, done = self.basket, place_order(self.basket, self.wallet, ABROAD, "O-1", START)
        if isinstance(done, Placed):
            self.orders.append((before, self.wallet, done.order))
            self.basket = done.basket

    def buys(self):
        self.hurries()
        self.orders_it()

    def _has(self, after):
        self.wallet = self.wallet if isinstance(after, Denied) else after

    def _holds(self, after):
        self.basket = self.basket if isinstance(after, Denied) else after


MOVES = st.one_of(
    st.tuples(st.just(Customer.stores), st.sampled_from((VISA, MASTERCARD, AMEX, "4000000000000010"))),
    st.tuples(st.sampled_from((Customer.removes, Customer.chooses)), st.integers(1, 4)),
    st.tuples(st.sampled_from((Customer.puts, Customer.takes)), st.sampled_from(sorted(OFFERS))),
    st.tuples(st.sampled_from((Customer.consents, Customer.accepts)), st.booleans()),
    st.tuples(
        st.sampled_from(
            (
                Customer.moves_in,
                Customer.goes_on,
                Customer.goes_back,
                Customer.hurries,
            )
        )
    ),
    st.sampled_from(((Customer.orders_it,), (Customer.buys,))),
)


def walk(known, moves):
    """Let somebody do one thing after the other; one card has to stay, and each is there once."""
    customer = Customer(known=known)
    had_card = known
    for move, *what in moves:
        move(customer, *what)
        cards = customer.wallet.cards
        had_card = had_card or bool(cards)
        assert bool(cards) is had_card
        assert len({one.id for one in cards}) == len({one[1:] for one in cards}) == len(cards)
    return customer


def test_the_walks_come_to_orders():
    other_card = (Customer.chooses, 1)
    assert walk(True, [(Customer.buys,)]).orders
    assert walk(True, [(Customer.goes_on,)] * 3 + [(Customer.orders_it,)]).orders
    assert not walk(True, [(Customer.hurries,), other_card, (Customer.orders_it,)]).orders, "not taken here"


@given(st.booleans(), st.lists(MOVES, max_size=40))
def test_who_ordered_had_read_and_could_pay(known, moves):
    for before, pays, order in walk(known, moves).orders:
        assert before.terms
        assert before.step is Step.REVIEW
        assert all(one.consented for one in before.items if one.offer.privacy)
        assert pays.address
        assert order.total_cents == sum(one.price_cents for one in order.lines) == before.total_cents
        free = not order.total_cents
        assert free is (not order.card)
        assert free or refuse_card(pays, order.card, ABROAD.brands, START, ABROAD.zone) is None
