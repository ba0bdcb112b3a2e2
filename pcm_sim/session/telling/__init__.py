"""The history in words: each thing that happened and what it did, as one line that a person reads."""
