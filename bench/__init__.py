"""Benchmarks: measured by hand (`make bench`), never asserted in a test."""
