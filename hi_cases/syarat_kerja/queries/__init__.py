"""Reading what is in force."""
