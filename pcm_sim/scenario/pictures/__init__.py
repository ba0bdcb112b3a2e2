"""Pictures of the screens, what is drawn on them, and films."""
