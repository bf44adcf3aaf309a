"""Letters: templates, drafting, approval, numbers, signing, service and verification."""
