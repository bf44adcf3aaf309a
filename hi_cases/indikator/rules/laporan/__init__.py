"""Reports as papers and sheets: finished sentences and tables from counted figures."""
