"""A car is crawled from where it was sold and from the presets that fit it."""

from shipped import catalogue

from pcm_sim.catalogue.cars import find_car
from pcm_sim.explore.starts import cells_for, left_out, names_of
from pcm_sim.session.opening import CarChoice


def car(said):
    found = find_car(catalogue().matrix, said, "FR")
    return CarChoice(found.vehicle, found.year, "FR")


def test_without_a_word_a_car_begins_as_sold_and_with_the_starts_of_the_data():
    assert names_of(catalogue()) == ("", *catalogue().plain["starts"])
    assert cells_for(catalogue(), car("macan-2017"))[0].preset == ""


def test_a_preset_that_does_not_fit_is_left_out_and_told_why():
    cells = cells_for(catalogue(), car("macan-2017"), ("linked", "private_mode_on"), ("de", "en"))
    assert [(cell.preset, cell.language) for cell in cells] == [("linked", "de"), ("linked", "en")]
    told = left_out(catalogue(), car("macan-2017"), ("linked", "private_mode_on"))
    assert told == (("private_mode_on", "this car has no private mode"),)


def test_every_start_of_the_data_fits_some_car_and_all_has_each_of_them():
    vehicles = catalogue().matrix.vehicles.values()
    begun = {cell.preset for one in vehicles for cell in cells_for(catalogue(), car(one.key))}
    assert begun == set(names_of(catalogue())) < set(names_of(catalogue(), "all"))
