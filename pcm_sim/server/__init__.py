"""Doors for other programs: the remote control of a running simulation, on this machine only."""
