"""Unions, federations, confederations and associations of employers: the office's book."""
