"""Numbers that are published: yearly statistics now; each opens the rows that made it."""
