"""What a crawl is told as: files to keep and compare, an atlas to look through, a summary to read."""
