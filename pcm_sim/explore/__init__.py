"""Every screen of every model year: crawl, coverage, findings, differences, and the matrix of cells."""
