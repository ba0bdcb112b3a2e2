"""A small app on a telephone, and a cloud that knows two cars with their services."""

from pcm_sim.domain.conditions import Is, Not
from pcm_sim.domain.effects import AskedByPhone
from pcm_sim.domain.errands import Errand
from pcm_sim.domain.events import Back, Confirm, Tap
from pcm_sim.domain.formats import Formats
from pcm_sim.domain.handset import Handset
from pcm_sim.domain.handset_events import FillField, OnPhone, PhoneAnswer
from pcm_sim.domain.handset_react import react
from pcm_sim.domain.handset_view import phone_view
from pcm_sim.domain.labels import MessageText
from pcm_sim.domain.nodes import (
    Action,
    Check,
    Choice,
    Entrance,
    Listing,
    Lock,
    Menu,
    Option,
    Page,
    Shortcut,
    Tree,
    Value,
)
from pcm_sim.domain.phone_forms import FIELD_KINDS, FieldChoice, FormField, PhoneForm
from pcm_sim.domain.phone_rules import Foot, PageText, PhoneRules
from pcm_sim.domain.portal import Portal, PortalItem

NOW = 1_700_000_000_000
SIGNED_IN = Is("me.signed_in", value=True)


def said(english, german=None):
    """Give a text in two languages."""
    return {"en": english, "de": german or f"de:{english}"}


def field(name, kind, **more):
    """Give a field as its kind usually is."""
    usual = FIELD_KINDS[kind]
    given = {"least": usual.least, "most": usual.most, "secret": usual.secret, **more}
    return FormField(name, kind, said(name), {}, **given)


def entry(kind, node_id, **more):
    """Give an entry that is called as its id."""
    return kind(id=node_id, label=said(node_id.rpartition("/")[2]), **more)


NODES = (
    entry(Menu, "home", children=("home/sign_in", "home/cars", "home/profile")),
    entry(Entrance, "home/sign_in", form="home/sign_in", when=Not(SIGNED_IN)),
    entry(Shortcut, "home/cars", to="garage", when=SIGNED_IN),
    entry(Entrance, "home/profile", form="home/profile", when=SIGNED_IN),
    entry(Menu, "garage", when=SIGNED_IN, children=("garage/cars", "garage/add")),
    entry(
        Listing,
        "garage/cars",
        of="cars",
        empty=said("no cars"),
        children=tuple(f"garage/cars/{one}" for one in ("code", "services", "unlock", "remove", "help")),
    ),
    entry(Value, "garage/cars/code", shows="car.code", when=Is("car.code_shown", value=True)),
    entry(Menu, "garage/cars/services", children=("garage/cars/services/all", "garage/cars/services/pick")),
    entry(
        Listing,
        "garage/cars/services/all",
        of="car.services",
        empty=said("no services"),
        children=("garage/cars/services/all/renewal", "garage/cars/services/all/state"),
    ),
    entry(Check, "garage/cars/services/all/renewal", setting="item.renews"),
    entry(Value, "garage/cars/services/all/state", shows="item.state"),
    entry(
        Listing, "garage/cars/services/pick", of="store.services", does="add_to_basket", empty=said("none")
    ),
    entry(
        Action, "garage/cars/unlock", does="unlock", locks=(Lock(Is("car.remote", value=True), "not_here"),)
    ),
    entry(Action, "garage/cars/remove", does="remove_car"),
    entry(Page, "garage/cars/help", text=said("Help for {car.name} {nothing}")),
    entry(Entrance, "garage/add", form="garage/add"),
    entry(
        Choice, "account", setting="car.link", when=SIGNED_IN, children=("account/by_code", "account/by_id")
    ),
    entry(Option, "account/by_code", value="code"),
    entry(Option, "account/by_id", value="id"),
    entry(Page, "privacy", text=said("Privacy")),
)
FORMS = {
    "home/sign_in": (field("email", "email"), field("password", "password")),
    "garage/add": (field("vin", "vin"),),
    "home/profile": (
        field("name", "text", value="me.name"),
        field("birth", "day", optional=True),
        field("country", "choice", of="countries", value="me.country"),
        field("title", "choice", optional=True, choices=(FieldChoice("dr", said("Dr")),)),
        field("mobile", "mobile"),
        field("card", "card", optional=True),
        field("expiry", "expiry", optional=True),
        field("sms", "digits", optional=True, least=6, most=6),
    ),
}
MESSAGES = ("sure", "done", "not_here", "password_wrong", "digits_only", "not_typable", "field_full")
RULES = PhoneRules(
    tree=Tree("app", "home", {}, {one.id: one for one in NODES}, {}, ("home", "garage")),
    forms={name: PhoneForm(said("prompt"), said("send"), fields) for name, fields in FORMS.items()},
    errands={
        "home/sign_in": Errand("sign_in", then="home"),
        "home/profile": Errand("change_profile", done="done", ask="sure"),
        "garage/add": Errand("add_car", then="garage/cars"),
        "garage/cars/unlock": Errand("unlock", (("command", "unlock"),)),
        "garage/cars/remove": Errand("remove_car", ask="sure", done="done", then="garage"),
        "garage/cars/services/all/renewal": Errand("set_renewal"),
        "garage/cars/services/pick": Errand("add_to_basket", then="back"),
        "account/by_code": Errand("choose_car", then="back"),
        "account/by_id": Errand("choose_car", then="back"),
    },
    texts={"garage": PageText(said("Cars of {me.name}")), "garage/cars": PageText({}, "item.text")},
    feet={"": (Foot("privacy", said("Privacy"), "privacy"),), "garage": (Foot("cards", said("VISA")),)},
    messages={
        **{one: MessageText(said(one), said(f"{one}: way out"), "info") for one in MESSAGES},
        "password_wrong": MessageText(said("{n} tries left"), {}, "bad"),
        "phone_field_open": MessageText(said("{field} is missing"), {}, "info"),
        "phone_field_short": MessageText(said("{field} {n}"), {}, "info"),
        **{
            f"phone_field_{kind}": MessageText(said("{field} as " + example), {}, "info")
            for kind, example in (("email", "a@b"), ("day", "{day}"), ("expiry", "12/28"))
        },
    },
    words={
        word: said(word)
        for word in (
            *("screen.wait.title", "screen.wait.text", "screen.empty", "screen.locked", "screen.unread"),
            *("button.yes", "button.no", "button.ok"),
            *("secret.show", "secret.hide", "secret.shown", "secret.hidden"),
        )
    },
    formats={"en": Formats(), "de": Formats("DD.MM.YYYY", ",")},
    languages=("en", "de"),
)


