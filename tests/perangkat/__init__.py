"""Apparatus of the tests: servers, databases, browser, budgets. Loaded as pytest plugins."""
