"""Porsche IDs: how they come to be, their life, and their end."""
