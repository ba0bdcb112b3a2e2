"""How much of a machine was seen: each measure declared, reachable, observed, and what is missing with the way there."""
