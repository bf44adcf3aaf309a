"""Messages that leave the house: the outbox of e-mails."""
