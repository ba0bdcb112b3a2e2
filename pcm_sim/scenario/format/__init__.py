"""What a scenario file says, as a value, as shapes, and back as text."""
