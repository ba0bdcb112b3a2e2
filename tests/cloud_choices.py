"""What people, cars and the instructor of a whole cloud can choose from."""

from clouds import CAR_VIN, OTHER_CAR, founded
from hypothesis import strategies as st

from pcm_sim.connect.cloud import OPERATIONS
from pcm_sim.connect.deeds import CUSTOMER
from pcm_sim.connect.garage.cars import Car

CODE_CAR, SECOND_CODE_CAR = "WP0ZZZPCMSIM00013", "WP0ZZZPCMSIM000E1"
VINS = (CAR_VIN, OTHER_CAR, CODE_CAR, SECOND_CODE_CAR)
SECRETS = {
    "claire": ("Lavande-26", "4826"),
    "emma": ("Harbour-17", ""),
    "felix": ("Ahorn-2025", "1357"),
    "jonas": ("Kiesel-88", "9024"),
    "nora": ("Sommet-41", "2211"),
    "paul": ("Verger-52", "5555"),
    "sofia": ("Gletscher-63", "7350"),
}
NEW = (*(f"guest{one}@example.test" for one in range(4)), "guest1+spam@example.test")
# The owner acts most, or nothing would ever come of anything.
people = st.sampled_from(("owner",) * 9 + ("claire",) * 3 + tuple(SECRETS) + NEW)
vins = st.sampled_from((CAR_VIN,) * 4 + VINS + ("NOBODYS",))
picks = st.integers(0, 10**6)
seldom = st.sampled_from((True, *(False,) * 7))
PRODUCTS = (
    *("navigation_plus", "weather", "remote", "radio_plus", "safety", "charging"),
    *("power_steering_plus", "active_lane_keeping", "intelligent_range"),
)
CARDS = ("4242424242424242", "4000000000000002", "4000000000000069", "4000000000003220")
DAY = 86_400_000
spans = st.sampled_from(
    (0, 1_000, 61_000, 301_000, 601_000, 13 * 3_600_000, DAY, 8 * DAY, 31 * DAY, 370 * DAY)
)
EFFECTS = (
    {"effect": "latency", "ms": 500},
    {"effect": "spread", "ms": 5, "most_ms": 900},
    {"effect": "refusal", "reason": "maintenance"},
    {"effect": "timeout"},
    {"effect": "timeout", "carried_out": True},
    {"effect": "stale", "ms": DAY},
    {"effect": "delivery", "channel": "sms", "fate": "lost"},
    {"effect": "delivery", "channel": "sms", "fate": "late", "ms": 300_000},
    {"effect": "delivery", "channel": "mail", "fate": "twice", "ms": 20_000},
    {"effect": "delivery", "channel": "mail", "fate": "spam"},
    {"effect": "card", "answer": "declined"},
    {"effect": "card", "answer": "confirm"},
    {"effect": "function", "minute": 4},
)
FAULTY = ("", "charge_card", "install_function", "send_mail", "send_sms", "place_order", "pair", "sign_in")
WHENS = ({}, {"times": 1}, {"nth": 2, "times": 2}, {"probability": "0.5"}, {"probability": "0"})
FINAL = {"delete_account", "erase", "finish_sale", "remove_car"}
"""What ends so much that it has rules of its own, or happens seldom."""
CUSTOMERS = sorted(name for name, one in OPERATIONS.items() if CUSTOMER in one.who and name not in FINAL)
OTHERS = sorted(name for name, one in OPERATIONS.items() if CUSTOMER not in one.who and name not in FINAL)


def code_car(vin):
    """Give a car of nobody that a code links."""
    return Car(vin, "macan-x", "macan", 2019, "code", f"Macan 2019, {vin[-5:]}")


def begin():
    """Give the shipped cloud with two more cars, which are linked by a code."""
    world = founded()
    return world.but(cars=(*world.cars, code_car(CODE_CAR), code_car(SECOND_CODE_CAR)))
