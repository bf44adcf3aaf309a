"""Guidance: the year's plan, activities, who came, what they thought of it."""
