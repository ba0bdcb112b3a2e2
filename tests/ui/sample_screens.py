"""Screens of every kind, in every language, with texts as long as they come."""

from dataclasses import replace

from pcm_sim.catalogue.build import keyboards
from pcm_sim.catalogue.compiled import Compilation
from pcm_sim.catalogue.data_root import data_root
from pcm_sim.domain.pads import KEYS, PadState, lay_out
from pcm_sim.domain.screen import (
    ButtonView,
    DialogView,
    FieldView,
    FormView,
    NoticeView,
    PageKind,
    Row,
    RowKind,
    Screen,
    Spot,
)
from pcm_sim.domain.spots import MOST_TABS
from pcm_sim.domain.status_view import StatusMark, StatusView

TEXTS = {
    "fr": {
        "title": "Connexions de données",
        "trail": ("Réglages", "Gestionnaire d’appareils", "Options", "Données mobiles"),
        "private": "Activer le mode privé pour tous les services",
        "long": "Sphère privée et réglages Porsche Connect",
        "connect": "Se connecter à Porsche Connect",
        "text": "Le véhicule ne transmet aucune donnée tant que le mode privé est actif. " * 6,
        "prompt": "Saisissez le code d’appairage à 8 caractères que vous lisez dans My Porsche.",
        "trouble": "Ce code est celui d’un autre véhicule. Ouvrez My Porsche, Mes véhicules ▶ Vue détaillée "
        "du véhicule, et saisissez le code affiché pour ce véhicule.",
        "confirm": "Confirmer",
        "yes": "Activer",
        "no": "Annuler",
        "ask": "L’itinérance peut engendrer des coûts supplémentaires. Voulez-vous l’activer ?",
        "out": "Demandez le tarif à votre opérateur avant d’activer.",
        "offline": "La carte SIM attend son code PIN : Téléphone ▶ Carte SIM.",
        "wait": "Connexion à Porsche Connect en cours…",
        "fields": ("Adresse e-mail (Porsche ID)", "Mot de passe", "Code de sécurité"),
    },
    "en": {
        "title": "Data connections",
        "trail": ("Settings", "Device manager", "Options", "Mobile data"),
        "private": "Activate private mode for all services",
        "long": "Privacy and Porsche Connect settings",
        "connect": "Connect to Porsche Connect",
        "text": "The vehicle sends no data as long as private mode is active. " * 6,
        "prompt": "Enter the 8-character pairing code that you read in My Porsche.",
        "trouble": "This code belongs to another vehicle. Open My Porsche, My vehicles ▶ Vehicle details, "
        "and enter the code shown for this vehicle.",
        "confirm": "Confirm",
        "yes": "Activate",
        "no": "Cancel",
        "ask": "Roaming may cause extra cost. Do you want to activate it?",
        "out": "Ask your operator for the price before you activate it.",
        "offline": "The SIM card is waiting for its PIN: Telephone ▶ SIM card.",
        "wait": "Connecting to Porsche Connect…",
        "fields": ("E-mail address (Porsche ID)", "Password", "Security code"),
    },
    "de": {
        "title": "Datenverbindungen",
        "trail": ("Einstellungen", "Geräte-Manager", "Optionen", "Mobile Daten"),
        "private": "Privatmodus für alle Dienste aktivieren",
        "long": "Privatsphäre und Porsche Connect Einstellungen",
        "connect": "Mit Porsche Connect verbinden",
        "text": "Solange der Privatmodus aktiv ist, sendet das Fahrzeug keine Fahrzeugdaten. " * 6,
        "prompt": "Geben Sie den achtstelligen Pairing-Code ein, den Sie in My Porsche lesen.",
        "trouble": "Dieser Code gehört zu einem anderen Fahrzeug. Öffnen Sie My Porsche, Meine Fahrzeuge ▶ "
        "Fahrzeugdetails, und geben Sie den dort angezeigten Code ein.",
        "confirm": "Bestätigen",
        "yes": "Aktivieren",
        "no": "Abbrechen",
        "ask": "Roaming kann Zusatzkosten verursachen. Möchten Sie es aktivieren?",
        "out": "Fragen Sie vor dem Aktivieren Ihren Anbieter nach dem Preis.",
        "offline": "Die SIM-Karte wartet auf ihre PIN: Telefon ▶ SIM-Karte.",
        "wait": "Verbindung mit Porsche Connect wird hergestellt…",
        "fields": ("E-Mail-Adresse (Porsche ID)", "Passwort", "Sicherheitscode"),
    },
}

