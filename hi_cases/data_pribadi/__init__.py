"""Personal data: requests of those whose it is, breaches, the record of processing."""
