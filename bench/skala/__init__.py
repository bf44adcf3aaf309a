"""What is measured on the made-up nation: each row of the table of bars, on both databases."""
