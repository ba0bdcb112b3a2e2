"""What goes wrong on the wire."""
