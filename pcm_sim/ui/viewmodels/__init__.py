"""What QML reads: pure derivations of what is shown, and the objects that publish them."""
