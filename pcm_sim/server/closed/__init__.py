"""What keeps the served world closed: who is answered, how much is read, what a token may do."""
