"""Cars in the cloud: whose they are, who is linked, commands from afar, appointments, sales."""