def services(car):
    """Give the services of a car."""
    facts = (("item.renews", car == "red"), ("item.state", "active"))
    return tuple(
        PortalItem(f"{car}-{name}", name.title(), facts=facts, shown=(("item.state", f"{car} {name}"),))
        for name in ("radio", "map")
    )


def knows(handset, cars=("red", "blue"), **facts):
    """Give what the cloud knows for a telephone, the lists of a car's page being those of that car."""
    opened = next((page.partition("#")[2] for page in handset.stack if page.startswith("garage/cars#")), "")
    items = tuple(
        PortalItem(
            car,
            car.title(),
            facts=(("car.code_shown", car == "red"), ("car.remote", car == "red")),
            shown=(("car.code", f"{car}-code"), ("car.name", car.title()), ("item.text", f"About {car}")),
        )
        for car in cars
    )
    countries = (PortalItem("FR", "France"), PortalItem("DE", "Germany"))
    picks = (PortalItem("parking", "Parking", "2 €"),)
    return Portal(
        {"me.signed_in": bool(handset.signed_in), **facts},
        {"cars": items, "car.services": services(opened), "countries": countries, "store.services": picks},
        {"me.name": "Ada", "me.country": "FR"},
    )


class Phone:
    """A telephone in somebody's hand; touches go to what is on its screen."""

    def __init__(self, handset=None, **world):
        self.handset = handset or Handset(holder="ada")
        self.world = world
        self.effects = ()

    @property
    def portal(self):
        return knows(self.handset, **self.world)

    @property
    def screen(self):
        return phone_view(RULES, self.handset, self.portal, NOW)

    @property
    def rows(self):
        return {row.id: row for row in self.screen.rows}

    @property
    def asked(self):
        return next((one for one in self.effects if isinstance(one, AskedByPhone)), None)

    def happens(self, event):
        outcome = react(RULES, self.handset, self.portal, event, NOW)
        self.handset, self.effects = outcome.handset, outcome.effects
        return self

    def tap(self, *targets):
        for target in targets:
            assert target in self.screen.targets, (target, self.screen.targets)
            self.happens(OnPhone(Tap(target)))
        return self

    def back(self):
        return self.happens(OnPhone(Back()))

    def confirm(self):
        return self.happens(OnPhone(Confirm()))

    def fill(self, **texts):
        for name, text in texts.items():
            self.happens(OnPhone(FillField(name, text)))
        return self

    def answered(self, reply):
        return self.happens(PhoneAnswer(self.handset.requests, reply))


def signed_in(**world):
    """Give a telephone on which Ada is signed in."""
    return Phone(Handset(holder="ada", signed_in="ada"), **world)
