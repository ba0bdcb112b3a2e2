"""The mock Porsche Connect: frozen values and pure operations; one core, whatever door leads to it."""
