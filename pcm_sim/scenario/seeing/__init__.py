"""What a step expects, checked against what is so."""
