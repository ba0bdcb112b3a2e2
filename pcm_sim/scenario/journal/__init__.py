"""What happens in a window, on disk while it happens, so that a crash loses nothing."""
