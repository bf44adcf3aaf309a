"""Forms of the parties' pages."""
