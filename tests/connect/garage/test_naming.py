"""A letter tells two cars apart by the end of the VIN only to somebody who has two of the same name."""

from pcm_sim.connect.garage.cars import Car, CarUser, Role
from pcm_sim.connect.garage.naming import name_for


def car_of(number, *people, name="Macan 2018"):
    members = tuple(CarUser(one, Role.PRIMARY) for one in people)
    vin = f"WP0ZZZPCMSIM0000{number}"
    return Car(vin, "macan", "macan", 2018, "code", f"{name}, 0000{number}", members)


def test_the_only_car_of_its_kind_is_called_by_its_name():
    car, other = car_of(1, "anna"), car_of(2, "bert")
    assert name_for((car, other), car, "anna") == "Macan 2018"


def test_two_of_a_kind_are_told_apart():
    cars = (car_of(1, "anna"), car_of(2, "anna"))
    assert [name_for(cars, one, "anna") for one in cars] == ["Macan 2018, 00001", "Macan 2018, 00002"]


def test_another_kind_beside_it_changes_nothing():
    cars = (car_of(1, "anna"), car_of(2, "anna", name="Taycan 2022"))
    assert name_for(cars, cars[0], "anna") == "Macan 2018"
