"""What two cars that walk in step have in common: the same entries, the same touches, what differs."""
