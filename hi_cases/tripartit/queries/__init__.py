"""Reads of bodies, their meetings and minimum wages."""
