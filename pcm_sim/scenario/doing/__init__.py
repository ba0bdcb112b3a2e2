"""The verbs: each is a row of touches, told before they happen."""
