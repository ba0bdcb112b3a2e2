"""A real browser that is driven: Chromium, by Playwright, with My Porsche of a simulation in it."""
