"""The live pass: from a moment to every state that a person can bring about, restoring by snapshot."""
