"""Acts of prevention."""
