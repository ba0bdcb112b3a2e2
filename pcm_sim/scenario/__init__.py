"""Scenarios: written, recorded, played, tested and handed over as an illustrated guide."""
