"""Illustrated guides for customers, from a scenario played before a camera."""
