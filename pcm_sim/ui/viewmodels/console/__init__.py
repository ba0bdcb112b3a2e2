"""The instructor's console: the cloud's clock, the desk, the outbox, faults and kept moments."""
