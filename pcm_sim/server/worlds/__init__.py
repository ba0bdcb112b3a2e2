"""The served worlds: who owns them, what was done in them, how they are written down."""
