"""The cloud over HTTP: what a car, a customer and a Centre ask."""
