"""What the instructor's console reads off a simulation and asks of it, without a window."""
