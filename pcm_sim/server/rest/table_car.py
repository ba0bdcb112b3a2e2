"""The routes of a car: linking, starting, how it is, functions, charging."""

from pcm_sim.server.rest import bodies_car as bodies
from pcm_sim.server.rest.outcomes import DONE
from pcm_sim.server.rest.outcomes_car import FAREWELL, ROSTER, WELCOME
from pcm_sim.server.rest.routes import Route, Who

CAR_ROOT = "/pcm/v1"
_CAR = f"{CAR_ROOT}/vehicles/{{vin}}"
_OWN = Who.CAR

CAR_ROUTES = (
    Route(
        "POST",
        f"{_CAR}/pairing",
        "pair",
        _OWN,
        "Link the car by the code that My Porsche shows.",
        bodies.PairingCode,
        WELCOME,
    ),
    Route(
        "POST",
        f"{_CAR}/login",
        "sign_in_car",
        _OWN,
        "Link the car by Porsche ID, password and security code.",
        bodies.CarSignIn,
        WELCOME,
    ),
    Route(
        "PUT",
        f"{_CAR}/login",
        "resume",
        _OWN,
        "Log in again with a Porsche ID that is linked.",
        bodies.Linked,
        WELCOME,
    ),
    Route(
        "DELETE",
        f"{_CAR}/login/{{email}}",
        "unlink",
        _OWN,
        "Take the link of one Porsche ID away.",
        outcome=FAREWELL,
    ),
    Route(
        "DELETE",
        f"{_CAR}/login",
        "unlink",
        _OWN,
        "Take the links of everybody away.",
        outcome=FAREWELL,
    ),
    Route(
        "POST",
        f"{_CAR}/factory-reset",
        "unlink",
        _OWN,
        "Set the unit back to how it was delivered: every link is gone.",
        outcome=FAREWELL,
    ),
    Route(
        "POST",
        f"{_CAR}/sync",
        "sync",
        _OWN,
        "Ask who is linked and what the car may use, as at each start.",
        bodies.Start,
        ROSTER,
    ),
    Route(
        "PUT",
        f"{_CAR}/car-state",
        "see_car",
        _OWN,
        "Tell how the car is, all of it.",
        bodies.CarState,
        DONE,
        known_car=True,
    ),
    Route(
        "POST",
        f"{_CAR}/updates/{{function}}/install",
        "arm_function",
        _OWN,
        "Agree in the car to the installation or removal of a function.",
        item="function",
    ),
    Route(
        "DELETE",
        f"{_CAR}/updates/{{function}}/install",
        "disarm_function",
        _OWN,
        "Take that back, as long as the work has not begun.",
        item="function",
    ),
    Route(
        "POST",
        f"{_CAR}/remote-access",
        "grant_remote",
        _OWN,
        "Grant commands from afar, which a new security code takes away.",
        bodies.Granted,
        item="item",
    ),
    Route(
        "POST",
        f"{_CAR}/charging-sessions",
        "charge_in_public",
        _OWN,
        "Note that the car was charged; it ended just now.",
        bodies.Charging,
        item="item",
        status=201,
    ),
)
