"""The served application, put together and run."""
