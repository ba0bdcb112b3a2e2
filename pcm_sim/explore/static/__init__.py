"""The static pass: what a car can show, worked out from its menus and its first moment; nothing is walked."""
