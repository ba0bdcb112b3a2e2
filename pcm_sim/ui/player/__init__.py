"""Playing a scenario in the window at human speed."""
