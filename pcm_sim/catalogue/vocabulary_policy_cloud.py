"""What the figures of the cloud look like in the file of our own figures: accounts, cars, contracts."""

from pcm_sim.catalogue.shapes import Field, Flag, ListOf, Name, Record, Whole

_TIME = Name("([01][0-9]|2[0-3]):[0-5][0-9]", 'a time such as "08:30"')
_DAY = Name("20[0-9]{2}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])", 'a day such as "2024-09-01"')

ACCOUNT = Record(
    {
        "invitation_days": Field(Whole(0, 365), about="days before the handover that it leaves (F005)"),
        "link_days": Field(Whole(1, 3650), about="how long the link of an invitation opens"),
        "reset_hours": Field(Whole(1, 8760), about="how long the link of a forgotten password opens"),
        "sms_hours": Field(Whole(1, 8760), about="how long a code by SMS is good"),
        "sms_digits": Field(Whole(4, 8), about="how many digits it has"),
        "sms_tries": Field(Whole(1, 99), about="wrong ones until another must be asked for"),
        "sms_pause_seconds": Field(Whole(0, 86_400), about="how long until another may be asked for"),
        "password_length": Field(Whole(4, 64), about="the fewest characters of a password"),
    }
)
GARAGE = Record(
    {
        "secondary_limit": Field(Whole(0, 99), about="secondary users that a car may have"),
        "dealer_confirms": Field(Flag(), about="a car added by its VIN waits until a Centre saw the papers"),
        "primary_first": Field(Flag(), about="the main user is linked before others join"),
        "primary_activates": Field(Flag(), about="the main user lets each of them in"),
    }
)
CONTRACTS = Record(
    {
        "expiring_days": Field(Whole(0, 365), about="days before its end that a contract counts as expiring"),
        "notice_days": Field(Whole(0, 365), about="days of notice of a product without its own (F105)"),
        "retry_days": Field(
            ListOf(Whole(0, 365), minimum=1), about="days after a term’s end that its renewal is charged"
        ),
        "withdrawal_days": Field(Whole(0, 365), about="days to take a purchase back (F118)"),
    }
)
FUNCTIONS = Record(
    {
        "download_minutes": Field(Whole(0, 1440), about="how long the car loads one"),
        "notice_minutes": Field(Whole(0, 1440), about="until the car hears of an order (F113)"),
        "monthly_sold_until": Field(_DAY, about="from this day on none is sold by the month; in quotes"),
        "start_interrupts": Field(Flag(), about="a start of the car makes an installation fail"),
    }
)
REMOTE = Record(
    {
        "deliver_ms": Field(Whole(0, 600_000), about="until a command is in the car"),
        "execute_ms": Field(Whole(0, 600_000), about="until it is done there"),
    }
)
BOOKINGS = Record(
    {
        "slots": Field(ListOf(_TIME, minimum=1), about="when a Centre takes one car each; in quotes"),
        "days_ahead": Field(Whole(1, 730), about="how far ahead an appointment may lie"),
        "reminder_days": Field(Whole(0, 30), about="days before it that the customer is reminded"),
        "reminder_at": Field(_TIME, about="at this time of that day; in quotes"),
    }
)
