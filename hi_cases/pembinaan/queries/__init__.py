"""Reads of guidance: participants, opinions, the year's plan and recapitulation."""
