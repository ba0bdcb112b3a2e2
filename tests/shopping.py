"""People who shop in the store: cards, baskets and offers for a car."""

from dataclasses import replace

from pcm_sim.connect.store.basket import Basket, Offer, Shopper, Step, put_in, set_consent, set_terms
from pcm_sim.connect.store.wallet import Address, TypedCard, Wallet, set_address, store_card
from pcm_sim.domain.requests import Denied

VIN = "WP0ZZZPCMSIM00001"
ZONE = "Europe/Paris"
START = 1_767_225_600_000
"""1 January 2026, one o'clock in Paris."""
BRANDS = ("visa", "mastercard", "amex")
VISA, MASTERCARD, AMEX = "4242424242424242", "5555555555554444", "378282246310005"
ADDRESS = Address("Anna Example", "1 rue de l’Exemple", "69001", "Lyon", "FR")
SHOPPER = Shopper("taycan", 2022, "FR", ZONE)
PRICE = 4_900


def offer(product="navigation_plus", **changes):
    """Say what is on sale: a paid service that processes no personal data."""
    usual = Offer(product, "service", PRICE, 5_900, 12, 14, "", True, False, ("taycan", "macan"))
    return usual._replace(**changes)


FREE = offer("weather", price_cents=0, renewal_cents=0)
PRIVATE = offer("remote", privacy=True)


def store(wallet, number=VISA, expiry="12/28", brands=BRANDS, now=START):
    """Type a card into a wallet."""
    return store_card(wallet, TypedCard(number, expiry), brands, now, ZONE)


def wallet(*numbers, address=ADDRESS):
    """Build a wallet with cards."""
    built = Wallet()
    for number in numbers:
        built = store(built, number)
    return set_address(built, address) if address else built


def basket(*offers, step=Step.CART, card="", read=True):
    """Build a basket, what has to be accepted being accepted where it was read."""
    built = Basket("anna", VIN)
    for one in offers:
        built = put_in(built, one, SHOPPER, START)
        assert not isinstance(built, Denied)
        built = set_consent(built, one.product, on=read)
    return replace(set_terms(built, on=read), step=step, card=card)
