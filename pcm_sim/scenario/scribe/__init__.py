"""Writing down what is done on a simulation, as the steps of a scenario."""
