"""What follows from acts on strikes, lock-outs and demonstrations."""
