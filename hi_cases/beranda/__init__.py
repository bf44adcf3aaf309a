"""Pages that span domains: Hari ini, search, help, progress of jobs, signs of life."""
