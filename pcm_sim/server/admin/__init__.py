"""The instructor's paths: worlds, clock, snapshots, outbox, journal, faults, states, export, events."""
