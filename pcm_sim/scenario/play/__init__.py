"""A cell being played: the simulation it begins with, its beats, what became of it."""
