"""What the drawn screen of each state shows: its picture, and what cannot be read or touched on it."""
