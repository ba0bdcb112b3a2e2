"""The atlas: a page that needs nothing else, with every screen in every language on every car."""
