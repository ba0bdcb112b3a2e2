"""Two crawls beside each other: which screens came, went, and changed; text first, pictures second."""
