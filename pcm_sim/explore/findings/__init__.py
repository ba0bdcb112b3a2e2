"""Findings: what looks like a fault in the menus of a cell, each with a scenario that reproduces it."""
