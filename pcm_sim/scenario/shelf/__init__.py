"""The shelf of presets: which there are, one opened on a car, one loaded into a simulation, one saved."""
