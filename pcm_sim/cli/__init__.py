"""The commands, thin: each reads its words, asks the rooms, prints."""
