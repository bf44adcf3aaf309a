"""Forms of submissions, built from the fields that a kind and its acts declare."""
