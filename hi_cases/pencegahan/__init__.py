"""Preventing disputes: complaints, early signals, the attention list of companies."""
