"""Reads of personal data: requests by the hour, one's own, what is kept of an account."""
