"""Append-only trail of every change, chained by hash."""
