"""A car without Porsche Connect: the cloud holds nothing for it, and sells nothing for it."""

import pytest
from clouds import CAR_VIN, Cloud, founded

WITHOUT = "macan-2014"


@pytest.fixture
def cloud():
    return Cloud(world=founded(WITHOUT))


def test_nothing_runs_for_it_from_the_start(cloud):
    assert list(cloud.world.contracts) == []
    assert list(cloud.world.functions) == []


def test_nothing_will_end_for_it(cloud):
    assert [one for one in cloud.world.agenda.waiting if one.key.startswith("contract/")] == []


@pytest.mark.parametrize("product", sorted(founded(WITHOUT).book.offers))
def test_nothing_is_sold_for_it(cloud, product):
    assert cloud.does("add_to_basket", product).refused == "product_not_available"


@pytest.mark.parametrize("product", sorted(founded(WITHOUT).book.offers))
def test_nobody_can_grant_it_anything(cloud, product):
    assert cloud.instructor_does("grant_product", product, vin=CAR_VIN).refused == "product_not_available"
