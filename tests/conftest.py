"""Stands here so that pytest puts `tests/` on the path: `import worlds` works from every folder below."""
