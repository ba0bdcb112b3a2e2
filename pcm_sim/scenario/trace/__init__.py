"""Traces: what was done and seen at each step of a cell, in a ZIP with a page to look through it."""
