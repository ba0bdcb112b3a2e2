"""Everything that is sent, and what becomes of it on its way."""
