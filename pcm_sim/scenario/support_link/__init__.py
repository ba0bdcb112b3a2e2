"""One line of text that leads to the same place on another machine: which car, what is set, where one is."""
