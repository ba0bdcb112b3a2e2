"""What a scenario names, checked and written out for every car it is for."""
