"""Time in the cloud: what is due and when, days and months of contracts."""
