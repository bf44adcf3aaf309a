"""The rows of the transition table, one file a part of the procedure."""
