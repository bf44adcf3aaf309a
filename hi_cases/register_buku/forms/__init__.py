"""Forms of the pages of register books."""
