"""Letters of a case: what they ask of it, and the acts that they are in it."""
