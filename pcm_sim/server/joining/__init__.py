"""The client of a simulator that joined a served world."""
