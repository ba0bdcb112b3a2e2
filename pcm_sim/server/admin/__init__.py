"""What an instructor asks over HTTP, and what happens as a stream."""
