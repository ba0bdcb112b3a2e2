"""A story over HTTP: invited, account opened, car linked, bought, sold; and who may see and ask what."""

import json

import pytest
from rest_client import OWN_PASSWORD, VIN, Client

from pcm_sim.connect.clock.passing import By
from pcm_sim.connect.deeds import INSTRUCTOR, Actor, deed
from pcm_sim.server.worlds.registry import WorldWish

SPARE = "Wanderweg-77"
CARD = {"card_number": "4242 4242 4242 4242", "card_expiry": "12/39", "card_check": "123"}


@pytest.fixture(scope="module")
def shared():
    return Client()


@pytest.fixture
def client(shared):
    shared.host.reset()
    shared.token = ""
    return shared


def sent(client, template, what):
    found = [one.draft for one in client.world.outbox.messages if one.draft.template == template]
    return getattr(found[-1], what)[0]


def test_a_buyer_is_invited_opens_the_account_links_the_car_buys_and_sells():
    client = Client("macan-2019")
    client.host.asked(Actor(INSTRUCTOR), deed("free_car", vin=VIN))
    buyer = {"email": "ida.neu@example.org", "name": "Ida Neu", "mobile": "+33 6 39 98 77 01"}
    invited = client.post("/dealer/v1/invitations", {"vin": VIN, **buyer}, x_sim_centre="valmont")
    assert invited.status == 201, invited.body
    token = sent(client, "invitation", "links")
    assert client.post("/portal/v1/activations", {"token": token}).json["purpose"] == "invitation"
    assert client.post("/portal/v1/activations/none/sms").status == 404
    assert client.post(f"/portal/v1/activations/{token}/sms").status == 202
    wrong = client.post(f"/portal/v1/activations/{token}/confirm", {"sms_code": "0"}, accept_language="de")
    assert (wrong.status, wrong.json["code"], wrong.json["remaining_attempts"]) == (422, "SMS_CODE_WRONG", 4)
    sms = next(one.draft.codes[0] for one in client.world.outbox.messages if one.draft.channel == "sms")
    assert client.post(f"/portal/v1/activations/{token}/confirm", {"sms_code": sms}).status == 200
    chosen = {"password": SPARE, "security_code": "4711", "security_code_again": "4711"}
    client.token = client.post(f"/portal/v1/activations/{token}/credentials", chosen).json["token"]

    shown = client.get(f"/portal/v1/vehicles/{VIN}/pairing-code").json
    assert shown["state"] == "code_issued"
    linked = client.post(f"/pcm/v1/vehicles/{VIN}/pairing", {"code": shown["pairing_code"]})
    assert linked.json["user"] == {"porsche_id": buyer["email"], "name": buyer["name"]}
    assert client.get("/portal/v1/vehicles").json["vehicles"][0]["state"] == "linked"

    billed = client("PUT", "/portal/v1/me/billing", {"street": "1 rue X", "postcode": "1", "city": "Y"})
    assert billed.json["billing"]["city"] == "Y"
    stored = client.post("/portal/v1/me/cards", CARD)
    assert (stored.status, stored.json["cards"][0]["last4"]) == (201, "4242")
    sold = client.get("/portal/v1/store/products").json["products"]
    product = next(one["id"] for one in sold if one["kind"] == "service" and not one["has"])
    assert client.post("/portal/v1/cart/items", {"product": product}).json["items"][0]["product"] == product
    client("PUT", "/portal/v1/cart/data-consent", {"on": True, "all": True})
    client("PUT", "/portal/v1/cart/terms", {"on": True})
    assert client.post("/portal/v1/cart/express").json["step"] == "review"
    ordered = client.post("/portal/v1/orders").json
    assert ordered["order"]["products"] == [product]
    assert client.get(f"/pcm/v1/vehicles/{VIN}/services").json["waiting"] == [product]
    booted = client.post(f"/pcm/v1/vehicles/{VIN}/boot").json
    assert product in {one["product"] for one in booted["services"]}

    assert client.post(f"/portal/v1/vehicles/{VIN}/sale").json["steps"]
    assert client.post(f"/portal/v1/vehicles/{VIN}/sale/steps/still_linked").status == 200
    assert client.post(f"/portal/v1/vehicles/{VIN}/sale/handover").status == 200
    assert client.get(f"/portal/v1/vehicles/{VIN}").json["code"] == "NOT_MEMBER"


