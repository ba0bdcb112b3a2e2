"""One running simulation, without Qt: the moment, its history, its listeners."""
