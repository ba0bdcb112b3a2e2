"""Functions on Demand: from the order to the activation in the car, and to the removal."""
