"""What the pages of the parties do beside the acts of a case."""
