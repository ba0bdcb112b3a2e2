"""What makes the served worlds durable."""
