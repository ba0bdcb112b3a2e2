"""The routes of what a customer buys: basket, orders, contracts, functions, charging."""

from pcm_sim.server.rest import bodies_store as bodies
from pcm_sim.server.rest.outcomes_store import CART, CONTRACT, FUNCTION, ORDERED
from pcm_sim.server.rest.routes import Route, Who
from pcm_sim.server.rest.table_account import PORTAL

_CART = f"{PORTAL}/cart"
_ITEM = f"{_CART}/items/{{product}}"
_CONTRACT = f"{PORTAL}/contracts/{{contract}}"
_FUNCTION = f"{PORTAL}/functions/{{function}}"
_OWN = Who.BEARER

_CART_ROUTES = (
    Route(
        "POST",
        f"{_CART}/items",
        "add_to_basket",
        _OWN,
        "Put a product into the basket.",
        bodies.Put,
        CART,
        item="item",
    ),
    Route("DELETE", _ITEM, "take_from_basket", _OWN, "Take a product out.", outcome=CART, item="product"),
    Route(
        "PUT",
        f"{_ITEM}/auto-renew",
        "set_renewal",
        _OWN,
        "Accept the renewal of a product, or not.",
        bodies.SwitchedForCar,
        CART,
        item="product",
    ),
    Route("DELETE", _CART, "empty_basket", _OWN, "Empty the basket.", outcome=CART),
    Route("POST", f"{_CART}/next", "next_step", _OWN, "Go on to the next step.", bodies.ForCar, CART),
    Route("POST", f"{_CART}/back", "step_back", _OWN, "Go a step back.", bodies.ForCar, CART),
    Route(
        "POST",
        f"{_CART}/express",
        "express",
        _OWN,
        "Go to the overview at once; address and card are stored.",
        bodies.ForCar,
        CART,
    ),
    Route(
        "PUT",
        f"{_CART}/card",
        "choose_card",
        _OWN,
        "Choose the card that pays.",
        bodies.ChosenCard,
        CART,
        item="item",
    ),
    Route(
        "PUT", f"{_CART}/terms", "set_terms", _OWN, "Accept the terms, or not.", bodies.SwitchedForCar, CART
    ),
    Route("POST", f"{_CART}/terms", "accept_terms", _OWN, "Accept the terms.", bodies.ForCar, CART),
    Route(
        "PUT",
        f"{_CART}/data-consent",
        "accept_data",
        _OWN,
        "Accept that personal data are processed, or not.",
        bodies.DataConsent,
        CART,
        item="item",
    ),
    Route(
        "POST",
        f"{PORTAL}/orders",
        "place_order",
        _OWN,
        "Order what is in the basket.",
        bodies.ForCar,
        ORDERED,
        status=201,
    ),
    Route(
        "POST",
        f"{PORTAL}/orders/{{order}}/payment",
        "retry_payment",
        _OWN,
        "Pay an order again whose payment failed.",
        outcome=ORDERED,
        item="order",
    ),
)
CART_ROUTES = tuple(one._replace(in_view=True) for one in _CART_ROUTES)

OWNED_ROUTES = (
    Route(
        "PUT",
        f"{_CONTRACT}/auto-renew",
        "set_renewal",
        _OWN,
        "Switch the renewal of a contract.",
        bodies.Switched,
        CONTRACT,
        item="contract",
    ),
    Route(
        "POST",
        f"{_CONTRACT}/auto-renew",
        "start_renewal",
        _OWN,
        "Switch the renewal on.",
        outcome=CONTRACT,
        item="contract",
    ),
    Route(
        "DELETE",
        f"{_CONTRACT}/auto-renew",
        "stop_renewal",
        _OWN,
        "Switch the renewal off.",
        outcome=CONTRACT,
        item="contract",
    ),
    Route(
        "POST",
        f"{_CONTRACT}/cancel",
        "cancel_contract",
        _OWN,
        "Cancel a contract; a missed notice is told, and is no refusal.",
        outcome=CONTRACT,
        item="contract",
    ),
    Route(
        "POST",
        f"{_CONTRACT}/reactivate",
        "reactivate",
        _OWN,
        "Take a cancelled contract up again.",
        outcome=CONTRACT,
        item="contract",
    ),
    Route(
        "POST",
        f"{_CONTRACT}/payment",
        "retry_payment",
        _OWN,
        "Pay a renewal again that failed.",
        outcome=CONTRACT,
        item="contract",
    ),
    Route(
        "POST",
        f"{_CONTRACT}/withdraw",
        "withdraw_contract",
        _OWN,
        "Is refused: support undoes a purchase, and its address is in the answer.",
        outcome=CONTRACT,
        item="contract",
    ),
    Route(
        "POST",
        f"{_FUNCTION}/cancel",
        "cancel_function",
        _OWN,
        "End a function that is paid by the month.",
        outcome=FUNCTION,
        item="function",
    ),
    Route(
        "POST",
        f"{_FUNCTION}/removal",
        "remove_function",
        _OWN,
        "Let a function be taken out of the car.",
        outcome=FUNCTION,
        item="function",
    ),
    Route(
        "POST",
        f"{_FUNCTION}/retry",
        "retry_function",
        _OWN,
        "Offer what failed once more.",
        outcome=FUNCTION,
        item="function",
    ),
)

CHARGING_ROUTES = (
    Route(
        "POST",
        f"{PORTAL}/vehicles/{{vin}}/charging-contract",
        "start_charging_contract",
        _OWN,
        "Order the charging service.",
        bodies.ChargingContract,
        ORDERED,
        status=201,
    ),
    Route(
        "PUT",
        f"{PORTAL}/charging/period",
        "filter_period",
        _OWN,
        "Choose which days of the charging history are looked at.",
        bodies.ChosenPeriod,
    ),
    Route(
        "PUT",
        f"{PORTAL}/charging/vehicle",
        "filter_car",
        _OWN,
        "Choose which car of the charging history is looked at.",
        bodies.ChosenCar,
    ),
)
STORE_ROUTES = (*CART_ROUTES, *OWNED_ROUTES, *CHARGING_ROUTES)