def test_a_token_is_good_for_one_account_in_one_world_until_the_sign_out(client):
    client.signs_in()
    assert client.get("/portal/v1/me").json["id"] == "claire"
    beside = {"authorization": "Bearer of-the-server", "x_portal_session": client.token}
    assert client.get("/portal/v1/me", **beside).status == 200
    client.worlds.create("other", WorldWish("taycan-2022"))
    assert client.get("/w/other/portal/v1/me").status == 401
    client.worlds.delete("other")
    assert client("DELETE", "/portal/v1/session").status == 200
    refused = client.get("/portal/v1/me")
    assert (refused.status, refused.json["code"]) == (401, "SIGN_IN")

    first = client.signs_in().token
    client.signs_in()
    assert client("DELETE", "/portal/v1/me").status == 200
    assert client.get("/portal/v1/me", authorization=f"Bearer {first}").status == 401
    assert not dict(client.host.sessions)


def test_the_same_key_is_done_once_and_another_request_with_it_is_refused(client):
    client.signs_in()
    put = {"product": "radio_plus"}
    first = client.post("/portal/v1/cart/items", put, idempotency_key="k")
    again = client.post("/portal/v1/cart/items", put, idempotency_key="k")
    assert (first.status, first.body) == (again.status, again.body)
    assert client.post("/portal/v1/cart/items", put).json["code"] == "ALREADY_IN_BASKET"
    other = client.post("/portal/v1/cart/items", {"product": "weather"}, idempotency_key="k")
    assert (other.status, other.json["code"]) == (409, "IDEMPOTENCY_KEY")
    assert client.post("/portal/v1/cart/items", put, idempotency_key="k" * 201).status == 400


def test_what_will_not_do_is_told_without_what_was_sent(client):
    canary = "Canary-4711"
    bodies = ({"porsche_id": "a@example.org", "password": [canary]}, {"password": canary}, {"x": canary})
    for body in bodies:
        refused = client.post("/portal/v1/session", body)
        assert (refused.status, refused.json["code"]) == (422, "INVALID")
        assert canary.encode() not in refused.body
    assert client.post("/portal/v1/session", f'{{"password": "{canary}'.encode()).status == 400
    assert client.post("/portal/v1/session", b'{"porsche_id": "\\ud800", "password": "x"}').status == 400
    assert client.post("/portal/v1/session", b"{}", content_type="text/plain").status == 415
    assert client.get(f"/pcm/v1/vehicles/{'x' * 300}/services").json["code"] == "INVALID"
    assert client.get(f"/portal/v1/{'x' * 300}").headers["content-type"] == "application/problem+json"


def test_what_will_do_is_named_in_words_that_a_person_reads(client):
    client.signs_in()
    assert "'fr', 'en' or 'de'" in client("PATCH", "/portal/v1/me", {"language": "es"}).json["detail"]
    both = {"by": "P1D", "until": "next_event"}
    assert client.post("/admin/v1/clock/advance", both).json["detail"].startswith("body: give one of by")
    refused = client.post("/admin/v1/worlds", {"name": "eva", "car": "beetle"})
    assert (refused.status, refused.json["code"]) == (422, "WORLD_WISH")
    assert refused.json["detail"].startswith("There is no car 'beetle'")


def test_password_and_code_are_changed_by_whoever_knows_the_present_password(client):
    client.signs_in()
    code = {"security_code": "1357", "security_code_again": "1357"}
    for method, path, body in (
        ("PUT", "/portal/v1/me/password", {"password": "Sommer-2031"}),
        ("PATCH", "/portal/v1/me/security-code", code),
    ):
        refused = client(method, path, body | {"present_password": "Canary-4711"})
        assert (refused.status, refused.json["code"]) == (403, "PRESENT_PASSWORD_WRONG")
        assert refused.json["remaining_attempts"] == 4
        assert b"Canary-4711" not in refused.body
        changed = client(method, path, body | {"present_password": OWN_PASSWORD})
        assert (changed.status, changed.json["id"]) == (200, "claire")
        # From now on that is the present one.
        if "password" in body:
            client("PUT", path, {"present_password": body["password"], "password": OWN_PASSWORD})
    client.signs_in()


def test_nobody_sees_or_touches_the_letters_cars_and_purchases_of_somebody_else(client):
    own = {
        number
        for number, one in enumerate(client.world.outbox.messages)
        if one.draft.recipient.account == "claire"
    }
    client.signs_in("jonas.weber@example.org", "Kiesel-88")
    for path in (*(f"me/messages/{number}/read" for number in own), "me/messages/99999999999/link"):
        assert client.post(f"/portal/v1/{path}").json["code"] == "LETTER_UNKNOWN"
    assert client.get(f"/portal/v1/vehicles/{VIN}").json["code"] == "NOT_MEMBER"
    assert client.get("/portal/v1/contracts/00001-charging").json["code"] == "CONTRACT_UNKNOWN"
    assert client.get("/portal/v1/invoices/2026-000003.pdf").json["code"] == "INVOICE_UNKNOWN"
    withdrawn = client.post("/portal/v1/contracts/00001-charging/withdraw")
    assert (withdrawn.status, withdrawn.json["code"]) == (403, "ADMIN_TOKEN_REQUIRED")


