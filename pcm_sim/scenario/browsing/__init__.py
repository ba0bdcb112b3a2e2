"""My Porsche in a real browser, as a scenario sees it."""
