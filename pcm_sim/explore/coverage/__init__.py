"""How much of a machine was seen: declared, reachable, observed, what is missing, and the way there."""