_TILES = (
    ("radio", {"fr": "Radio", "en": "Radio", "de": "Radio"}),
    ("media", {"fr": "Médias", "en": "Media", "de": "Medien"}),
    ("phone", {"fr": "Téléphone", "en": "Telephone", "de": "Telefon"}),
    ("nav", {"fr": "Navigation", "en": "Navigation", "de": "Navigation"}),
    ("car", {"fr": "Véhicule", "en": "Vehicle", "de": "Fahrzeug"}),
    ("apps", {"fr": "Applications", "en": "Apps", "de": "Apps"}),
    ("notifications", {"fr": "Notifications", "en": "Notifications", "de": "Benachrichtigungen"}),
    ("settings", {"fr": "Réglages", "en": "Settings", "de": "Einstellungen"}),
)


_KEYBOARDS = {"fr": "azerty", "en": "qwerty", "de": "qwertz"}
_SHIPPED = Compilation(data_root()).run().plain
_HAD = keyboards(_SHIPPED)


def with_keys(form: FormView, language: str, *, layer: str = "lower", held: str = "") -> FormView:
    """Lay out the pad of a form as the unit does."""
    words = {key: _SHIPPED["words"][f"key.{key}"][language] for key in KEYS}
    keyboard = _KEYBOARDS[language]
    state = PadState(form.pad, keyboard, layer, held, form.confirm, form.can_confirm, False, keyboard)
    return form._replace(layer=layer, letters=keyboard, keys=lay_out(_HAD, state, words))


MARKS = (
    StatusMark(
        "status/temperature", "climate", "\N{MINUS SIGN}12 °C", "Outside: cold", "warning", first=True
    ),
    StatusMark("status/bluetooth", "bluetooth", "82 %", "Bluetooth: Claire"),
    StatusMark("status/sim", "sim-ready", "", "SIM card: ready"),
    StatusMark("status/roaming", "", "R", "Roaming: abroad"),
    StatusMark("status/data", "data", "", "Data: flow"),
    StatusMark("status/signal", "signal-3", "LTE", "Network: LTE"),
    StatusMark("status/user", "", "CD", "User: C. D.", "badge"),
    StatusMark("status/notifications", "notifications", "9+", "Notifications: many", "count"),
)
"""Signs of a busy status bar."""


def status(**changes) -> StatusView:
    usual = StatusView("09:41", "LTE", 3, True, False, False, "CD", "ready", "", marks=MARKS)
    return usual._replace(**changes)


def bar(language: str) -> tuple[Spot, ...]:
    """Bar of the areas, the way home first, the page in the last of them."""
    areas = (
        Spot(f"bar/{icon}", label[language], icon, icon == "settings", usable=True)
        for icon, label in _TILES
        if icon != "radio"
    )
    return (Spot("home", "Home", "home", here=False, usable=True), *areas)


def tabs(screen: Screen) -> tuple[Spot, ...]:
    """Tabs of the pages that led to a page, and of that page."""
    last = len(screen.trail) - 1
    way = tuple(
        Spot(f"tab/{place}", label, "", place == last, usable=place < last)
        for place, label in enumerate(screen.trail)
    )
    return way[-MOST_TABS:]


