"""Shapes of the input for letters."""
