"""List models whose rows are frozen values."""