def screens(language: str) -> dict[str, Screen]:
    """Every kind of page in one language."""
    say = TEXTS[language]
    trail = say["trail"]

    def page(kind: PageKind, **more) -> Screen:
        usual = {"node": kind.value, "title": say["title"], "trail": (*trail, say["title"])}
        return Screen(
            **{"kind": kind, "status": status(), "language": language, "can_go_back": True, **usual, **more}
        )

    offline = status(data=False, sim="locked", user="", private_mode=True, why_offline=say["offline"])
    tiles = tuple(
        Row(icon, RowKind.SUBMENU, label[language], icon=icon, locked=icon == "apps")
        for icon, label in _TILES
    )
    rows = (
        Row("set/a", RowKind.SUBMENU, say["long"], icon="privacy"),
        Row("set/b", RowKind.CHECK, say["private"], checked=True, icon="private"),
        Row("set/c", RowKind.CHOICE, say["title"], value="OFF"),
        Row("set/d", RowKind.VALUE, "SIM", value=say["offline"]),
        Row("set/e", RowKind.ACTION, say["connect"], locked=True, icon="connect"),
        Row("set/f", RowKind.ENTRANCE, say["connect"], value="cayenne.demo@porsche.example"),
        Row("set/g", RowKind.PAGE, say["long"]),
        Row("set/h", RowKind.CHECK, "Roaming"),
    )
    options = (
        Row("opt/on", RowKind.OPTION, "ON"),
        Row("opt/off", RowKind.OPTION, "OFF", checked=True),
    )
    code = FormView(
        say["prompt"],
        (FieldView("form/field/code", "Code", "1234 5", True, 8, 5, 4),),
        "digits",
        say["confirm"],
        False,
        say["trouble"],
    )
    pin = FormView(
        say["prompt"],
        (FieldView("form/field/pin", "PIN", "••••", True, 0, 4, 0, say["yes"], say["no"]),),
        "digits",
        say["confirm"],
        True,
    )
    puk = code._replace(
        fields=(
            FieldView("form/field/puk", "PUK", "•••• ••••", False, 8, 8, 4, say["yes"], say["no"]),
            FieldView(
                "form/field/new_pin", say["fields"][2], "4711", True, 0, 4, 0, say["no"], say["yes"], True
            ),
            FieldView("form/field/repeat_pin", say["fields"][1], "", False, 0, 0, 0, say["yes"], say["no"]),
        ),
    )
    ids = ("email", "password", "security_code")
    typed = ("c.duvernoy-lindqvist@example.com", "••••••••••", "••")
    sign_in = FormView(
        say["prompt"],
        tuple(
            FieldView(
                f"form/field/{ids[n]}",
                say["fields"][n],
                typed[n],
                n == 0,
                4 if n == 2 else 0,
                2,
                eye=say["yes"] if n else "",
                told=say["no"] if n else "",
            )
            for n in range(3)
        ),
        "keyboard",
        say["confirm"],
        True,
    )
    security = sign_in._replace(
        pad="digits",
        trouble=say["trouble"],
        fields=tuple(one._replace(active=n == 2) for n, one in enumerate(sign_in.fields)),
    )
    ask = DialogView(
        say["ask"],
        say["out"],
        "warning",
        (ButtonView("dialog/yes", say["yes"], True), ButtonView("dialog/no", say["no"], False)),
        "roam_warn",
    )
    told = DialogView(say["trouble"], say["offline"], "bad", (ButtonView("dialog/yes", "OK", True),), "x")
    listed = page(PageKind.LIST, rows=rows)
    large = ("radio", "media", "phone")
    widgets = tuple(
        row._replace(kind=RowKind.PAGE, value=say["long"], large=row.icon in large)
        if row.icon in large
        else row
        for row in tiles
    )
    return {
        "widgets": page(PageKind.WIDGETS, title="Home", trail=("Home",), rows=widgets, can_go_back=False),
        "tiles": page(PageKind.TILES, title="Home", trail=("Home",), rows=tiles, can_go_back=False),
        "list": listed,
        "ringed": replace(listed, focus="set/h", status=offline),
        "options": page(PageKind.LIST, node="opt", rows=options),
        "empty": page(PageKind.LIST, node="empty", text=say["offline"]),
        "text": page(PageKind.TEXT, text=say["text"].strip(), rows=options),
        "code": page(PageKind.FORM, node="form:pairing_code", form=with_keys(code, language)),
        "pin": page(PageKind.FORM, node="form:sim_pin", form=with_keys(pin, language)),
        "puk": page(PageKind.FORM, node="form:sim_puk", form=with_keys(puk, language)),
        "sign_in": page(PageKind.FORM, node="form:sign_in", form=with_keys(sign_in, language)),
        "caps": page(PageKind.FORM, node="form:sign_in", form=with_keys(sign_in, language, layer="caps")),
        "offer": page(PageKind.FORM, node="form:sign_in", form=with_keys(sign_in, language, held="o")),
        "offer_low": page(PageKind.FORM, node="form:sign_in", form=with_keys(sign_in, language, held="a")),
        "security": page(PageKind.FORM, node="form:sign_in", form=with_keys(security, language)),
        "wait": page(PageKind.WAIT, node="wait", title=say["connect"], text=say["wait"]),
        "dark": page(PageKind.DARK, title="", trail=(), text="Dark", can_go_back=False),
        "dialog": replace(listed, dialog=ask, focus="dialog/yes"),
        "refusal": replace(listed, dialog=told),
        "notice": replace(listed, notice=NoticeView(say["trouble"], "good", "n")),
    }