def test_whoever_reads_an_invoice_gets_its_paper(client):
    client.signs_in()
    invoice = client.get("/portal/v1/charging/invoices").json["invoices"][0]
    paper = client.get(invoice["pdf"])
    assert (paper.status, paper.headers["content-type"]) == (200, "application/pdf")
    assert paper.body.startswith(b"%PDF")


def test_refusals_speak_the_language_that_is_asked_for_and_name_the_way_out(client):
    path, code = f"/pcm/v1/vehicles/{VIN}/login", {"porsche_id": "claire.martin@example.org"}
    told = {}
    for language in ("fr-FR,fr;q=0.9", "de", "xx, en;q=0.5"):
        wrong = client.post(path, {**code, "password": "x", "security_code": "1"}, accept_language=language)
        assert (wrong.status, wrong.json["code"]) == (401, "PASSWORD_WRONG")
        told[wrong.headers["content-language"]] = wrong.json["detail"]
    assert set(told) == {"fr", "de", "en"}
    assert len(set(told.values())) == 3
    for _ in range(2):
        client.post(path, {**code, "password": "x", "security_code": "1"})
    locked = client.post(path, {**code, "password": OWN_PASSWORD, "security_code": "1"})
    assert (locked.status, locked.json["retry_after"], locked.headers["retry-after"]) == (423, 900, "900")


def test_a_command_is_on_its_way_until_time_has_passed(client):
    client.signs_in()
    login = {"porsche_id": "claire.martin@example.org", "password": OWN_PASSWORD, "security_code": "4826"}
    assert client.post(f"/pcm/v1/vehicles/{VIN}/login", login).status == 200
    change = {"ignition": False, "occupied": False, "locked": True}
    assert client("PATCH", "/pcm/v1/vehicles/NONE/car-state", change).json["code"] == "VIN_UNKNOWN"
    assert client("PATCH", f"/pcm/v1/vehicles/{VIN}/car-state", change).status == 200
    flashed = client.post(f"/portal/v1/vehicles/{VIN}/commands", {"command": "flash"})
    assert (flashed.status, flashed.json["state"]) == (202, "pending")
    client.host.advance(By(60_000))
    seen = client.get(f"/portal/v1/vehicles/{VIN}/commands/{flashed.json['id']}").json
    assert seen["state"] == "executed"
    assert client.get(f"/portal/v1/vehicles/{VIN}").json["seen"]["locked"] is True


def test_every_answer_carries_the_time_and_the_line_of_its_world(client):
    before = client.get("/pcm/v1/nothing").headers
    assert before["x-simulated"] == "true"
    client.post("/portal/v1/password-resets", {"porsche_id": "claire.martin@example.org"})
    client.host.advance(By(60_000))
    after = client.get("/health").headers
    assert int(after["x-sim-journal"]) == int(before["x-sim-journal"]) + 1
    assert after["x-sim-time"] == before["x-sim-time"].replace(":41:00", ":42:00")


def test_the_description_says_every_refusal_and_how_one_signs_in(client):
    described = json.loads(client.get("/openapi.json").body)
    ours = {
        path: operations
        for path, operations in described["paths"].items()
        if path.startswith(("/pcm", "/portal", "/dealer")) and not path.endswith("/events")
    }
    assert len(ours) > 100
    for operations in ours.values():
        for operation in operations.values():
            refusals = {int(status) for status in operation["responses"] if status >= "4"}
            assert {400, 401, 403, 404, 409, 410, 413, 422, 423, 428, 429, 503, 504} <= refusals
            assert list(operation["responses"]["404"]["content"]) == ["application/problem+json"]
    assert ours["/portal/v1/me"]["get"]["security"] == [{"session": []}, {"sessionBeside": []}]
    said = json.dumps(described)
    assert "4242 4242 4242 4242" in said
    assert "@porsche" not in said


def test_a_page_lists_every_path_and_loads_nothing_from_elsewhere(client):
    page = client.get("/w/default/api")
    assert page.headers["content-security-policy"].startswith("default-src 'none'")
    text = page.body.decode()
    assert "/pcm/v1/vehicles/{vin}/pairing" in text
    assert "://" not in text
    for file in ("pages.css", "paths.css", "icon.svg"):
        assert f"/w/default/my/-/files/{file}" in text
        assert client.get(f"/my/-/files/{file}").status == 200
