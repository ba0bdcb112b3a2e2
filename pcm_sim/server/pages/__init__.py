"""My Porsche as web pages: the same screens as on the telephone, each at an address of its own."""
