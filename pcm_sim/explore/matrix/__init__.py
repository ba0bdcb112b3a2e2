"""The matrix: cars, markets, languages, cards, presets, readings, scenarios, all or in pairs, in chunks."""
