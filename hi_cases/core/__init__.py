"""Foundations that know no domain."""
