"""Pages of the parties: filing, their own cases, invitation codes, bipartit kept online."""
