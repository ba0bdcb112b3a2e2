"""Two cars beside each other, and a line over all its years: what a person finds elsewhere, and where."""
