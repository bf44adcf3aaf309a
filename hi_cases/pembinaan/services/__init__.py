"""Acts on guidance: the plan, participants, opinions."""
