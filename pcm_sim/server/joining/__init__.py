"""Simulators in a served world: what the server gives them, and the client on their side."""
