"""The instructor's console in lines: scenario steps and a few words, answered in text."""
