"""What people are told: notices in the application, and the outbox of all channels."""
