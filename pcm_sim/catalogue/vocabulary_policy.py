"""What the file of our own figures looks like: tries and waiting times, the tour, the start."""

from pcm_sim.catalogue import vocabulary_policy_cloud as cloud
from pcm_sim.catalogue.shapes import Field, Flag, ListOf, Name, OneOf, Record, Ref, Text, Whole
from pcm_sim.catalogue.vocabulary_assessment import ASSESSMENT
from pcm_sim.domain.actions import LOCKABLE
from pcm_sim.domain.car import LEAST_CELSIUS, MOST_CELSIUS
from pcm_sim.domain.forms import FORMS

_TRIES = {
    "tries": Field(Whole(1, 99), about="wrong ones in a row before it is locked"),
    "wait_minutes": Field(Whole(1, 1440), about="how long it stays locked"),
}
_PAIRING_CODE = Record(
    {
        "length": Field(Whole(4, 16), about="how many characters it has"),
        "characters": Field(
            OneOf(("digits", "letters_and_digits"), "a set of characters"), about="what it is made of"
        ),
        **_TRIES,
    }
)
_SECURITY_CODE = Record({"length": Field(Whole(4, 8), about="how many digits it has"), **_TRIES})
_CLOUD = Record(
    {
        "answer_ms": Field(Whole(0, 600_000), about="how long an answer takes"),
        "slow_answer_ms": Field(Whole(0, 600_000), about="how long it takes while the cloud is slow"),
        "timeout_ms": Field(Whole(1, 600_000), about="after this the unit gives up"),
    }
)
_UNIT = Record(
    {
        "notice_ms": Field(Whole(500, 60_000), about="how long a passing word stays"),
        "day_from_hour": Field(Whole(0, 23), about="from this hour on, the colours for the day"),
        "night_from_hour": Field(Whole(1, 24), about="from this hour on, the colours for the night"),
        "languages": Field(
            ListOf(Ref("a language"), minimum=1), about="what a unit offers; the first is that of a new one"
        ),
    }
)
_CAR = Record(
    {
        "install_minutes": Field(Whole(1, 1440), about="how long a function or an update takes"),
        "volume_mb": Field(Whole(1, 1_000_000), about="the data volume that it begins with"),
        "frost_celsius": Field(
            Whole(-20, 20), about="at this temperature outside, or below, the status bar warns of frost"
        ),
    }
)
_DRIVING = Record(
    {
        "above_kmh": Field(Whole(0, 250), about="faster than this, the car counts as driving"),
        "forms": Field(ListOf(OneOf(FORMS, "a form")), about="what nobody types into meanwhile"),
        "actions": Field(ListOf(OneOf(LOCKABLE, "an action")), about="what is refused meanwhile"),
    }
)
_TOUR = Record(
    {
        "cars": Field(ListOf(Text(), minimum=1), about="the cars, as a person says them: macan-2018"),
        "features": Field(ListOf(Ref("a feature"), minimum=1), about="what is looked for in each"),
    }
)
_START = Record(
    {
        "date_time": Field(
            Name("[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}", "a date and time such as 2026-03-02T09:41"),
            about="the clock of car and cloud",
        ),
        "market": Field(Ref("a market"), about="where the car is"),
        "card": Field(Ref("a SIM card"), about="the card in the slot"),
        "card_is_open": Field(Flag(), about="its PIN is typed already"),
        "phone": Field(Ref("a telephone"), required=False, about="the telephone in the car"),
        "bearer": Field(OneOf(("none", "2g", "3g", "lte"), "a bearer"), about="the mobile network"),
        "bars": Field(Whole(0, 4), about="how well it is received"),
        "outside_celsius": Field(
            Whole(LEAST_CELSIUS, MOST_CELSIUS), about="the temperature of the air outside"
        ),
        "seed": Field(Whole(0, 2_147_483_647), about="what chance begins with; the same seed, the same run"),
    }
)
POLICY = Record(
    {
        "pairing_code": Field(_PAIRING_CODE, about="the code that the cloud gives and the unit takes"),
        "password": Field(Record(_TRIES), about="the password of a Porsche ID"),
        "security_code": Field(_SECURITY_CODE, about="what an account asks for when a car is linked"),
        "cloud": Field(_CLOUD, about="how fast it answers"),
        "account": Field(cloud.ACCOUNT, about="the life of a Porsche ID"),
        "garage": Field(cloud.GARAGE, about="cars in the cloud, and their users"),
        "contracts": Field(cloud.CONTRACTS, about="contracts of services"),
        "functions": Field(cloud.FUNCTIONS, about="Functions on Demand"),
        "remote": Field(cloud.REMOTE, about="commands from the app"),
        "bookings": Field(cloud.BOOKINGS, about="appointments at a Porsche Centre"),
        "unit": Field(_UNIT, about="the unit in every car"),
        "car": Field(_CAR, about="every car"),
        "driving": Field(_DRIVING, about="what is kept from whoever drives"),
        "model_years": Field(
            Record({"latest": Field(Whole(2016, 2100), about="where ranges without an end end")}),
            about="the years that there are",
        ),
        "tour": Field(_TOUR, about="what `pcm-sim run` walks where there is no display"),
        "assessment": Field(ASSESSMENT, about="how a trainee’s way is scored"),
        "start": Field(_START, about="how a simulation begins"),
    }
)
