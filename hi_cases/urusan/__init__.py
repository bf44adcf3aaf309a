"""The office's own procedures: complaints, signals, strikes, requests; each kind a value."""
