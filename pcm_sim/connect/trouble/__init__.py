"""What goes wrong on purpose: faults, magic values, and what they do."""
