"""The rules of the unit and the car: pure functions over frozen values, standard library only."""
