"""Pure decisions over a case: who may do what, when, on what basis, and where it leads."""
