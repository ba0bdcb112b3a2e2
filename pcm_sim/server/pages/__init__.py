"""My Porsche as pages of a browser."""
