"""My Porsche over a simulation: its pages do on the telephone beside the car what is done in the browser."""
