"""Working days: holiday decrees, periods of law, and the deadlines that run by them."""
