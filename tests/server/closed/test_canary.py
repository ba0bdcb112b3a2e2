"""Secrets that are typed through every door, and then looked for wherever something is kept or told."""

import asyncio
import json
import logging
import re
from urllib.parse import urlencode

import pytest
from asgi_calls import call
from shipped import catalogue

from pcm_sim.composition_serve import founder_of, statuses_of
from pcm_sim.connect.cloud import OPERATIONS
from pcm_sim.connect.deeds import CUSTOMER, INSTRUCTOR, SUPPORT, Actor, deed
from pcm_sim.connect.sealing import CARD_SECRETS, SECRETS
from pcm_sim.server.rest.table import ROUTES
from pcm_sim.server.serving.app import build_app
from pcm_sim.server.store.sqlite import SqliteStore
from pcm_sim.server.wire.waiting import Patience
from pcm_sim.server.worlds.clock import FROZEN, Pace
from pcm_sim.server.worlds.codec import written_line, written_world
from pcm_sim.server.worlds.registry import DEFAULT, Worlds, WorldWish
from pcm_sim.session.opening import SIMULATED_VIN

TYPED = {
    "password": "Canary-Pass-7391",
    "present_password": "Canary-Before-7391",
    "security_code": "73915846",
    "security_code_again": "73915847",
    "code": "6173 9158",
    "sms_code": "519 384",
    "token": "canary-token-of-a-mail-7391",
    "card_number": "4000 0566 5566 5556",
    "card_check": "98471236",
}
CARDS = ("5555 5555 5555 4444", "4929-1234-5678-9012")
"""A test card that is taken, and a number that may be somebody's."""
CLAIRES = "Lavande-26"
MAIL = "claire.martin@example.org"
FAULTS = (
    {},
    {"effect": "timeout", "carried_out": True},
    {"effect": "cut"},
    {"effect": "refused"},
    {"effect": "refusal", "reason": "maintenance"},
)


def forms_of(secret):
    bare = "".join(secret.split()).replace("-", "")
    return {secret, bare, bare.upper(), secret.replace(" ", "%20"), secret.replace(" ", "+")}


LOOKED_FOR = {form.encode() for secret in (*TYPED.values(), *CARDS, CLAIRES) for form in forms_of(secret)}


def birds_in(data):
    return sorted(one for one in LOOKED_FOR if one in data)


class Doors:
    """All doors of a server with a store, and everything that came out of them."""

    def __init__(self, file, run):
        self.run = run
        self.worlds = Worlds(founder_of(catalogue()), SqliteStore(file), Pace(FROZEN))
        self.host = self.worlds.create(DEFAULT, WorldWish("taycan-2022"))
        self.app = build_app(self.worlds, statuses=statuses_of(catalogue()))
        self.told = []
        self.lines = []
        self.host.listen(lambda line: self.lines.append(written_line(line)))
        self.token = ""

    def __call__(self, method, path, body=None, **headers):
        raw = body if isinstance(body, bytes) else json.dumps(body).encode()
        said = {"content_type": "application/json", **headers}
        if self.token:
            said.setdefault("authorization", f"Bearer {self.token}")
        got = call(self.app, method, path, *([] if body is None else [raw]), run=self.run, **said)
        self.told.append(f"{got.headers}".encode() + got.body)
        return got

    def arms(self, fault):
        self.host.asked(Actor(INSTRUCTOR), deed("repair_all_faults"))
        if fault:
            self.host.asked(Actor(INSTRUCTOR), deed("arm_fault", item="f", **fault))

    def signs_in(self):
        self.token = ""
        self.host.asked(Actor(SUPPORT), deed("reset_lock", account="claire"))
        body = {"porsche_id": MAIL, "password": CLAIRES}
        self.token = self("POST", "/portal/v1/session", body).json["token"]


@pytest.fixture
def doors(tmp_path, monkeypatch):
    for where in ("door", "losing"):
        monkeypatch.setattr(f"pcm_sim.server.wire.{where}.PATIENCE", Patience(0, 0, 0))
    with asyncio.Runner() as runner:
        yield Doors(tmp_path / "worlds.sqlite", runner.run)


def bodies_of(route):
    """Give what a route takes with every secret in it, and what it does not take."""
    parts = {}
    for name, field in route.body.model_fields.items():
        examples = field.examples or ["x"]
        parts[field.alias or name] = TYPED.get(name, examples[0] if field.annotation is not bool else True)
    parts = {name: part for name, part in parts.items() if part is not None}
    yield parts
    yield {**parts, "more": TYPED["password"]}
    yield {name: [part] for name, part in parts.items()}
    yield [parts]
    yield TYPED["password"]
    yield json.dumps(parts).encode()[:-2]
    yield b"\xff" + json.dumps(parts).encode()


def tries_of(route, *, badly):
    secret = route.body and (route.takes & (SECRETS | CARD_SECRETS))
    names = {"token": TYPED["token"], "vin": SIMULATED_VIN}
    path = route.path.format(**{name: names.get(name, "x") for name in route.names})
    if secret or "token" in route.names:
        bodies = [*bodies_of(route)] if route.body else [None]
        for body in bodies if badly else bodies[:1]:
            yield route.method, path, body
        yield "PROPFIND", path, None
        yield route.method, f"{path}/{TYPED['password']}", {}


