"""Conditions of work: company regulations, collective agreements, smaller filings."""
