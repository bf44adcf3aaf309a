"""Bringing old registers in, and printing the register book of a year."""
