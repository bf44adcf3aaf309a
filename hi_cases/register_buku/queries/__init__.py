"""Reads of old registers and of the prints of the register book."""
