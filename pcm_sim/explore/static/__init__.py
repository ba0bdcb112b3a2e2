"""The static pass: what a car can ever show, worked out from its menus and its first moment, nothing walked."""
