"""A made-up province and nation to measure on: ten years of cases and what hangs on them."""
