"""Uploaded files: taken in by what they are, kept whole, opened by whoever may see their case."""
