"""A trainee's way through a task, followed and scored against the best way on this car."""
