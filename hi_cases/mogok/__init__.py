"""Strikes, lock-outs and demonstrations: notices, negotiation, what came of them."""
