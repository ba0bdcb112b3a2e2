"""From hand-written YAML to the domain: reading, checking and telling where a file is wrong."""
