"""The routes of a customer's cars: profile, users, commands, sale, appointments."""

from pcm_sim.server.rest import bodies_garage as bodies
from pcm_sim.server.rest.outcomes_garage import COMMAND, SALE, SERVICE, VEHICLE
from pcm_sim.server.rest.routes import Route, Who
from pcm_sim.server.rest.table_account import PORTAL

_CAR = f"{PORTAL}/vehicles/{{vin}}"
_GUEST = f"{_CAR}/users/{{user}}"
_SALE = f"{_CAR}/sale"
_OWN = Who.BEARER

PROFILE_ROUTES = (
    Route(
        "POST",
        f"{PORTAL}/vehicles",
        "add_car",
        _OWN,
        "Add a car by its VIN; the Centre may have to see its papers first.",
        bodies.NewCar,
        status=201,
    ),
    Route(
        "POST",
        f"{PORTAL}/vehicles/taken-over",
        "take_over_car",
        _OWN,
        "Add a used car that was bought from somebody else.",
        bodies.NewCar,
        status=201,
    ),
    Route(
        "PUT", f"{PORTAL}/me/vehicle", "choose_car", _OWN, "Choose the car that is looked at.", bodies.NewCar
    ),
    Route("POST", f"{_CAR}/acceptance", "accept_car", _OWN, "Accept a car that a Centre invited to."),
    Route("PATCH", _CAR, "rename_car", _OWN, "Give a car a name.", bodies.Nickname, VEHICLE),
    Route("DELETE", _CAR, "remove_car", _OWN, "Take a car out of the profile."),
    Route("DELETE", f"{_CAR}/link", "unlink_car", _OWN, "End one’s own link in the car."),
    Route(
        "DELETE",
        f"{_GUEST}/link",
        "unlink_car",
        _OWN,
        "End somebody else’s link in the car; the main user may.",
        item="user",
    ),
)

USER_ROUTES = (
    Route(
        "POST",
        f"{_CAR}/users",
        "invite_user",
        _OWN,
        "Invite somebody to the car.",
        bodies.Guest,
        status=201,
    ),
    Route(
        "POST",
        f"{_CAR}/membership",
        "accept_user",
        _OWN,
        "Accept an invitation to a car: first a code is sent, then it is typed.",
        bodies.Joining,
    ),
    Route(
        "POST",
        f"{_GUEST}/invitation",
        "resend_user",
        _OWN,
        "Send an invitation again.",
        item="user",
        status=202,
    ),
    Route("POST", f"{_GUEST}/activate", "confirm_user", _OWN, "Let somebody in.", item="user"),
    Route("POST", f"{_GUEST}/suspend", "suspend_user", _OWN, "Suspend somebody.", item="user"),
    Route("DELETE", _GUEST, "remove_user", _OWN, "Take somebody out.", item="user"),
    Route(
        "PUT",
        f"{_CAR}/preferences/{{key}}",
        "set_preference",
        _OWN,
        "Set how one has the services of the car.",
        bodies.Preference,
        VEHICLE,
        item="key",
    ),
    Route(
        "POST",
        f"{_CAR}/commands",
        "",
        _OWN,
        "Command the car from afar.",
        bodies.Order,
        COMMAND,
        chooses="command",
        among=bodies.COMMANDS,
        status=202,
    ),
)

SALE_ROUTES = (
    Route("POST", _SALE, "open_sale", _OWN, "Begin to sell the car.", outcome=SALE, status=201),
    Route("DELETE", _SALE, "abort_sale", _OWN, "Keep the car after all."),
    Route(
        "POST",
        f"{_SALE}/steps/{{step}}",
        "do_sale_step",
        _OWN,
        "Do a step of the checklist.",
        outcome=SALE,
        item="step",
    ),
    Route(
        "POST",
        f"{_SALE}/steps/{{step}}/skip",
        "skip_sale_step",
        _OWN,
        "Leave a step of the checklist undone.",
        outcome=SALE,
        item="step",
    ),
    Route("POST", f"{_SALE}/handover", "finish_sale", _OWN, "Hand the car over, whatever is undone."),
)

SERVICE_ROUTES = (
    Route(
        "PUT",
        f"{PORTAL}/me/service/centre",
        "choose_centre",
        _OWN,
        "Choose a Centre.",
        bodies.ChosenCentre,
        SERVICE,
    ),
    Route("PUT", f"{PORTAL}/me/service/day", "choose_day", _OWN, "Choose a day.", bodies.ChosenDay, SERVICE),
    Route(
        "POST",
        f"{_CAR}/bookings",
        "book_service",
        _OWN,
        "Book an appointment at the chosen Centre.",
        bodies.Appointment,
        SERVICE,
        status=201,
    ),
    Route(
        "DELETE",
        f"{_CAR}/bookings",
        "cancel_booking",
        _OWN,
        "Cancel the appointment that the car has to come.",
        outcome=SERVICE,
    ),
)
GARAGE_ROUTES = (*PROFILE_ROUTES, *USER_ROUTES, *SALE_ROUTES, *SERVICE_ROUTES)
