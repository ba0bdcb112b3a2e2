"""What happens in a world, told as it happens to whomever it concerns, by server-sent events."""
