"""Tasks, one module a domain; each reads ids, calls one service, and reports."""
