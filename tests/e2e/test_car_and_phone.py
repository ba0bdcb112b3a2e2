"""Car and telephone in one window: from the invitation to the sale, by real clicks and keys."""

from telephone import Telephone

STEERING = "power_steering_plus"


def test_the_checklist_of_a_sale_is_skipped_and_the_seller_pays_on(open_car):
    driver = open_car("taycan-2022", "en")
    claire = Telephone(driver, "claire").sign_in()
    claire.tap("products", "contracts#")
    print(claire.targets)
