"""Pure decisions over letters of a case: their words, and of which kinds one is enough."""
