"""Why something is as it is: facts, readings, conditions, and what decided a refusal, without a window."""
