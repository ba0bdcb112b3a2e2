"""Faults in car and cloud: armed on what happens, striking, told and repaired."""
