"""Users, roles, login, second factor, throttling."""