def types_everything(doors):
    """Type every secret into every path that takes one, well and badly, with and without faults."""
    for fault in FAULTS:
        doors.arms({})
        doors.signs_in()
        doors.arms(fault)
        for route in ROUTES:
            for method, path, body in tries_of(route, badly=not fault):
                doors(method, path, body)
        for number in CARDS:
            doors(
                "POST",
                "/portal/v1/me/cards",
                {"card_number": number, "card_expiry": "12/39", "card_check": TYPED["card_check"]},
            )
        doors("POST", f"/portal/v1/session?password={TYPED['password']}", {})
        doors("GET", f"/my?token={TYPED['token']}")
        doors("GET", "/admin/v1/journal", authorization=f"Bearer {TYPED['token']}")


class Pages:
    """A browser that opens whatever page is linked, and types secrets into every form it meets."""

    MOST = 60

    def __init__(self, doors):
        self._doors = doors
        self._cookie = None
        self.typed = set()

    def ask(self, method, path, *fields):
        body = urlencode(fields).encode() if fields else None
        got = self._doors(
            method, path, body, content_type="application/x-www-form-urlencoded", cookie=self._cookie
        )
        if "set-cookie" in got.headers:
            self._cookie = got.headers["set-cookie"].partition(";")[0]
        return got

    def fill(self, path, html, known):
        for action, form in re.findall(r'<form[^>]*action="([^"]+)"[^>]*>(.*?)</form>', html, re.DOTALL):
            names = re.findall(r'<input[^>]*name="([a-z_]+)"', form)
            secret = [name for name in names if name in TYPED]
            if secret and "/-/" not in action:
                hidden = re.findall(r'type="hidden" name="([^"]+)" value="([^"]*)"', form)
                typed = {name: known.get(name, TYPED.get(name, "12/39")) for name in names}
                self.ask("POST", action, *{**typed, **dict(hidden)}.items())
                self.ask("GET", path)
                self.typed.update(secret)

    def sign_in(self):
        path = "/my/portal/sign-in"
        for known in ({"email": MAIL}, {"email": MAIL, "password": CLAIRES}):
            self.fill(path, self.ask("GET", path).body.decode(), known)

    def crawl(self):
        left, seen = ["/my/portal"], set()
        while left and len(seen) < self.MOST:
            path = left.pop(0)
            seen.add(path)
            html = self.ask("GET", path).body.decode(errors="replace")
            self.fill(path, html, {})
            links = re.findall(r'href="(/my/[^"#?]+)"', html)
            left += [one for one in dict.fromkeys(links) if one not in seen and one not in left]


def types_into_the_pages(doors):
    doors.arms({})
    doors.token = ""
    doors.host.asked(Actor(SUPPORT), deed("reset_lock", account="claire"))
    pages = Pages(doors)
    pages.sign_in()
    pages.crawl()
    return pages.typed


def types_into_the_replica(doors):
    """Let a simulator ask everything with secrets that it has not sealed."""
    doors.arms({})
    for at, name in enumerate(OPERATIONS):
        asked = {
            "name": name,
            "account": "claire",
            "vin": SIMULATED_VIN,
            "item": "",
            "fields": [*TYPED.items()],
        }
        body = {"since": 0, "run": "", "actor": [CUSTOMER, "claire"], "deed": asked, "key": f"k{at}"}
        doors("POST", "/admin/v1/replica/deeds", body)
    doors("POST", "/admin/v1/replica/deeds", {"deed": {"fields": [["password", [TYPED["password"]]]]}})


def looks_everywhere(doors):
    doors.token = ""
    doors("PUT", "/admin/v1/snapshots/then", {})
    doors("POST", "/admin/v1/clock/advance", {"by": "P1D"})
    for path in (
        "journal?limit=1000",
        "export",
        "export?redact=false",
        "outbox",
        "entities",
        "faults",
        "diff?from=then",
        "replica",
        "snapshots",
        "worlds",
    ):
        place, _, query = path.partition("?")
        got = call(doors.app, "GET", f"/admin/v1/{place}", query=query, run=doors.run)
        assert got.status == 200, (path, got.body[:300])
        doors.told.append(got.body)


def test_what_is_typed_through_any_door_is_found_nowhere(doors, tmp_path, caplog, capfd):
    caplog.set_level(logging.DEBUG)
    types_everything(doors)
    types_into_the_replica(doors)
    assert types_into_the_pages(doors) >= {"password", "card_number"}
    looks_everywhere(doors)
    assert len(doors.lines) > 100
    assert len(doors.told) > 300
    assert not [(one[:400], birds_in(one)) for one in doors.told if birds_in(one)]
    assert not [(one, birds_in(one)) for one in doors.lines if birds_in(one)]
    assert birds_in(written_world(doors.host.present())) == []
    kept = b"".join(one.read_bytes() for one in tmp_path.iterdir())
    assert birds_in(kept) == []
    doors.worlds.close()
    assert birds_in(b"".join(one.read_bytes() for one in tmp_path.iterdir())) == []
    said = capfd.readouterr()
    assert birds_in((caplog.text + said.out + said.err).encode()) == []
