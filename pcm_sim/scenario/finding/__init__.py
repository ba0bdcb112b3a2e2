"""What the words of a scenario mean on a running simulation."""
