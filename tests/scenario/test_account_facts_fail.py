"""What is claimed of accounts, cars and service rests on a rule or an entry: broken, it is not shown."""

from pathlib import Path

import pytest
from broken_facts import not_shown, not_shown_with

from pcm_sim.composition import load_catalogue
from pcm_sim.connect.accounts import account_fallout

CHANGES = [
    ("F012", "account/store-consent", "models/products.yaml", "privacy: true", "privacy: false"),
    ("F017", "account/one-account", "menus/my-porsche/sign-in-form.yaml", "login.porsche.com/login", "ici"),
    ("F044", "security/remote", "models/markets.yaml", "code_for: [lock, unlock]", "code_for: [unlock]"),
    (
        "F148",
        "users/secondary",
        "menus/my-porsche/offer-page.yaml",
        "{me.owner: true}",
        "{me.signed_in: true}",
    ),
    ("F156", "service/appointment", "models/centres.yaml", "books_service: false", "books_service: true"),
    ("F191", "contacts/objection", "models/markets.yaml", "smartmobility@no.", "smartmobility@nn."),
]
"""A fact, the scenario that shows it, and a change of the data after which it does not hold."""


@pytest.mark.parametrize("change", CHANGES, ids=lambda one: one[0])
def test_a_fact_of_an_account_is_not_shown_once_its_data_are_broken(
    tmp_path: Path, change: tuple[str, ...]
) -> None:
    fact, scenario, file, old, new = change
    assert fact in not_shown_with(tmp_path, scenario, file, (old, new))


def test_services_that_go_on_after_the_account_is_deleted_fail(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(account_fallout, "suspend_payer", lambda world, _: world)
    assert "F153" in not_shown(load_catalogue(), "sale/account-deleted")
