"""Erasing somebody leaves whoever has a longer address of the same ending as they were."""

from cloud_choices import CODE_CAR, begin
from clouds import Cloud

from pcm_sim.connect.deeds import CENTRE, Actor

CENTRE_LINDENAU = Actor(CENTRE, "lindenau")
CHOSEN = {"password": "Garten-2030", "security_code": "8642", "security_code_again": "8642"}


def registers(cloud, email):
    """Open an account alone."""
    person = {"email": email, "name": f"Person {email[0]}", "mobile": "+49 171 5550103", "country": "DE"}
    cloud.does("register", account="", **person, **CHOSEN)
    return cloud.does("open_link", str(len(cloud.world.outbox.messages) - 1), account="")


def test_a_longer_address_is_another_person_s():
    cloud = registers(
        registers(Cloud("anna@example.test", CODE_CAR, begin()), "anna@example.test"), "joanna@example.test"
    )
    cloud.does("choose_centre", "valmont", account="joanna@example.test")
    cloud.does("delete_account").does("erase", by=CENTRE_LINDENAU)
    assert cloud.refused == ""
    assert "anna@example.test" not in cloud.world.accounts
    assert cloud.world.account("joanna@example.test").email == "joanna@example.test"
    assert cloud.world.choice("joanna@example.test").centre == "valmont"
