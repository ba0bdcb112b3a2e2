"""View models of what plays scenarios: the bar, the hand, the shelf."""
