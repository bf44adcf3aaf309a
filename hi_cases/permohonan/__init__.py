"""The engine of submissions: who holds the ball, which periods run, what comes out."""
