"""From what a person does to the scenario that leads to the same."""
