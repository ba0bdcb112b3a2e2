"""What can be asked of the cloud, a file a subject."""
