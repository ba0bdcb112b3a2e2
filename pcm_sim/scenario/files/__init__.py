"""Files of scenarios: found, put together with what they run, and the cells they stand for."""
