"""HI Cases: industrial-relations case work of a kabupaten labour office."""
